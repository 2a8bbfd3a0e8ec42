import { STANDBY_BODIES } from '../scene';
import { type ActOf, round } from './acting';

/** Something that the unit keeps for the days of going live. */
const entering =
  (path: string, body: object): ActOf =>
  (scene) => ({
    ...{ talk: scene.talks['own unit'], address: round(path)(scene) },
    body: () => ({ unitId: scene.newUnitId, ...body }),
  });

export const standbyActs: Record<string, ActOf> = {
  'POST rounds/:roundId/standby-shifts': entering('standby-shifts', STANDBY_BODIES.shift),
  'POST rounds/:roundId/support-teams': entering('support-teams', STANDBY_BODIES.team),
  'POST rounds/:roundId/hotlines': entering('hotlines', {
    ...{ ...STANDBY_BODIES.hotline, phone: '0203 3 825 555' },
  }),
};
