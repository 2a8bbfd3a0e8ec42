/** Conditions of the table of statements, the same in migration and entity. */
export const STATEMENT_CHECKS = {
  condition: `condition IN ('published', 'assigned', 'channel', 'fees', 'workflow', 'accounts', 'sso', 'posted')`,
  state: `state IN ('met', 'not-met', 'unknown')`,
  subject: `(procedure_id IS NULL AND subject_key = 'all') OR procedure_id = subject_key`,
  evidence: `state = 'unknown' OR evidence <> ''`,
  source: `source IN ('hand', 'excel')`,
  number: 'number >= 1',
} as const;
