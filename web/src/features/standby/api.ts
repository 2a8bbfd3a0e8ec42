import {
  addHotline,
  addStandbyShift,
  addSupportTeam,
  changeHotline,
  changeStandbyShift,
  changeSupportTeam,
  listHotlines,
  listStandbyShifts,
  listSupportTeams,
  planStandbyRows,
  removeHotline,
  removeStandbyShift,
  removeSupportTeam,
  takeStandbyRows,
} from '../../api/sdk.gen';
import type {
  Hotline,
  HotlineBody,
  StandbyRows,
  StandbyShift,
  StandbyShiftBody,
  SupportTeam,
  SupportTeamBody,
} from '../../api/types.gen';
import { dataOf, ifMatch } from '../../components/server';

export type {
  Hotline,
  HotlineBody,
  StandbyPlan,
  StandbyRows,
  StandbyShift,
  StandbyShiftBody,
  SupportTeam,
  SupportTeamBody,
} from '../../api/types.gen';

export const SHIFT_FIELDS: readonly StandbyShift['field'][] = [
  'lead',
  'technical',
  'procedures',
  'guidance',
  'other',
];
export const TEAM_KINDS: readonly SupportTeam['kind'][] = ['fixed', 'mobile'];
export const HELP_KINDS: readonly SupportTeam['helps'][number][] = [
  'online_dossiers',
  'accounts',
  'signatures',
  'guidance',
  'equipment',
  'moving',
  'other',
];

type Seen = { id: string; version: number };
const at = ({ id, version }: Seen) => ({ path: { id }, headers: ifMatch(version) });

export const standbyApi = {
  hotlines: (roundId: string) => dataOf(listHotlines({ path: { roundId } })),
  shifts: (roundId: string) => dataOf(listStandbyShifts({ path: { roundId } })),
  teams: (roundId: string) => dataOf(listSupportTeams({ path: { roundId } })),
  saveHotline: (roundId: string, body: HotlineBody, seen?: Hotline) =>
    dataOf(seen ? changeHotline({ ...at(seen), body }) : addHotline({ path: { roundId }, body })),
  saveShift: (roundId: string, body: StandbyShiftBody, seen?: StandbyShift) =>
    dataOf(
      seen
        ? changeStandbyShift({ ...at(seen), body })
        : addStandbyShift({ path: { roundId }, body }),
    ),
  saveTeam: (roundId: string, body: SupportTeamBody, seen?: SupportTeam) =>
    dataOf(
      seen ? changeSupportTeam({ ...at(seen), body }) : addSupportTeam({ path: { roundId }, body }),
    ),
  plan: (roundId: string, file: File) =>
    dataOf(planStandbyRows({ path: { roundId }, body: { file } })),
  take: (roundId: string, rows: StandbyRows) =>
    dataOf(takeStandbyRows({ path: { roundId }, body: rows })),
  removeHotline: (seen: Hotline) => dataOf(removeHotline(at(seen))),
  removeShift: (seen: StandbyShift) => dataOf(removeStandbyShift(at(seen))),
  removeTeam: (seen: SupportTeam) => dataOf(removeSupportTeam(at(seen))),
};

/** Beginning of the keys of everything read about standby. */
export const STANDBY_KEY = 'standby';
