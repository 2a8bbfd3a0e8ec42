/** What a shift is there for. */
export const SHIFT_FIELDS = ['lead', 'technical', 'procedures', 'guidance', 'other'] as const;
export type ShiftField = (typeof SHIFT_FIELDS)[number];

/** Teams that stay at a place, and teams that go to people. */
export const TEAM_KINDS = ['fixed', 'mobile'] as const;
export type TeamKind = (typeof TEAM_KINDS)[number];

/** What support teams help with. */
export const HELP_KINDS = [
  'online_dossiers',
  'accounts',
  'signatures',
  'guidance',
  'equipment',
  'moving',
  'other',
] as const;
export type HelpKind = (typeof HELP_KINDS)[number];

const oneOf = (column: string, values: readonly string[]) =>
  `${column} IN (${values.map((value) => `'${value}'`).join(', ')})`;

/** Conditions that the database holds, for entity and migration alike. */
export const SHIFT_CHECKS = {
  field: oneOf('field', SHIFT_FIELDS),
  times: `from_time <> to_time`,
} as const;
export const SUPPORT_TEAM_CHECKS = {
  kind: oneOf('kind', TEAM_KINDS),
  figures: `members > 0 AND people_helped >= 0 AND households_helped >= 0 AND dossiers_helped >= 0`,
  days: `active_to IS NULL OR active_to >= active_from`,
} as const;
