import { NORM } from '../routes/registers';
import { REGISTER_VALUES } from '../scene';
import { type ActOf, province, round } from './acting';

export const registersActs: Record<string, ActOf> = {
  'POST rounds/:roundId/registers/:code/entries': (scene) => ({
    ...{ talk: scene.talks['own unit'], address: round('registers/PLAN/entries')(scene) },
    body: () => ({
      unitId: scene.newUnitId,
      values: { ...REGISTER_VALUES, name: 'Kế hoạch khác' },
    }),
  }),
  'POST rounds/:roundId/car-norms': (scene) => ({
    ...{ talk: province(scene), address: round('car-norms')(scene) },
    body: () => ({ ...NORM, validFrom: '2026-07-01' }),
  }),
  'POST register-entries/:id/verify': (scene) => ({
    ...{ talk: province(scene), address: `register-entries/${scene.registerEntryId}/verify` },
    body: () => ({}),
    headers: { 'if-match': '"1"' },
  }),
};
