import { asked as answerOf } from '../../../scripts/support/talk';
import { versionOf } from '../acting-scene';
import { type ActOf, onList } from './acting';

/** An act on a row of an object that lies in several communes. */
const onSpanning =
  (act: 'release' | 'decide', body: object): ActOf =>
  async (scene) => {
    const list = `handover/lists/${scene.listId}`;
    const itemIds = [scene.freshRow().itemId];
    const communes = 'Lục Hồn, Bình Liêu';
    const version = await versionOf(scene.anybody, list);
    await answerOf(scene.anybody, 'POST', `${list}/spanning`, { itemIds, communes }, version);
    return onList(`spanning/${act}`, () => ({ itemIds, ...body }))(scene);
  };

export const spanningActs: Record<string, ActOf> = {
  'POST handover/lists/:id/spanning/release': onSpanning('release', {}),
  'POST handover/lists/:id/spanning/decide': onSpanning('decide', {
    ...{ number: '1234/QĐ-UBND', day: '2025-06-20' },
  }),
  'POST handover/lists/:id/spanning': onList('spanning', (scene) => ({
    ...{ itemIds: [scene.freshRow().itemId], communes: 'Lục Hồn, Bình Liêu' },
  })),
};
