import { evidenceForm, pdfBytes } from '../evidence';
import type { ActOf } from './acting';

export const evidenceActs: Record<string, ActOf> = {
  'POST evidence/:kind/:id': ({ talks, listId }) => ({
    ...{ talk: talks['own unit'], address: `evidence/list/${listId}` },
    body: () => evidenceForm(pdfBytes('bản quét'), { kind: 'scan', title: 'Bản quét' }),
  }),
  'POST attachments/:id/withdraw': ({ talks, attachmentId }) => ({
    ...{ talk: talks['own unit'], address: `attachments/${attachmentId}/withdraw` },
    body: () => ({ reason: 'Tải nhầm tệp.' }),
    headers: { 'if-match': '"1"' },
  }),
};
