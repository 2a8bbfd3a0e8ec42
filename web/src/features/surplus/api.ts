import {
  addCarNorm,
  changeCarNorm,
  listSurplusCandidates,
  showSurplus,
  showSurplusCars,
  takeSurplus,
} from '../../api/sdk.gen';
import type { CarNorm, CarNormBody } from '../../api/types.gen';
import { dataOf, ifMatch } from '../../components/server';
import { REGISTERS_KEY } from '../registers/api';

export type {
  CarNorm,
  SurplusAsset,
  SurplusBoard,
  SurplusCandidate,
  SurplusCars,
  UnitCars,
} from '../../api/types.gen';

export const surplusApi = {
  board: (roundId: string, page: number, late: boolean) =>
    dataOf(
      showSurplus({
        ...{ path: { roundId } },
        query: { page, pageSize: 50, ...(late && { late: 'true' as const }) },
      }),
    ),
  candidates: (roundId: string, page: number) =>
    dataOf(listSurplusCandidates({ path: { roundId }, query: { page, pageSize: 50 } })),
  cars: (roundId: string) => dataOf(showSurplusCars({ path: { roundId } })),
  take: (roundId: string, itemIds: string[]) =>
    dataOf(takeSurplus({ path: { roundId }, body: { itemIds } })),
  addNorm: (roundId: string, body: CarNormBody) => dataOf(addCarNorm({ path: { roundId }, body })),
  changeNorm: ({ id, version }: CarNorm, body: CarNormBody) =>
    dataOf(changeCarNorm({ path: { id }, headers: ifMatch(version), body })),
  workbookUrl: (roundId: string) => `/api/rounds/${roundId}/surplus.xlsx`,
};

/** Beginning of the keys of everything read about what is left over; acts on registers read it again. */
export const surplusKey = (roundId: string, ...rest: (string | number | boolean)[]) => [
  ...[REGISTERS_KEY, roundId, 'surplus', ...rest],
];
