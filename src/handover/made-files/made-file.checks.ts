/** Conditions of the table of made files, for the entity and its migration. */
export const MADE_FILE_CHECKS = {
  kind: `kind IN ('masked', 'full')`,
  reason: `kind <> 'full' OR reason IS NOT NULL`,
  made: `file_id IS NULL OR (sha256 IS NOT NULL AND counts IS NOT NULL AND made_at IS NOT NULL AND expires_at IS NOT NULL)`,
} as const;
