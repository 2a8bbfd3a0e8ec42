import { STANDBY_BODIES, type Scene } from '../scene';
import { OPEN, type RouteExpectation, act, get, round, send } from './expectation';

/** What units keep for the days of going live; a new one says two things that cannot both be. */
const standby = (
  path: string,
  id: 'shiftId' | 'supportTeamId' | 'hotlineId',
  body: object,
  wrong: object,
): Record<string, RouteExpectation> => {
  const one = (scene: Scene) => `${path}/${scene[id]}`;
  return {
    [`GET rounds/:roundId/${path}`]: get(OPEN, round(`/${path}`)),
    [`POST rounds/:roundId/${path}`]: send(
      '401 403 422 404 422',
      round(`/${path}`),
      ({ newUnitId: unitId }) => ({ unitId, ...body, ...wrong }),
    ),
    [`PUT ${path}/:id`]: act(one, ({ newUnitId: unitId }) => ({ unitId, ...body })),
    [`DELETE ${path}/:id`]: { ...act(one, () => undefined) },
  };
};

export const standbyRoutes: Record<string, RouteExpectation> = {
  ...standby('standby-shifts', 'shiftId', STANDBY_BODIES.shift, { toTime: '07:00' }),
  ...standby('support-teams', 'supportTeamId', STANDBY_BODIES.team, { activeTo: '2025-06-01' }),
  ...standby('hotlines', 'hotlineId', STANDBY_BODIES.hotline, {}),
  'POST rounds/:roundId/standby/plan': {
    request: ({ roundId }) => ({ address: `rounds/${roundId}/standby/plan`, form: {} }),
    expected: '401 403 422 422 422',
  },
  'POST rounds/:roundId/standby/rows': send(
    '401 403 422 404 422',
    round('/standby/rows'),
    ({ newUnitId: unitId }) => ({
      shifts: [
        {
          seen: null,
          body: { unitId, ...STANDBY_BODIES.shift, person: 'Người khác', toTime: '07:00' },
        },
      ],
    }),
  ),
  'GET rounds/:roundId/standby.xlsx': get(OPEN, round('/standby.xlsx')),
};
