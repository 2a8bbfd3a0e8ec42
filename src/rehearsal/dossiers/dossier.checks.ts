const within = (part: string, whole: string) =>
  `(${part} IS NULL) = (${whole} IS NULL) AND (${part} IS NULL OR (${part} >= 0 AND ${part} <= ${whole}))`;

/** Conditions of test dossiers, for the entity and its migration. */
export const DOSSIER_CHECKS = {
  digitised: within('digitised', 'components'),
  documents: within('valid_documents', 'documents'),
  visible: `visible_steps IS NULL OR visible_steps >= 0`,
} as const;

/** A step does not end before it begins. */
export const STEP_CHECKS = {
  forwards: `ended_at IS NULL OR ended_at >= started_at`,
  position: `position > 0`,
} as const;
