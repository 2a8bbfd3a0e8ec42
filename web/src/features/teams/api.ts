import {
  addTeamMember,
  amendTeam,
  amendTeamMember,
  endTeam,
  linkTeamMember,
  listTeams,
  listTeamsOfShare,
  makeTeam,
  teamMemberLeaves,
} from '../../api/sdk.gen';
import type { AmendTeam, HandoverTeam, NewTeam, TeamPerson } from '../../api/types.gen';
import { dataOf, ifMatch } from '../../components/server';

export type {
  AmendTeam,
  HandoverTeam,
  NewTeam,
  RoundTeams,
  ShareTeams,
  TeamPerson,
} from '../../api/types.gen';
export type TeamKind = NewTeam['kind'];
export type TeamRole = TeamPerson['role'];
export type TeamMember = HandoverTeam['members'][number];

export const TEAM_KINDS: readonly TeamKind[] = ['giving', 'receiving'];
export const TEAM_ROLES: readonly TeamRole[] = ['head', 'deputy', 'secretary', 'member'];
export const TEAMS_KEY = ['teams'] as const;

const on = ({ id, version }: HandoverTeam) => ({ path: { id }, headers: ifMatch(version) });
const of = ({ id, version }: HandoverTeam, memberId: string) => ({
  ...{ path: { id, memberId }, headers: ifMatch(version) },
});

export const teamsApi = {
  ofRound: (roundId: string) => dataOf(listTeams({ path: { roundId } })),
  ofShare: (id: string, receiverId: string) =>
    dataOf(listTeamsOfShare({ path: { id, receiverId } })),
  make: (roundId: string, body: NewTeam) => dataOf(makeTeam({ path: { roundId }, body })),
  amend: (team: HandoverTeam, body: AmendTeam) => dataOf(amendTeam({ ...on(team), body })),
  amendMember: (team: HandoverTeam, memberId: string, body: TeamPerson) =>
    dataOf(amendTeamMember({ ...of(team, memberId), body })),
  addMember: (team: HandoverTeam, body: TeamPerson) => dataOf(addTeamMember({ ...on(team), body })),
  leave: (team: HandoverTeam, memberId: string) =>
    dataOf(teamMemberLeaves({ ...of(team, memberId), body: {} })),
  link: (team: HandoverTeam, memberId: string, accountId: string) =>
    dataOf(linkTeamMember({ ...of(team, memberId), body: { accountId } })),
  end: (team: HandoverTeam, validTo: string) => dataOf(endTeam({ ...on(team), body: { validTo } })),
};
