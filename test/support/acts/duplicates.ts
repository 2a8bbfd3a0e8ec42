import { versionOf } from '../acting-scene';
import { type ActOf, asked, province, round } from './acting';

export const duplicatesActs: Record<string, ActOf> = {
  'POST duplicates/:id/settle': async ({ talks, duplicateId }) => ({
    ...{ talk: talks['own unit'], address: `duplicates/${duplicateId}/settle` },
    body: () => ({ verdict: 'different', reason: 'Hai tài sản khác nhau.' }),
    headers: await versionOf(talks['own unit'], `duplicates/${duplicateId}`),
  }),
  'POST rounds/:roundId/duplicates/search': asked(province, round('duplicates/search')),
};
