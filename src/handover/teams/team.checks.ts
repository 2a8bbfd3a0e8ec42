import { TEAM_KINDS, TEAM_ROLES } from './team-rules';

const listed = (words: readonly string[]): string => words.map((word) => `'${word}'`).join(', ');

/** What the database demands of every team and member. */
export const TEAM_CHECKS = {
  kind: `kind IN (${listed(TEAM_KINDS)})`,
  period: `valid_to IS NULL OR valid_from <= valid_to`,
} as const;
export const MEMBER_CHECKS = { role: `role IN (${listed(TEAM_ROLES)})` } as const;
