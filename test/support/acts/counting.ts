import { newId } from '../../../src/platform/database/ids';
import type { ActOf } from './acting';

export const countingActs: Record<string, ActOf> = {
  'POST handover/lists/:id/countings': ({ talks, listId, receiverOrganisationId }) => ({
    ...{ talk: talks['own unit'], address: `handover/lists/${listId}/countings` },
    body: () => ({
      ...{ side: 'receiver', receiverOrganisationId, place: null },
      ...{ countedOn: '2025-06-24', countedBy: 'Tổ kiểm kê' },
    }),
  }),
  'POST countings/:id/entries': ({ talks, countingId }) => {
    const entry = {
      ...{ key: newId(), itemId: null, surplusKey: newId(), seen: 0, result: 'surplus' },
      ...{ quantity: 1000, condition: null, place: null, name: 'Quạt cây', note: null },
    };
    return {
      ...{ talk: talks['own unit'], address: `countings/${countingId}/entries` },
      body: () => ({ entries: [entry] }),
    };
  },
  'POST countings/:id/close': ({ talks, countingId }) => ({
    ...{ talk: talks['own unit'], address: `countings/${countingId}/close` },
    body: () => ({ note: null }),
    headers: { 'if-match': '"1"' },
  }),
};
