import { listUnitAgencies, planUnitAgencies, setUnitAgencies } from '../../../api/sdk.gen';
import type { UnitAgencyEntry } from '../../../api/types.gen';
import { dataOf } from '../../../components/server';

export type { UnitAgenciesPlan, UnitAgency, UnitAgencyEntry } from '../../../api/types.gen';

export const AGENCIES_KEY = 'unit-agencies';

export const agenciesApi = {
  all: (roundId: string) => dataOf(listUnitAgencies({ path: { roundId } })),
  plan: (roundId: string, file: File) =>
    dataOf(planUnitAgencies({ path: { roundId }, body: { file } })),
  set: (roundId: string, agencies: UnitAgencyEntry[], source: 'hand' | 'excel') =>
    dataOf(setUnitAgencies({ path: { roundId }, body: { source, agencies } })),
};
