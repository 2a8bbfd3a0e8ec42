import { BUCKETS, counterColumn, FIGURES, MEASURES, type Measure } from './bucket';

/** Largest whole number that JavaScript and better-sqlite3 keep exactly. */
const MAX_WHOLE = Number.MAX_SAFE_INTEGER;

const conserved = (measure: Measure): string => {
  const column = (figure: (typeof FIGURES)[number]) => counterColumn(measure, figure);
  const sum = BUCKETS.map(column).join(' + ');
  const positive = BUCKETS.map((bucket) => `${column(bucket)} >= 0`).join(' AND ');
  return `${column('declared')} = ${sum} AND ${positive} AND ${column('declared')} <= ${MAX_WHOLE}`;
};

/** The law of conservation as the database checks it after every statement. */
export const LIST_CHECKS = {
  ...(Object.fromEntries(MEASURES.map((measure) => [measure, conserved(measure)])) as Record<
    Measure,
    string
  >),
  empty: `state <> 'empty' OR rows_declared = 0`,
};
