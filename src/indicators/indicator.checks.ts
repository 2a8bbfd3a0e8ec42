import { PERIOD_KINDS } from './periods';
import { columnOfMeasure, MEASURES } from './measures';

const kinds = PERIOD_KINDS.map((kind) => `'${kind}'`).join(', ');
const notNegative = MEASURES.map(columnOfMeasure).map(
  (name) => `(${name} IS NULL OR ${name} >= 0)`,
);

/** Conditions that the database holds, for entity and migration alike. */
export const REPORT_CHECKS = {
  kind: `period_kind IN (${kinds})`,
  figures: notNegative.join(' AND '),
} as const;
export const TARGET_CHECKS = {
  value: `target_value >= 0`,
  weight: `weight >= 0 AND weight <= 100`,
} as const;
export const PERIOD_TARGET_CHECKS = {
  value: `target_value >= 0`,
  kind: `period_kind IN (${kinds})`,
} as const;
