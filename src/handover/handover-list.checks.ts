import { BUCKETS, counterColumn, FIGURES, MEASURES, SUPPLEMENTED, type Measure } from './bucket';

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
  ...{ rows: conserved('rows'), quantity: conserved('quantity'), money: conserved('money') },
  empty: `state <> 'empty' OR rows_declared = 0`,
};

/** The same of money columns beside the first, and of what is supplementary; from migration 0027 on. */
export const FURTHER_LIST_CHECKS = {
  ...{ money2: conserved('money2'), money3: conserved('money3') },
  ...{ money4: conserved('money4'), money5: conserved('money5') },
  supplemented: MEASURES.map((measure) => {
    const part = counterColumn(measure, SUPPLEMENTED);
    return `${part} >= 0 AND ${part} <= ${counterColumn(measure, 'declared')}`;
  }).join(' AND '),
};
