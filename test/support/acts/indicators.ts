import { type ActOf, province, round } from './acting';

export const indicatorsActs: Record<string, ActOf> = {
  'POST ranking-sets/:id/withdraw': (scene) => ({
    ...{ talk: province(scene), address: `ranking-sets/${scene.rankingSetId}/withdraw` },
    ...{ body: () => ({ reason: 'Số liệu còn thiếu' }), headers: { 'if-match': '"1"' } },
  }),
  'POST ranking-sets/:id/publish': (scene) => ({
    ...{ talk: province(scene), address: `ranking-sets/${scene.rankingSetId}/publish` },
    ...{ body: () => ({ visibility: 'own' }), headers: { 'if-match': '"2"' } },
  }),
  'POST rounds/:roundId/indicator-period-targets': (scene) => ({
    ...{ talk: province(scene), address: round('indicator-period-targets')(scene) },
    body: () => ({
      ...{ indicator: 'in-time', kind: 'month', start: '2025-07-01', value: 97, seen: null },
    }),
  }),
  'POST rounds/:roundId/indicator-targets': (scene) => ({
    ...{ talk: province(scene), address: round('indicator-targets')(scene) },
    body: () => ({ indicator: 'in-time', year: 2025, value: 99, weight: 30, seen: null }),
  }),
};
