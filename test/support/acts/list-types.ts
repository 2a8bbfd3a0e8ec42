import type { ListTypeDetail } from '../../../src/handover/list-type-authoring.schema';
import { NEW_LIST_TYPE } from '../routes/list-types';
import { asked as answerOf } from '../../../scripts/support/talk';
import { type ActOf, round } from './acting';

export const listTypesActs: Record<string, ActOf> = {
  'POST list-types': ({ administrator: talk }) => ({
    ...{ talk, address: 'list-types', body: () => ({ ...NEW_LIST_TYPE, code: 'X1' }) },
  }),
  'POST list-types/:code/columns': async ({ administrator: talk }) => {
    const { type } = await answerOf<ListTypeDetail>(talk, 'GET', 'list-types/D1');
    return {
      ...{ talk, address: 'list-types/D1/columns' },
      body: () => ({ header: { vi: 'Mã vạch', en: 'Bar code' }, type: 'text' }),
      headers: { 'if-match': `"${type.declaration.version}"` },
    };
  },
  'POST rounds/:roundId/handover/asked-lists/:code': async (scene) => {
    const { administrator: talk } = scene;
    const address = round('handover/asked-lists')(scene);
    const lists = await answerOf<{ code: string; version: number }[]>(talk, 'GET', address);
    return {
      ...{ talk, address: `${address}/A1` },
      body: () => ({ required: true, dueOn: null, cutOffDay: null }),
      headers: { 'if-match': `"${lists.find(({ code }) => code === 'A1')!.version}"` },
    };
  },
};
