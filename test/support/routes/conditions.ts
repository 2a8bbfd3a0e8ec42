import { get, OPEN, OWN, round, send, type RouteExpectation } from './expectation';

/** Taken by nobody, because no round has the unit: whoever may ask is told so. */
const STATEMENT_OF_NOWHERE = {
  ...{ unitCode: '99999', procedureCode: null, condition: 'posted', state: 'met' },
  ...{ factDay: '2025-06-20', evidence: 'BB 01' },
};

export const conditionsRoutes: Record<string, RouteExpectation> = {
  'GET condition-kinds': get(OPEN, () => 'condition-kinds'),
  'GET rounds/:roundId/procedure-conditions': get(OWN, (scene) =>
    round(`/procedure-conditions?unitId=${scene.newUnitId}`)(scene),
  ),
  'GET rounds/:roundId/procedure-conditions.xlsx': get(OWN, (scene) =>
    round(`/procedure-conditions.xlsx?unitId=${scene.newUnitId}`)(scene),
  ),
  'GET rounds/:roundId/condition-map': get(OPEN, round('/condition-map')),
  'GET rounds/:roundId/condition-statements.xlsx': get(OPEN, round('/condition-statements.xlsx')),
  'POST rounds/:roundId/condition-statements': send(
    ...(['401 403 200 200 200', round('/condition-statements')] as const),
    () => ({ source: 'hand', statements: [STATEMENT_OF_NOWHERE] }),
  ),
  'POST rounds/:roundId/condition-statements/plan': {
    expected: '401 403 422 422 422',
    request: (scene) => ({ address: round('/condition-statements/plan')(scene), form: {} }),
  },
};
