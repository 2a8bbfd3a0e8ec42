import type { WantedDuty } from '../../accounts/duties.port';

/** Tổ bàn giao, tổ tiếp nhận. */
export const TEAM_KINDS = ['giving', 'receiving'] as const;
export type TeamKind = (typeof TEAM_KINDS)[number];

/** Tổ trưởng, tổ phó, thư ký, thành viên. */
export const TEAM_ROLES = ['head', 'deputy', 'secretary', 'member'] as const;
export type TeamRole = (typeof TEAM_ROLES)[number];

/** What the decision says of a team. */
export interface TeamBasis {
  decisionNumber: string;
  decisionDay: string;
  /** Codes of the lists it works on: never beyond lists, and never «all that will ever be». */
  listTypes: readonly string[];
  validFrom: string;
  /** First day on which it no longer acts; null while open. */
  validTo: string | null;
}

export interface TeamPerson {
  name: string;
  role: TeamRole;
}

export type TeamProblem = 'ends-before-it-begins' | 'no-head' | 'two-heads' | 'twice';

/** What is wrong with a team as it is written down; undefined for nothing. */
export function teamProblem(
  { validFrom, validTo }: Pick<TeamBasis, 'validFrom' | 'validTo'>,
  people: readonly TeamPerson[],
): TeamProblem | undefined {
  if (validTo !== null && validTo <= validFrom) return 'ends-before-it-begins';
  const heads = people.filter(({ role }) => role === 'head').length;
  if (heads === 0) return 'no-head';
  if (heads > 1) return 'two-heads';
  const names = people.map(({ name }) => name.normalize('NFC').toLowerCase());
  return new Set(names).size < names.length ? 'twice' : undefined;
}

/** Where a right of a person holds: at an organisation, for lists of a kind. */
interface Reach {
  covers(organisationId: string, listType: string): boolean;
}

/** Whose team it is: the organisations that it acts for, and the lists that it works on. */
export interface TeamReach {
  organisationIds: readonly string[];
  listTypes: readonly string[];
}

/** A team is there for who sees lists of one of its kinds at one of its organisations. */
export const seesTeam = (seen: Reach, { organisationIds, listTypes }: TeamReach): boolean =>
  organisationIds.some((id) => listTypes.some((type) => seen.covers(id, type)));

/** It is recorded and changed by who draws up papers at all of its organisations, for all of its lists. */
export const coversTeam = (scope: Reach, { organisationIds, listTypes }: TeamReach): boolean =>
  organisationIds.every((id) => listTypes.every((type) => scope.covers(id, type)));

/** Whether a team acts on a day. */
export const actsOn = (
  { validFrom, validTo }: Pick<TeamBasis, 'validFrom' | 'validTo'>,
  day: string,
): boolean => validFrom <= day && (validTo === null || day < validTo);

/**
 * The duties that make a member's account act for the team: one for each organisation, as an officer of it, for the
 * lists of the team and its days, on the ground of its decision. Whether they may be given decides the law of
 * duties.
 * @param today they begin no earlier: a membership changes nothing of the past.
 */
export function dutiesOfMember(
  team: TeamBasis,
  organisationIds: readonly string[],
  today: string,
): (WantedDuty & { organisationId: string })[] {
  const validFrom = team.validFrom > today ? team.validFrom : today;
  return organisationIds.map((organisationId) => ({
    ...{ role: 'commune_officer' as const, organisationId, phase: null },
    ...{ listTypes: [...team.listTypes], validFrom, validTo: team.validTo },
    ...{ decisionNumber: team.decisionNumber, decisionDate: team.decisionDay },
  }));
}

/** The day on which a duty that is ended today holds no longer: today, or its first day where it never began. */
export const endOf = (validFrom: string, asked: string): string =>
  asked < validFrom ? validFrom : asked;
