import { type ActOf, asked, round } from './acting';

export const archiveActs: Record<string, ActOf> = {
  'POST rounds/:roundId/archive/:unitId/packages': asked(
    ({ talks }) => talks['own unit'],
    (scene) => round(`archive/${scene.oldUnitId}/packages`)(scene),
  ),
  'POST rounds/:roundId/archive/:unitId/full-packages': ({ talks, roundId, oldUnitId }) => ({
    ...{ talk: talks['own unit'], address: `rounds/${roundId}/archive/${oldUnitId}/full-packages` },
    body: () => ({ reason: 'Nộp lưu trữ lịch sử' }),
  }),
};
