import type { ActOf } from './acting';

export const exportsActs: Record<string, ActOf> = {
  'POST handover/lists/:id/exports': ({ talks, listId }) => ({
    ...{ talk: talks['own unit'], address: `handover/lists/${listId}/exports` },
    body: () => ({ bucket: 'outstanding' }),
  }),
  'POST handover/lists/:id/full-exports': ({ talks, person }) => ({
    ...{ talk: talks['own unit'], address: `handover/lists/${person.listId}/full-exports` },
    body: () => ({ reason: 'Đối chiếu hồ sơ' }),
  }),
};
