import { POINTS, RECORDABLE } from './closing-points';

const among = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(', ');

const COUNTS = ['in_force_count', 'replace_count', 'repeal_count'];
const all = (column: (name: string) => string): string => COUNTS.map(column).join(' AND ');

/** Conditions that the database holds, for entity and migration alike. */
export const CLOSING_RECORD_CHECKS = {
  point: `point IN (${among(POINTS)})`,
  kind: `kind IN ('done', 'reservation')`,
  recordable: `kind = 'reservation' OR point IN (${among(RECORDABLE)})`,
  reserved: `kind = 'done' OR (signer_name IS NOT NULL AND signer_position IS NOT NULL AND note IS NOT NULL)`,
  documents: `(point = 'documents' AND kind = 'done' AND ${all((name) => `${name} >= 0`)} AND ${all((name) => `${name} IS NOT NULL`)}) OR (NOT (point = 'documents' AND kind = 'done') AND ${all((name) => `${name} IS NULL`)})`,
  withdrawn: `(withdrawn_at IS NULL) = (live_key IS NOT NULL) AND (withdrawn_at IS NULL) = (withdrawn_reason IS NULL) AND (withdrawn_at IS NULL) = (withdrawn_by_name IS NULL)`,
} as const;
