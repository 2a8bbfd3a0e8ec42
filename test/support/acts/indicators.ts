import { type ActOf, province, round } from './acting';

export const indicatorsActs: Record<string, ActOf> = {
  'POST rounds/:roundId/indicator-targets': (scene) => ({
    ...{ talk: province(scene), address: round('indicator-targets')(scene) },
    body: () => ({ indicator: 'in-time', year: 2025, value: 99, weight: 30, seen: null }),
  }),
};
