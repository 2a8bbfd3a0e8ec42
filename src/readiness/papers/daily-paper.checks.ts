/** Conditions that the database holds, for entity and migration alike. */
export const DAILY_PAPER_CHECKS = {
  kind: `kind IN ('committee', 'province')`,
  format: `format IN ('docx', 'pdf', 'xlsx')`,
  sent: 'sent_to >= 0',
} as const;
