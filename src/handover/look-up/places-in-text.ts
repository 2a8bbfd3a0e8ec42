import { fold } from '../../platform/text/fold';

/** A unit that a text may name. */
export interface NameableUnit {
  id: string;
  code: string;
  /** With its kind: "Phường Hà Lầm". */
  name: string;
  /** Of the district or neighbourhood, as far as it is known: "Thành phố Hạ Long". */
  district: string | null;
}

/** How sure it is that a unit is meant. */
export interface NamedUnit<T extends NameableUnit> {
  unit: T;
  /** More for a name with its kind, with its marks, and with its district in the text. */
  score: number;
}

const KIND = /^(xa|phuong|thi tran|dac khu|huyen|quan|thi xa|thanh pho|tinh)\s+/;
/** Words and short forms that stand before the name of a unit, as one writes them. */
const SHORT: Readonly<Record<string, string>> = {
  ...{ xa: 'xa|x', phuong: 'phuong|p|f', 'thi tran': 'thi tran|tt', 'dac khu': 'dac khu|dk' },
  ...{ huyen: 'huyen|h', quan: 'quan|q', 'thi xa': 'thi xa|tx', 'thanh pho': 'thanh pho|tp' },
};

/** Words of letters and digits with one space between and at both ends. */
const spaced = (text: string): string => ` ${text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `;

/** A name without the word for its kind. */
function bareName(name: string): { kind: string; bare: string; marked: string } {
  const folded = fold(name);
  const kind = KIND.exec(folded)?.[1] ?? '';
  const words = kind === '' ? 0 : kind.split(' ').length;
  const marked = name.normalize('NFC').toLowerCase().split(/\s+/).slice(words).join(' ');
  return { kind, bare: fold(marked), marked };
}

/**
 * The units that a text names: a name alone, or an address with its district ("thôn 2, xã Quảng Long,
 * Hải Hà"). Marks do not matter; where they were typed, the unit that has them comes first. A name inside
 * a longer one of another unit does not count. Nothing is guessed: all that agree equally well are told.
 * @param text what a person typed; a code of five or three digits alone means the units of that code.
 * @returns the units that agree best, in the order given.
 */
export function placesInText<T extends NameableUnit>(
  text: string,
  units: readonly T[],
): NamedUnit<T>[] {
  const code = /^\s*(\d{5}|\d{3})\s*$/.exec(text)?.[1];
  if (code) return units.filter((unit) => unit.code === code).map((unit) => ({ unit, score: 9 }));
  const folded = spaced(fold(text));
  const written = spaced(text.normalize('NFC').toLowerCase());
  const withMarks = written !== folded;
  const found = units.flatMap((unit): (NamedUnit<T> & { bare: string })[] => {
    const { kind, bare, marked } = bareName(unit.name);
    const plain = spaced(bare);
    if (plain.trim() === '' || !folded.includes(plain)) return [];
    const named = new RegExp(` (${SHORT[kind] ?? kind})${plain.replace(/ $/, '(?= )')}`).test(
      folded,
    );
    const score = (named ? 2 : 0) + (withMarks && written.includes(spaced(marked)) ? 1 : 0);
    return [{ unit, bare, score: score + districtScore(unit.district, folded) }];
  });
  const inside = (one: string, other: string) =>
    one !== other && spaced(other).includes(spaced(one));
  const whole = found.filter(
    (each) =>
      !found.some((other) => inside(each.bare, other.bare) && !hasAlone(folded, each, found)),
  );
  const best = Math.max(0, ...whole.map(({ score }) => score));
  return whole.filter(({ score }) => score === best).map(({ unit, score }) => ({ unit, score }));
}

/** Whether a name stands in the text also where no longer name covers it. */
function hasAlone(
  folded: string,
  { bare }: { bare: string },
  found: readonly { bare: string }[],
): boolean {
  const longer = found
    .map((other) => other.bare)
    .filter((other) => other !== bare && spaced(other).includes(spaced(bare)));
  const rest = longer.reduce((text, other) => text.replaceAll(spaced(other), '  '), folded);
  return rest.includes(spaced(bare));
}

function districtScore(district: string | null, folded: string): number {
  if (district === null) return 0;
  return folded.includes(spaced(bareName(district).bare)) ? 4 : 0;
}
