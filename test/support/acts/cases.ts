import type { ActOf } from './acting';

export const casesActs: Record<string, ActOf> = {
  'POST cases/:itemId/notes': ({ talks, caseItemId }) => ({
    ...{ talk: talks['own unit'], address: `cases/${caseItemId}/notes` },
    body: () => ({ text: 'Đã mời công dân lên làm việc.' }),
  }),
};
