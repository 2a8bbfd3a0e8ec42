import { OPEN, OWN, type RouteExpectation, get, round } from './expectation';

export const handoverRoutes: Record<string, RouteExpectation> = {
  'GET rounds/:roundId/handover/matrix': get(OPEN, round('/handover/matrix')),
  'GET rounds/:roundId/handover/balance-sheet': get(OPEN, round('/handover/balance-sheet')),
  'GET rounds/:roundId/handover/balance-sheet.xlsx': get(
    OPEN,
    round('/handover/balance-sheet.xlsx'),
  ),
  'GET rounds/:roundId/handover/incoming': {
    ...get(OWN, (scene) => round(`/handover/incoming?unitId=${scene.newUnitId}`)(scene)),
    anyList: true,
  },
  'GET rounds/:roundId/handover/unassigned': {
    ...get(OPEN, round('/handover/unassigned')),
    anyList: true,
  },
  'GET rounds/:roundId/handover/awaiting-decision': {
    ...get(OPEN, round('/handover/awaiting-decision')),
    anyList: true,
  },
  'GET rounds/:roundId/handover/function-findings': get(OPEN, round('/handover/function-findings')),
  'GET rounds/:roundId/handover/matrix.xlsx': get(OPEN, round('/handover/matrix.xlsx')),
  'GET rounds/:roundId/handover/joint-acceptances': {
    ...get(OPEN, round('/handover/joint-acceptances')),
    ...{ anyList: true, elsewhere: 200 },
  },
  'GET rounds/:roundId/handover/custody': {
    ...get(OPEN, round('/handover/custody')),
    ...{ anyList: true, elsewhere: 200 },
  },
  'GET rounds/:roundId/handover/shares': get(OPEN, round('/handover/shares')),
};
