import { decodeTcvn3 } from '../../../src/office/vietnamese/tcvn3';
import type { Chance } from './official-units';

export const TONES: Readonly<Record<string, string>> = {
  '\u0301': 's',
  '\u0300': 'f',
  '\u0309': 'r',
  '\u0303': 'x',
  '\u0323': 'j',
};
export const TONE_SIGNS = /[\u0300\u0301\u0303\u0309\u0323]/;
export const unmark = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');
export const perWord = (text: string, change: (word: string) => string): string =>
  text.split(' ').map(change).join(' ');

/** Keys of a word: letters with their marks written behind them, and the tone. */
export function keys(
  word: string,
  marks: Readonly<Record<string, string>>,
  tones: string,
  late: boolean,
) {
  let tone = '';
  let out = '';
  for (const letter of word.normalize('NFC')) {
    const parts = letter.normalize('NFD');
    const sign = TONE_SIGNS.exec(parts)?.[0];
    const base = parts.replace(TONE_SIGNS, '').normalize('NFC');
    const small = base.toLowerCase();
    const key = marks[small] ?? small;
    out += base === small ? key : key[0]!.toUpperCase() + key.slice(1);
    if (!sign) continue;
    const written = tones['sfrxj'.indexOf(TONES[sign]!)]!;
    if (late) tone = written;
    else out += written;
  }
  return out + tone;
}
export const TELEX = { ă: 'aw', â: 'aa', đ: 'dd', ê: 'ee', ô: 'oo', ơ: 'ow', ư: 'uw' };
export const VNI_KEYS = { ă: 'a8', â: 'a6', đ: 'd9', ê: 'e6', ô: 'o6', ơ: 'o7', ư: 'u7' };
export const VIQR = { ă: 'a(', â: 'a^', đ: 'dd', ê: 'e^', ô: 'o^', ơ: 'o+', ư: 'u+' };

export const tcvn3 = new Map<string, string>();
for (let code = 0xff; code >= 0x80; code -= 1) {
  const byte = String.fromCharCode(code);
  const letter = decodeTcvn3(byte);
  if (letter && code >= 0xa1) tcvn3.set(letter, byte);
}
const VNI_TONE: Readonly<Record<string, string>> = {
  '\u0301': 'ù',
  '\u0300': 'ø',
  '\u0309': 'û',
  '\u0303': 'õ',
  '\u0323': 'ï',
};
const VNI_BOTH: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  â: { '\u0301': 'á', '\u0300': 'à', '\u0309': 'å', '\u0303': 'ã', '\u0323': 'ä', '': 'â' },
  ă: { '\u0301': 'é', '\u0300': 'è', '\u0309': 'ú', '\u0303': 'ü', '\u0323': 'ë', '': 'ê' },
};
export function vniFont(text: string): string {
  let out = '';
  for (const letter of text.normalize('NFC')) {
    const parts = letter.normalize('NFD');
    const sign = TONE_SIGNS.exec(parts)?.[0] ?? '';
    const base = parts.replace(TONE_SIGNS, '').normalize('NFC');
    const small = base.toLowerCase();
    const up = (signs: string) => (base === small ? signs : signs.toUpperCase());
    const bare = unmark(base);
    if (small === 'đ') out += base === 'đ' ? 'ñ' : 'Ñ';
    else if ('âêô'.includes(small)) out += bare + up(VNI_BOTH['â']![sign]!);
    else if (small === 'ă') out += bare + up(VNI_BOTH['ă']![sign]!);
    else if (small === 'ơ' || small === 'ư') {
      const horn = small === 'ơ' ? 'ô' : 'ö';
      out += up(horn) + (sign ? up(VNI_TONE[sign]!) : '');
    } else if (small === 'i' && sign)
      out += up(
        { '\u0301': 'í', '\u0300': 'ì', '\u0309': 'æ', '\u0303': 'ó', '\u0323': 'ò' }[sign]!,
      );
    else if (small === 'y' && sign === '\u0323') out += up('î');
    else out += base + (sign ? up(VNI_TONE[sign]!) : '');
  }
  return out;
}

/** The tone on the other of two vowels: hoà for hòa, thuý for thúy, and back. */
export const otherTonePlace = (text: string): string =>
  perWord(text, (word) => {
    const found =
      /([oOuU])([\u0300\u0301\u0303\u0309\u0323]?)([aAeEyY])([\u0300\u0301\u0303\u0309\u0323]?)$/.exec(
        word.normalize('NFD'),
      );
    if (!found || /^[qQ]/.test(word) || !(found[2] || found[4])) return word;
    const swapped = `${found[1]}${found[4]}${found[3]}${found[2]}`;
    return (word.normalize('NFD').slice(0, found.index) + swapped).normalize('NFC');
  });

export const inPlace = (text: string, at: number, cut: number, put: string): string =>
  text.slice(0, at) + put + text.slice(at + cut);

/** A place of a letter in a name, never the first letter of a word. */
export function somewhere(text: string, chance: Chance): number | undefined {
  const places = [...text.matchAll(/(?<=\p{L})\p{L}/gu)].map(({ index }) => index);
  return places.length === 0 ? undefined : places[Math.floor(chance() * places.length)];
}

export const withTone = (
  text: string,
  chance: Chance,
  change: (sign: string) => string | undefined,
) => {
  const apart = text.normalize('NFD');
  const places = [...apart.matchAll(/[\u0300\u0301\u0303\u0309\u0323]/g)]
    .map(({ 0: sign, index }) => ({ index, to: change(sign) }))
    .filter(({ to }) => to !== undefined);
  if (places.length === 0) return undefined;
  const { index, to } = places[Math.floor(chance() * places.length)]!;
  return inPlace(apart, index, 1, to!).normalize('NFC');
};
