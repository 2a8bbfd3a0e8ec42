import { EVIDENCE } from '../closing-evidence';
import { asked as answerOf } from '../../../scripts/support/talk';
import { versionOf } from '../acting-scene';
import { type ActOf, onList } from './acting';

/** The search that finds one row alone, and how many it is to find. */
const found = ({ name }: { name: string }) => ({ filter: { q: name }, expected: 1 });

export const rowsActs: Record<string, ActOf> = {
  'POST handover/lists/:id/rows/accept': onList('rows/accept', (scene) => found(scene.freshRow())),
  'POST handover/lists/:id/rows/dispute': onList('rows/dispute', (scene) => ({
    ...{ ...found(scene.freshRow()), kind: 'shortage', note: 'Thiếu.' },
  })),
  'POST handover/lists/:id/rows/resolve': async (scene) => {
    const row = scene.freshRow();
    const list = `handover/lists/${scene.listId}`;
    const dispute = { portionIds: [row.portionId], kind: 'shortage', note: 'Thiếu.' };
    const version = await versionOf(scene.anybody, list);
    await answerOf(scene.anybody, 'POST', `${list}/dispute`, dispute, version);
    return onList('rows/resolve', () => ({ ...found(row), note: 'Đã tìm thấy.' }))(scene);
  },
  'POST handover/lists/:id/rows/close': onList('rows/close', (scene) => ({
    ...found(scene.freshRow()),
    ...{ reason: 'written_off', note: 'Hỏng.', evidence: EVIDENCE },
  })),
  'POST handover/lists/:id/rows/assign': onList('rows/assign', (scene) => ({
    ...{ ...found(scene.freshRow()), receiverOrganisationId: scene.otherReceiver },
  })),
};
