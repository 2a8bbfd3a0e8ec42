import type { TeamKind, TeamRole } from './team-rules';

const ROLE: Record<TeamRole, string> = {
  head: 'Tổ trưởng',
  deputy: 'Tổ phó',
  secretary: 'Thư ký',
  member: 'Thành viên',
};
const TEAM: Record<TeamKind, string> = { giving: 'Tổ bàn giao', receiving: 'Tổ tiếp nhận' };

/** How a member stands on a paper: own office, then the part in the team. */
export const positionOnPaper = (
  { position, role }: { position: string; role: TeamRole },
  kind: TeamKind,
): string => `${position}, ${ROLE[role]} ${TEAM[kind]}`;

/** The decision of a team as a legal basis of minutes, without “Căn cứ”. */
export const basisOf = ({
  decisionNumber,
  decisionDay,
  decidedBy,
  name,
}: {
  decisionNumber: string;
  decisionDay: string;
  decidedBy: string;
  name: string;
}): string =>
  `Quyết định số ${decisionNumber} ngày ${decisionDay.split('-').reverse().join('/')} của ${decidedBy} về việc thành lập ${name}`;

/** The order in which members stand on papers. */
export const ROLE_ORDER: readonly TeamRole[] = ['head', 'deputy', 'secretary', 'member'];
