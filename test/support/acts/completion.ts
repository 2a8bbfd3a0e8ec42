import { canonical, sha256 } from '../../../src/platform/audit/canonical';
import { evidenceForm, pdfBytes } from '../evidence';
import type { ActOf } from './acting';

export const completionActs: Record<string, ActOf> = {
  'POST rounds/:roundId/completion/:unitId/points/:point/records': ({
    talks,
    roundId,
    oldUnitId,
  }) => ({
    talk: talks['own unit'],
    address: `rounds/${roundId}/completion/${oldUnitId}/points/fonds/records`,
    body: () =>
      evidenceForm(pdfBytes('kết thúc phông'), {
        ...{ kind: 'done', number: '12/BB-LT', day: '2025-06-24' },
        seen: sha256(canonical({ fonds: 1 })),
      }),
  }),
  'POST completion-records/:id/withdraw': ({ talks, closingRecordId }) => ({
    ...{ talk: talks['own unit'], address: `completion-records/${closingRecordId}/withdraw` },
    body: () => ({ reason: 'Ghi nhầm văn bản.' }),
    headers: { 'if-match': '"1"' },
  }),
};
