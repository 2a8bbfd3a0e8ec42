import { versionOf } from '../acting-scene';
import type { ActOf } from './acting';

export const discrepanciesActs: Record<string, ActOf> = {
  'POST handover/lists/:id/discrepancies': ({ talks, listId }) => ({
    ...{ talk: talks['own unit'], address: `handover/lists/${listId}/discrepancies` },
    body: () => ({ kind: 'wrong_place', note: 'Để ở nhà văn hóa thôn.' }),
  }),
  'POST discrepancies/:id/close': async ({ talks, discrepancyId }) => ({
    ...{ talk: talks['own unit'], address: `discrepancies/${discrepancyId}/close` },
    body: () => ({ text: 'Đã bổ sung sổ theo dõi.' }),
    headers: await versionOf(talks['own unit'], `discrepancies/${discrepancyId}`),
  }),
};
