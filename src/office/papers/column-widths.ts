import type { PaperTable } from './paper';

/** Beyond this share of a table no word widens its column: it is broken instead. */
const WIDEST_WORD = 0.3;
/** Bold letters are a little wider. */
const BOLD = 1.08;
/** Where a line may be broken inside a text. */
const BREAKS = /\s+|(?<=[-–])/u;

/** Width of a letter of Times New Roman, as a share of its size; marks on letters do not widen them. */
function letterWidth(letter: string): number {
  if (/\d/.test(letter)) return 0.5;
  if (/[.,:;|'!ijltfrI ]/.test(letter)) return 0.32;
  if (/[mwMWƠƯơư%@]/.test(letter)) return 0.88;
  return /\p{Lu}/u.test(letter) ? 0.7 : 0.5;
}

const wordWidth = (word: string): number => {
  let width = 0;
  for (const letter of word.normalize('NFC')) width += letterWidth(letter);
  return width;
};

const longestWord = (text: string): number =>
  text.split(BREAKS).reduce((most, word) => Math.max(most, wordWidth(word)), 0);

/**
 * Widths of the columns: by their weights, but no narrower than their longest word, so that no sum, no day and no
 * heading is broken in two as long as all of them fit beside each other.
 * @param width of the table; @param size of its letters, in the same unit; @param beside what each cell has on both
 *   sides of its text.
 * @returns whole numbers that make up the width.
 */
export function columnWidths(
  { columns, rows }: PaperTable,
  width: number,
  size: number,
  beside: number,
): number[] {
  const needed = columns.map(({ title }) => longestWord(title) * BOLD);
  for (const { cells, total } of rows)
    for (const [at, text] of cells.entries()) {
      const most = longestWord(text) * (total ? BOLD : 1);
      if (most > needed[at]!) needed[at] = most;
    }
  const least = needed.map((most) => Math.min(most * size, width * WIDEST_WORD) + beside);
  const asked = least.reduce((sum, each) => sum + each, 0);
  const weights = columns.map(({ weight }) => weight);
  // Where even the longest words do not fit, all columns give way alike.
  const widths =
    asked > width ? least.map((each) => (each / asked) * width) : shared(least, weights, width);
  const whole = widths.map(Math.floor);
  whole[whole.length - 1]! += Math.floor(width) - whole.reduce((sum, each) => sum + each, 0);
  return whole;
}

/** Divides a width by weights, where no part may have less than its least. */
function shared(least: readonly number[], weights: readonly number[], width: number): number[] {
  const widths: (number | undefined)[] = least.map(() => undefined);
  for (;;) {
    const open = widths.flatMap((each, at) => (each === undefined ? [at] : []));
    const left = width - widths.reduce<number>((sum, each) => sum + (each ?? 0), 0);
    const weight = open.reduce((sum, at) => sum + weights[at]!, 0);
    const tight = open.filter((at) => (weights[at]! / weight) * left < least[at]!);
    for (const at of tight.length > 0 ? tight : open)
      widths[at] = tight.length > 0 ? least[at]! : (weights[at]! / weight) * left;
    if (tight.length === 0 || tight.length === open.length) return widths as number[];
  }
}
