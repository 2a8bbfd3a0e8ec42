import type { ServiceLevel } from './service-level';

/** What a publication decision says of one procedure. */
export interface ProcedureFacts {
  code: string;
  name: string;
  field: string;
  level: ServiceLevel | null;
  /** Agencies that carry it out, one a line. */
  executedBy: string | null;
  /** The body that controls procedures for this field: data, because provinces move the task. */
  controllingBody: string | null;
  fee: string | null;
  timeLimit: string | null;
  decisionNumber: string | null;
  decisionDate: string | null;
  effectiveOn: string | null;
}

/** In the order in which people read them. */
export const FACTS = [
  'code',
  'name',
  'field',
  'level',
  'executedBy',
  'controllingBody',
  'fee',
  'timeLimit',
  'decisionNumber',
  'decisionDate',
  'effectiveOn',
] as const satisfies readonly (keyof ProcedureFacts)[];
export type FactKey = (typeof FACTS)[number];

/** Only what is a fact of the procedure, of a row that holds more. */
export function factsOf(row: ProcedureFacts): ProcedureFacts {
  return Object.fromEntries(FACTS.map((key) => [key, row[key]])) as unknown as ProcedureFacts;
}

/** Which facts two rows of one code tell differently. */
export function differing(before: ProcedureFacts, after: ProcedureFacts): FactKey[] {
  return FACTS.filter((key) => before[key] !== after[key]);
}
