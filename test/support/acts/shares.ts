import { asked as answerOf } from '../../../scripts/support/talk';
import { versionOf } from '../acting-scene';
import { type ActOf, form, onList } from './acting';

/** The decision that approves a list. */
const APPROVAL = { number: '12/QĐ-UBND', day: '2025-06-20', name: 'Hoa', position: 'Chủ tịch' };

export const sharesActs: Record<string, ActOf> = {
  'POST handover/lists/:id/steps': onList('steps', () => ({
    ...{ act: 'inventory', day: '2025-06-20' },
  })),
  'POST handover/lists/:id/approval': async ({ province: { officer: talk }, listId }) => {
    const list = `handover/lists/${listId}`;
    const scan = Buffer.from('%PDF-1.7 quyết định');
    return {
      ...{ talk, address: `${list}/approval`, body: form(scan, 'duyệt.pdf', APPROVAL) },
      headers: await versionOf(talk, list),
    };
  },
  'POST handover/lists/:id/return': async ({ province: { officer: talk }, person: { listId } }) => {
    // A list of which nothing is signed yet.
    const list = `handover/lists/${listId}`;
    const inventory = { act: 'inventory', day: '2025-06-20' };
    await answerOf(talk, 'POST', `${list}/steps`, inventory, await versionOf(talk, list));
    const approved = form(Buffer.from('%PDF-1.7 quyết định'), 'duyệt.pdf', APPROVAL)();
    await answerOf(talk, 'POST', `${list}/approval`, approved, await versionOf(talk, list));
    const body = () => ({ reason: 'Thiếu hai dòng xe máy.' });
    return { talk, address: `${list}/return`, body, headers: await versionOf(talk, list) };
  },
  'POST handover/lists/:id/shares/:receiverId/acts': async (scene) => ({
    ...(await onList(`shares/${scene.receiverOrganisationId}/acts`, () => ({
      ...{ act: 'receive', day: '2025-06-20' },
    }))(scene)),
  }),
};
