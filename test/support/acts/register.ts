import type { LayoutsView } from '../../../src/handover/register/layouts.schema';
import { NEW_LAYOUT } from '../routes/register';
import { asked as answerOf } from '../../../scripts/support/talk';
import type { ActOf } from './acting';

const onRegister =
  (act: string, body: object): ActOf =>
  ({ talks, roundId, newUnitId: unitId }) => ({
    ...{ talk: talks['own unit'], address: `rounds/${roundId}/register/${act}` },
    body: () => ({ unitId, listType: 'B3', ...body }),
  });

export const registerActs: Record<string, ActOf> = {
  'POST rounds/:roundId/register/exports': onRegister('exports', { layout: 'all:B3' }),
  'POST rounds/:roundId/register/full-exports': onRegister('full-exports', {
    ...{ listType: 'A1b', layout: 'all:A1b', reason: 'Đối chiếu hồ sơ' },
  }),
  'POST rounds/:roundId/handover/province-lists': ({ talks, roundId }) => ({
    ...{ talk: talks.province, address: `rounds/${roundId}/handover/province-lists` },
    body: () => ({ listType: 'B3' }),
  }),
  'POST rounds/:roundId/register/labels': onRegister('labels', {}),
  'POST register-layouts': ({ administrator: talk }) => ({
    ...{ talk, address: 'register-layouts' },
    body: () => ({ ...NEW_LAYOUT, name: 'Tệp nhập thử' }),
  }),
  'POST register-layouts/:id/withdraw': async ({ administrator: talk }) => {
    const { layouts } = await answerOf<LayoutsView>(talk, 'GET', 'register-layouts?listType=B3');
    const { id, added } = layouts.find((layout) => layout.added)!;
    return {
      ...{ talk, address: `register-layouts/${id}/withdraw`, body: () => undefined },
      headers: { 'if-match': `"${added!.version}"` },
    };
  },
};
