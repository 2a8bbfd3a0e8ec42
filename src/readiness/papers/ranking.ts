/**
 * Ranks by score, the best first: equal scores share a rank and the next one is skipped, as in any
 * competition. Who has no score has no rank.
 * @returns ranks in the order given.
 */
export function ranksOf(scores: readonly (number | null)[]): (number | null)[] {
  const ranks = new Map<number, number>();
  const best = scores.filter((score) => score !== null).toSorted((one, other) => other - one);
  for (const [place, score] of best.entries()) if (!ranks.has(score)) ranks.set(score, place + 1);
  return scores.map((score) => (score === null ? null : ranks.get(score)!));
}

/** Part of a whole in percent with two decimals, as papers print it: `29,32 %`; without a whole there is none. */
export function percentText(part: number, whole: number): string {
  if (whole === 0) return '–';
  const hundredths = Math.round((part * 10_000) / whole);
  const fraction = String(hundredths % 100).padStart(2, '0');
  return `${Math.floor(hundredths / 100)},${fraction} %`;
}

/** A difference with its sign; a true minus, which a hyphen is not. */
export function signed(difference: number): string {
  if (difference === 0) return '0';
  const text = String(Math.abs(difference)).replace('.', ',');
  return difference > 0 ? `+${text}` : `−${text}`;
}
