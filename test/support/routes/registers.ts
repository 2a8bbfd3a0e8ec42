import { OPEN, type RouteExpectation, act, get, ofPlanner, round, send } from './expectation';

const entry =
  (rest = '') =>
  ({ registerEntryId }: { registerEntryId: string }) =>
    `register-entries/${registerEntryId}${rest}`;

export const NORM = {
  ...{ most: 1, basis: 'Quyết định 12/QĐ-UBND', validFrom: '2025-07-01', validTo: null },
};

/** A department has nothing to do with registers beside those it keeps. */
const ofItsKeepers = (address: string): RouteExpectation => ({
  ...get(OPEN, round(address)),
  department: 404,
});

/** Registers that surround the change of units; the new entry lacks what every plan must say. */
export const registersRoutes: Record<string, RouteExpectation> = {
  'GET rounds/:roundId/registers': get(OPEN, round('/registers')),
  'GET rounds/:roundId/registers/:code/entries': ofItsKeepers('/registers/PLAN/entries'),
  'GET rounds/:roundId/registers/:code/entries.xlsx': ofItsKeepers('/registers/PLAN/entries.xlsx'),
  'POST rounds/:roundId/registers/:code/entries': send(
    '401 403 422 404 422',
    round('/registers/PLAN/entries'),
    ({ newUnitId: unitId }) => ({ unitId, values: { name: 'Kế hoạch' } }),
  ),
  'PUT register-entries/:id': act(entry(), () => ({ values: { name: 'Kế hoạch' } })),
  'DELETE register-entries/:id': { ...act(entry(), () => undefined) },
  'GET rounds/:roundId/surplus': ofItsKeepers('/surplus'),
  'GET rounds/:roundId/surplus-cars': ofItsKeepers('/surplus-cars'),
  'GET rounds/:roundId/surplus.xlsx': ofItsKeepers('/surplus.xlsx'),
  'GET rounds/:roundId/surplus-candidates': get(
    '401 403 200 200 200',
    round('/surplus-candidates'),
  ),
  // A row that is no premises and no vehicle: nobody is offered it.
  'POST rounds/:roundId/surplus-candidates': send(
    '401 403 409 409 409',
    round('/surplus-candidates'),
    ({ registerEntryId }) => ({ itemIds: [registerEntryId] }),
  ),
  // For who keeps the register of what is left over for the whole province; the norm ends before it begins.
  'POST rounds/:roundId/car-norms': {
    ...send('401 403 403 403 422', round('/car-norms'), () => ({
      ...NORM,
      validTo: '2025-06-30',
    })),
    ...{ elsewhere: 403 },
  },
  'PUT car-norms/:id': {
    ...act(
      ({ carNormId }) => `car-norms/${carNormId}`,
      () => NORM,
    ),
    ...{ expected: '401 403 403 403 409', elsewhere: 403 },
  },
  'POST register-entries/:id/verify': ofPlanner(entry('/verify'), () => ({})),
};
