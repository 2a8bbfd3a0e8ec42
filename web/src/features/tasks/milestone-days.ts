/** "D-4", "D", "D+30": how plans write a day. */
export const dOf = (offsetDays: number): string =>
  offsetDays === 0 ? 'D' : `D${offsetDays > 0 ? '+' : '−'}${Math.abs(offsetDays)}`;

const DAY_MS = 86_400_000;

/** Days from the first day of a round to another day. */
export const offsetOf = (effectiveDate: string, day: string): number =>
  Math.round((Date.parse(`${day}T00:00:00Z`) - Date.parse(`${effectiveDate}T00:00:00Z`)) / DAY_MS);

/** A code for a new milestone, from its English name: what tasks hang on never changes. */
export function codeOf(name: string, taken: ReadonlySet<string>): string {
  const words = name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 30);
  const plain = words.length > 1 ? words : `moc-${words || 'moi'}`;
  for (let n = 1; ; n += 1) {
    const code = n === 1 ? plain : `${plain}-${n}`;
    if (!taken.has(code)) return code;
  }
}
