import { official } from './rows';
import { TONES, unmark, inPlace, somewhere, withTone } from './letters';
import { type Mess, type Chance, full, oneOf } from './official-units';

const typo =
  (change: (name: string, chance: Chance) => string | undefined): Mess =>
  (unit, chance) => {
    if (/\d/.test(unit.ward.name)) return undefined;
    const name = change(unit.ward.name, chance);
    if (name === undefined || name === unit.ward.name) return undefined;
    return { ...official(unit), ward: full({ ...unit.ward, name }) };
  };

/** Slips of the pen, of the hand on the keys, and of a scanner. */
export const SLIPS: Readonly<Record<string, Mess>> = {
  'typo: dropped letter': typo((name, chance) => {
    const at = somewhere(name, chance);
    return at === undefined ? undefined : inPlace(name, at, 1, '');
  }),
  'typo: doubled letter': typo((name, chance) => {
    const at = somewhere(name, chance);
    return at === undefined ? undefined : inPlace(name, at, 0, name[at]!);
  }),
  'typo: swapped letters': typo((name, chance) => {
    const at = somewhere(name, chance);
    return at === undefined || !/\p{L}/u.test(name[at + 1] ?? '')
      ? undefined
      : inPlace(name, at, 2, name[at + 1]! + name[at]!);
  }),
  'typo: key beside': typo((name, chance) => {
    const at = somewhere(name, chance);
    return at === undefined ? undefined : inPlace(name, at, 1, oneOf([...'wqrtzxcvsdfg'], chance));
  }),
  'typo: another tone': typo((name, chance) =>
    withTone(name, chance, (sign) =>
      oneOf(
        Object.keys(TONES).filter((each) => each !== sign),
        chance,
      ),
    ),
  ),
  'typo: hỏi for ngã': typo((name, chance) =>
    withTone(name, chance, (sign) => ({ '\u0309': '\u0303', '\u0303': '\u0309' })[sign]),
  ),
  'typo: tone lost': typo((name, chance) => withTone(name, chance, () => '')),
  'typo: mark lost': typo((name, chance) => {
    const words = name.split(' ');
    if (words.length < 2) return undefined;
    const at = Math.floor(chance() * words.length);
    words[at] = unmark(words[at]!);
    return words.join(' ');
  }),
  'typo: ô for â': typo((name, chance) => {
    const at = [...name].findIndex((c) => /[âăôơư]/i.test(c));
    void chance;
    return at < 0
      ? undefined
      : inPlace(name, at, 1, { â: 'ă', ă: 'â', ô: 'ơ', ơ: 'ô', ư: 'u' }[name[at]!.toLowerCase()]!);
  }),
  'typo: s for x': typo((name) => {
    const word = name.replace(/^(S|X)(?=[^h])/, (c) => (c === 'S' ? 'X' : 'S'));
    return word;
  }),
  'typo: ch for tr': typo((name) => name.replace(/^(Ch|Tr)/, (c) => (c === 'Ch' ? 'Tr' : 'Ch'))),
  'typo: l for n': typo((name) =>
    name.replace(/^(L|N)(?=[aeiouăâêôơưàáảãạ])/i, (c) => (c === 'L' ? 'N' : 'L')),
  ),
  'typo: in the district': (unit, chance) => {
    if (/\d/.test(unit.district.name)) return undefined;
    const at = somewhere(unit.district.name, chance)!;
    return {
      ...official(unit),
      district: full({
        ...unit.district,
        name: inPlace(unit.district.name, at, 0, unit.district.name[at]!),
      }),
    };
  },
  'typo: tone of the district': (unit, chance) => {
    const name = withTone(unit.district.name, chance, () => '');
    return name === undefined
      ? undefined
      : { ...official(unit), district: full({ ...unit.district, name }) };
  },
  'typo: in the province': (unit, chance) => {
    const at = somewhere(unit.province.name, chance)!;
    return {
      ...official(unit),
      province: full({
        ...unit.province,
        name: inPlace(unit.province.name, at, 0, unit.province.name[at]!),
      }),
    };
  },
  'typo: tone of the province': (unit, chance) => {
    const name = withTone(unit.province.name, chance, () => '');
    return name === undefined
      ? undefined
      : { ...official(unit), province: full({ ...unit.province, name }) };
  },
  'scanned: 0 for o': typo((name) => name.replace('o', '0')),
  'scanned: l for i': typo((name) => name.replace(/(?<=\p{L})i/u, 'l')),
  'scanned: rn for m': typo((name) => name.replace(/m$/, 'rn')),
};
