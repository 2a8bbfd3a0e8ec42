/** Where a portion stands, from the least settled to the most settled. */
export const BUCKETS = ['outstanding', 'disputed', 'closed', 'accepted'] as const;
export type Bucket = (typeof BUCKETS)[number];

/** What the balance of a list counts: items, thousandths of units of measure, whole đồng. */
export const MEASURES = ['rows', 'quantity', 'money'] as const;
export type Measure = (typeof MEASURES)[number];

/** The figures of one measure; `declared` equals the sum of the buckets. */
export const FIGURES = ['declared', ...BUCKETS] as const;
export type Figure = (typeof FIGURES)[number];

/** Name of the counter of a list, as a column of the table: `rows_declared`. */
export function counterColumn(measure: Measure, figure: Figure): string {
  return `${measure}_${figure}`;
}

/** Name of the counter of a list, as a property of the entity: `rowsDeclared`. */
export function counterProperty(measure: Measure, figure: Figure): string {
  return `${measure}${figure[0]!.toUpperCase()}${figure.slice(1)}`;
}

/**
 * The bucket in which an item counts as a row: the least settled of its portions.
 * @returns null for an item without portions.
 */
export function leastSettled(buckets: readonly Bucket[]): Bucket | null {
  return BUCKETS.find((bucket) => buckets.includes(bucket)) ?? null;
}
