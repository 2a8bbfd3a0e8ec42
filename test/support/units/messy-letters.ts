import {
  unmark,
  perWord,
  keys,
  TELEX,
  VNI_KEYS,
  VIQR,
  tcvn3,
  vniFont,
  otherTonePlace,
} from './letters';
import { official, bare, all, short } from './rows';
import { type Mess, full } from './official-units';

/** Rows whose columns are right and whose letters are not. */
export const MESSY_LETTERS: Readonly<Record<string, Mess>> = {
  official,
  bare,
  'short with points': (unit) => short(unit, '. '),
  'short, points, no space': (unit) => short(unit, '.'),
  'short without points': (unit) => short(unit, ' '),
  'short small': (unit) => all(short(unit, '. '), (text) => text.toLowerCase()),
  capitals: (unit) => all(official(unit), (text) => text.toUpperCase()),
  'small letters': (unit) => all(official(unit), (text) => text.toLowerCase()),
  'odd capitals': (unit, chance) =>
    all(official(unit), (text) =>
      [...text].map((c) => (chance() < 0.3 ? c.toUpperCase() : c.toLowerCase())).join(''),
    ),
  'no marks': (unit) => all(official(unit), unmark),
  'no marks, capitals': (unit) => all(official(unit), (text) => unmark(text).toUpperCase()),
  'no marks, bare': (unit) => all(bare(unit), unmark),
  'no marks, short': (unit) => all(short(unit, '. '), unmark),
  'ward without marks': (unit) => ({ ...official(unit), ward: unmark(full(unit.ward)) }),
  'bare ward without marks': (unit) => ({ ...bare(unit), ward: unmark(bare(unit).ward) }),
  'district without marks': (unit) => ({
    ...official(unit),
    district: unmark(full(unit.district)),
  }),
  'province without marks': (unit) => ({
    ...official(unit),
    province: unmark(full(unit.province)),
  }),
  decomposed: (unit) => all(official(unit), (text) => text.normalize('NFD')),
  'odd spaces': (unit) =>
    all(official(unit), (text) => ` ${text.replaceAll(' ', ' \u00a0 ')}\u200b `),
  'ended by points': (unit) => all(official(unit), (text) => `${text}.`),
  'ended by commas': (unit) => all(official(unit), (text) => `${text},`),
  'other place of tones': (unit) => all(official(unit), otherTonePlace),
  'i for y': (unit) =>
    all(official(unit), (text) =>
      perWord(text, (word) =>
        word.replace(/(?<=^[hklmst]h?|^qu)y(?=[\u0300\u0301\u0303\u0309\u0323]?$)/iu, 'i'),
      ),
    ),
  'i for y, with tones': (unit) =>
    all(official(unit), (text) =>
      perWord(text, (word) =>
        word
          .normalize('NFD')
          .replace(/(?<=^(?:[hklmst]|qu))y(?=[\u0300\u0301\u0303\u0309\u0323]?$)/iu, 'i')
          .normalize('NFC'),
      ),
    ),
  'eth for d': (unit) =>
    all(official(unit), (text) => text.replaceAll('Đ', 'Ð').replaceAll('đ', 'ð')),
  'd for đ': (unit) =>
    all(official(unit), (text) => text.replaceAll('Đ', 'D').replaceAll('đ', 'd')),
  tcvn3: (unit) => all(official(unit), (text) => [...text].map((c) => tcvn3.get(c) ?? c).join('')),
  'tcvn3 bare': (unit) =>
    all(bare(unit), (text) => [...text].map((c) => tcvn3.get(c) ?? c).join('')),
  'tcvn3 ward': (unit) => ({
    ...official(unit),
    ward: [...full(unit.ward)].map((c) => tcvn3.get(c) ?? c).join(''),
  }),
  'vni font': (unit) => all(official(unit), vniFont),
  'vni font capitals': (unit) => all(official(unit), (text) => vniFont(text.toUpperCase())),
  'vni font bare': (unit) => all(bare(unit), vniFont),
  'utf-8 read as latin': (unit) =>
    all(official(unit), (text) => Buffer.from(text, 'utf8').toString('latin1')),
  'utf-8 read as windows-1252': (unit) =>
    all(official(unit), (text) =>
      new TextDecoder('windows-1252').decode(Buffer.from(text, 'utf8')),
    ),
  telex: (unit) =>
    all(official(unit), (text) => perWord(text, (word) => keys(word, TELEX, 'sfrxj', true))),
  'telex, tones at once': (unit) =>
    all(official(unit), (text) => perWord(text, (word) => keys(word, TELEX, 'sfrxj', false))),
  'telex ward': (unit) => ({
    ...official(unit),
    ward: perWord(full(unit.ward), (word) => keys(word, TELEX, 'sfrxj', true)),
  }),
  'telex bare': (unit) =>
    all(bare(unit), (text) => perWord(text, (word) => keys(word, TELEX, 'sfrxj', true))),
  'telex small': (unit) =>
    all(official(unit), (text) =>
      perWord(text.toLowerCase(), (word) => keys(word, TELEX, 'sfrxj', true)),
    ),
  'vni keys': (unit) =>
    all(official(unit), (text) => perWord(text, (word) => keys(word, VNI_KEYS, '12345', true))),
  'vni keys ward': (unit) => ({
    ...official(unit),
    ward: perWord(full(unit.ward), (word) => keys(word, VNI_KEYS, '12345', false)),
  }),
  viqr: (unit) =>
    all(official(unit), (text) => perWord(text, (word) => keys(word, VIQR, "'`?~.", false))),
};
