/** Conditions of what units say of themselves, for the entity and its migration. */
export const ASSESSMENT_CHECKS = {
  result: `result IN ('met', 'partly_met', 'not_met', 'not_applicable')`,
  document: `document_day IS NULL OR document_number IS NOT NULL`,
  minutes: `minutes IS NULL OR minutes >= 0`,
} as const;
