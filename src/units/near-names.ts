import { isSyllable } from '../office/vietnamese/syllable';
import { fold } from '../platform/text/fold';
import { isOneSlip, wordsIn } from './one-slip';
import type { Named } from './unit-index';
import { agreement, type UnitKey } from './unit-key';

/** Shorter names are too much alike for a slip to be told from another name. */
const SHORTEST = 4;

/** Whether a name has a word that is in the name of no unit. */
export const hasUnknownWord = (name: string, known: ReadonlySet<string>): boolean =>
  wordsIn(name).some((word) => word !== '' && !known.has(word));

/** Letters alike and marks not: "Hà Lâm" for "Hà Lầm". */
export function differsInMarks(written: readonly UnitKey[], official: Named): boolean {
  return written.some(({ plain }) =>
    [official.key, ...official.others].some((key) => key.plain === plain && !/\d/.test(plain)),
  );
}

/** One letter too many, too few, another, two changed about, or what a scanner makes of "m". */
export function slipped(written: readonly UnitKey[], official: Named): boolean {
  return written.some((each) =>
    [official.key, ...official.others].some(
      (key) =>
        key.plain.length >= SHORTEST &&
        key.plain !== each.plain &&
        !/\d/.test(key.plain) &&
        letterBehind(each) === letterBehind(key) &&
        (isOneSlip(oneI(each.plain), oneI(key.plain)) ||
          each.plain.replaceAll('rn', 'm') === key.plain),
    ),
  );
}

/** One slip and all marks right: what was meant as much as a name with other marks. */
export const slippedOnly = (written: readonly UnitKey[], official: Named): boolean =>
  written.some(({ spelled }) =>
    [official.key, ...official.others].some((key) =>
      isOneSlip(joined(spelled), joined(key.spelled)),
    ),
  );

const joined = (spelled: string): string => spelled.replaceAll(' ', '');

/** "Vĩnh Mỹ A" and "Vĩnh Mỹ B" are two units, and so are those with numbers. */
const letterBehind = ({ spelled }: UnitKey): string => /(?:^|\s)(\S|\d+)$/.exec(spelled)?.[1] ?? '';

const oneI = (plain: string): string => plain.replaceAll('y', 'i');

/** Letters that parts of the country say alike, and so mix up in writing. */
const ALIKE: readonly (readonly [RegExp, string])[] = [
  [/^x/, 's'],
  [/^tr/, 'ch'],
  [/^(?:gi|v|r)(?=.)/, 'd'],
];

/** "Xơn La" for "Sơn La": said alike, with the same marks. */
export function soundsAlike(written: readonly UnitKey[], official: Named): boolean {
  return written.some(({ spelled }) =>
    [official.key, ...official.others].some((key) => soundOf(spelled) === soundOf(key.spelled)),
  );
}

/** Tones stand behind the words of `spelled`: before them the last letter is looked at. */
const soundOf = (spelled: string): string =>
  spelled
    .split(' ')
    .map((word) => {
      const [, letters = '', tone = ''] = /^(.*?)(\p{M}*)$/u.exec(word)!;
      return ALIKE.reduce((text, [from, to]) => text.replace(from, to), letters) + tone;
    })
    .join(' ');

/**
 * Whether a name is surely written wrongly: it has a word that is no Vietnamese one, or one that is in no unit's name and
 * begins as the right one does. Neighbours are often called by a rhyme, "Phú Hài" and "Phú Tài".
 */
export function isSurelyWrong(name: string, meant: Named, known: ReadonlySet<string>): boolean {
  const words = wordsIn(name).filter((word) => word !== '' && !known.has(word));
  if (words.some((word) => !isSyllable(word))) return true;
  return (
    words.length > 0 && initials(wordsIn(name)).endsWith(initials(meant.key.spelled.split(' ')))
  );
}

/** First letters, without marks. */
const initials = (words: readonly string[]): string => fold(words.map(([first]) => first).join(''));

/** The best agreement of any reading with any official spelling. */
export const agrees = (written: readonly UnitKey[], { key, others }: Named): number =>
  Math.max(
    0,
    ...written.flatMap((each) =>
      [key, ...others].map((official) =>
        each.plain === official.plain ? agreement(each, official) : 0,
      ),
    ),
  );
