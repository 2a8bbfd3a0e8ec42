import type { ControlDetail } from '../../../src/handover/control/control.schema';
import { asked as answerOf } from '../../../scripts/support/talk';
import { versionOf } from '../acting-scene';
import { type ActOf, round } from './acting';

/** An act on the control figure of the scene. */
const onControl =
  (act: string, body: () => unknown): ActOf =>
  async (scene) => {
    const { anybody: talk, controlId } = scene;
    const address = `handover/control/${controlId}`;
    return {
      ...{ talk, address: `${address}/${act}`, body },
      headers: await versionOf(talk, address),
    };
  };

export const controlActs: Record<string, ActOf> = {
  'POST rounds/:roundId/handover/control': (scene) => ({
    ...{ talk: scene.anybody, address: round('handover/control')(scene) },
    body: () => ({
      figures: [
        {
          ...{ giverOrganisationId: scene.giverOrganisationId, listType: 'D1', source: 'other' },
          ...{ sourceName: 'Sổ thống kê lưu trữ', asOf: '2025-06-01', rows: 12 },
        },
      ],
    }),
  }),
  'POST handover/control/:id/explanations': onControl('explanations', () => ({
    reason: 'Đã thanh lý trước ngày chốt số liệu.',
  })),
  'POST handover/control/:id/explanations/:explanationId/answer': async (scene) => {
    const { anybody: talk, controlId } = scene;
    const address = `handover/control/${controlId}`;
    const { explanations } = await answerOf<ControlDetail>(talk, 'GET', address);
    const open = explanations.find(({ state, holds }) => state === 'open' && holds)!;
    return {
      ...{ talk, address: `${address}/explanations/${open.id}/answer` },
      body: () => ({ accepted: true, note: 'Đã có quyết định thanh lý.' }),
      headers: { 'if-match': `"${open.version}"` },
    };
  },
  'POST handover/control/:id/withdraw': onControl('withdraw', () => ({ reason: 'Nhầm đơn vị.' })),
};
