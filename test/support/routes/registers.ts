import { OPEN, type RouteExpectation, act, get, ofPlanner, round, send } from './expectation';

const entry =
  (rest = '') =>
  ({ registerEntryId }: { registerEntryId: string }) =>
    `register-entries/${registerEntryId}${rest}`;

/** Registers that surround the change of units; the new entry lacks what every plan must say. */
export const registersRoutes: Record<string, RouteExpectation> = {
  'GET rounds/:roundId/registers': get(OPEN, round('/registers')),
  'GET rounds/:roundId/registers/:code/entries': get(OPEN, round('/registers/PLAN/entries')),
  'GET rounds/:roundId/registers/:code/entries.xlsx': get(
    OPEN,
    round('/registers/PLAN/entries.xlsx'),
  ),
  'POST rounds/:roundId/registers/:code/entries': send(
    '401 403 422 404 422',
    round('/registers/PLAN/entries'),
    ({ newUnitId: unitId }) => ({ unitId, values: { name: 'Kế hoạch' } }),
  ),
  'PUT register-entries/:id': act(entry(), () => ({ values: { name: 'Kế hoạch' } })),
  'DELETE register-entries/:id': { ...act(entry(), () => undefined) },
  'POST register-entries/:id/verify': ofPlanner(entry('/verify'), () => ({})),
};
