/** Conditions that the database holds, for entity and migration alike. */
export const ATTACHMENT_CHECKS = {
  kind: `kind IN ('photo', 'scan', 'decision', 'minutes', 'letter', 'other')`,
  decision: `kind <> 'decision' OR (document_number IS NOT NULL AND document_day IS NOT NULL)`,
  withdrawn: `(withdrawn_at IS NULL) = (withdrawn_reason IS NULL) AND (withdrawn_at IS NULL) = (withdrawn_by_name IS NULL) AND (withdrawn_at IS NULL) = (live_key IS NOT NULL)`,
} as const;
