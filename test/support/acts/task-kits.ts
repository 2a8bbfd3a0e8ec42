import { type ActOf, province, round } from './acting';

export const taskKitsActs: Record<string, ActOf> = {
  'POST rounds/:roundId/task-kits/:code/copies': (scene) => ({
    talk: province(scene),
    address: round('task-kits/new-commune-first-30/copies')(scene),
    body: () => ({ edition: 1, unitIds: [scene.newUnitId] }),
  }),
  'POST rounds/:roundId/task-kits/:code/changes': (scene) => ({
    talk: province(scene),
    address: round('task-kits/dissolved-commune-last-30/changes')(scene),
    body: () => ({ edition: 1, unitIds: null, items: null }),
  }),
  'POST rounds/:roundId/task-kits/:code/editions': (scene) => ({
    ...{ talk: province(scene), address: round('task-kits/bo-rieng/editions')(scene) },
    body: () => ({
      ...{ edition: 0, nameVi: 'Bộ riêng', nameEn: 'Own kit', side: 'new', source: 'Sở Nội vụ' },
      ...{ note: 'Lập mới' },
      items: [{ code: 'A', what: 'Việc', category: 'other', offsetDays: 0, source: 'Sở' }],
    }),
  }),
};
