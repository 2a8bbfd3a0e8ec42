import {
  getUnit,
  listMilestones,
  listOrganisations,
  listRounds,
  listUnits,
} from '../../api/sdk.gen';
import { dataOf } from '../../components/server';

export type { Organisation, RelatedUnit, Round, RoundUnit } from '../../api/types.gen';

export type UnitSide = 'old' | 'new' | 'abolished_district';

export const unitsApi = {
  milestones: (roundId: string) => dataOf(listMilestones({ path: { roundId } })),
  rounds: () => dataOf(listRounds()),
  units: (roundId: string, side: UnitSide) =>
    dataOf(listUnits({ path: { roundId }, query: { side } })),
  unit: (roundId: string, unitId: string) => dataOf(getUnit({ path: { roundId, unitId } })),
  organisations: (roundId: string, q: string) =>
    dataOf(listOrganisations({ path: { roundId }, query: { q } })),
};
