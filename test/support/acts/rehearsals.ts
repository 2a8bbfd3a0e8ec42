import { type ActOf, province, round } from './acting';

export const rehearsalsActs: Record<string, ActOf> = {
  'POST rounds/:roundId/rehearsals': (scene) => ({
    ...{ talk: province(scene), address: round('rehearsals')(scene) },
    body: () => ({ unitId: scene.province.newUnit('06724').id }),
  }),
};
