import type { Scene } from '../scene';
import { OPEN, OWN, type RouteExpectation, act, get, list, round, send } from './expectation';

const discrepancy =
  (rest = '') =>
  ({ discrepancyId }: Scene) =>
    `discrepancies/${discrepancyId}${rest}`;

export const discrepanciesRoutes: Record<string, RouteExpectation> = {
  'GET discrepancy-kinds': get(OPEN, () => 'discrepancy-kinds'),
  'GET rounds/:roundId/discrepancies': get(OPEN, round('/discrepancies')),
  'GET rounds/:roundId/discrepancies/ageing': get(OPEN, round('/discrepancies/ageing')),
  'GET rounds/:roundId/discrepancies/ageing.xlsx': get(OPEN, round('/discrepancies/ageing.xlsx')),
  'POST handover/lists/:id/discrepancies': send(
    '401 403 200 404 200',
    list('/discrepancies'),
    () => ({ kind: 'other', note: 'Thiếu hồ sơ kèm theo.' }),
  ),
  'GET discrepancies/:id': get(OWN, discrepancy()),
  'PUT discrepancies/:id': {
    ...act(discrepancy(), ({ giverOrganisationId }) => ({
      ...{ state: 'in_progress', kind: 'other', quantityDifference: null, moneyDifference: null },
      ...{ responsibleOrganisationId: giverOrganisationId, dueOn: '2025-06-30' },
    })),
    // A commune is to answer it: departments follow up what bodies of the province are to answer.
    department: 403,
  },
  'POST discrepancies/:id/close': act(discrepancy('/close'), () => ({ text: 'Đã bổ sung.' })),
};
