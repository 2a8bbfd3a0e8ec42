import { PHASES, ROLES } from '../platform/http/actor';

const listed = (words: readonly string[]): string => words.map((word) => `'${word}'`).join(', ');

/** What the database demands of every duty, whoever writes it; word → SQL. */
export const DUTY_CHECKS = {
  role: `role IN (${listed(ROLES)})`,
  /** Whoever works in or for certain units is bound to them. */
  scope: `role NOT IN ('commune_leader', 'commune_officer', 'representative', 'consolidating_officer') OR organisation_id IS NOT NULL`,
  /** Running the installation and reading everything cannot be narrowed. */
  whole: `role NOT IN ('province_administrator', 'auditor') OR (organisation_id IS NULL AND list_types IS NULL AND phase IS NULL)`,
  /** A department answers for list types, a keeper of registers for registers. */
  list_types: `role NOT IN ('department_officer', 'register_keeper') OR list_types IS NOT NULL`,
  /** An inspection has a decision and an end. */
  basis: `role <> 'inspector' OR (decision_number IS NOT NULL AND decision_date IS NOT NULL AND valid_to IS NOT NULL)`,
  phase: `phase IN (${listed(PHASES)})`,
  period: `valid_to IS NULL OR valid_from <= valid_to`,
} as const;
