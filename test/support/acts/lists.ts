import type { ActingScene } from '../acting-scene';
import { EVIDENCE } from '../closing-evidence';
import { type ActOf, onList, round } from './acting';

const answering = (at: number, answer: string, body: object): ActOf => {
  const on = (scene: ActingScene) => `entries/${scene.enteredOnBehalf[at]}/${answer}`;
  return (scene) => onList(on(scene), () => body)(scene);
};

export const listsActs: Record<string, ActOf> = {
  'POST handover/lists/:id/dispute': onList('dispute', (scene) => ({
    ...{ portionIds: [scene.freshPortion()], kind: 'shortage', note: 'Thiếu.' },
  })),
  'POST handover/lists/:id/resolve': onList('resolve', (scene) => ({
    ...{ portionIds: [scene.disputedPortion], note: 'Đã tìm thấy.' },
  })),
  'POST handover/lists/:id/assign': onList('assign', (scene) => ({
    portionIds: [scene.freshPortion()],
    receiverOrganisationId: scene.otherReceiver,
  })),
  'POST handover/lists/:id/split': onList('split', (scene) => ({
    portionId: scene.freshPortion(),
    parts: [{ quantity: 4000 }, { quantity: 6000 }],
  })),
  'POST handover/lists/:id/accept': onList('accept', (scene) => ({
    portionIds: [scene.freshPortion()],
  })),
  'POST handover/lists/:id/accept-part': onList('accept-part', (scene) => ({
    ...{ portionId: scene.freshPortion(), quantity: 4000 },
    rest: { kind: 'shortage', note: 'Thiếu.' },
  })),
  'POST handover/lists/:id/close': onList('close', (scene) => ({
    ...{ portionIds: [scene.freshPortion()], reason: 'written_off', note: 'Hỏng.' },
    evidence: EVIDENCE,
  })),
  'POST handover/lists/:id/withdraw': onList('withdraw', (scene) => ({
    ...{ portionIds: [scene.acceptedPortion], note: 'Nhận nhầm dòng.' },
  })),
  'POST handover/lists/:id/reopen': onList('reopen', (scene) => ({
    ...{ portionIds: [scene.closedPortion], note: 'Ghi nhầm dòng.' },
  })),
  'POST handover/lists/:id/check': onList('check', () => ({ note: 'Đủ hồ sơ.' })),
  'POST handover/lists/:id/uncheck': onList('uncheck', () => ({ note: 'Thiếu biên bản.' })),
  'POST handover/lists/:id/entries/:entryId/confirm': answering(0, 'confirm', {}),
  'POST handover/lists/:id/entries/:entryId/dispute': answering(1, 'dispute', { note: 'Sai.' }),
  'POST handover/lists/:id/items/:itemId/reveal': ({ talks, person: { listId, itemId } }) => ({
    ...{ talk: talks['own unit'], address: `handover/lists/${listId}/items/${itemId}/reveal` },
    body: () => ({ column: 'personalNumber', reason: 'Đối chiếu hồ sơ' }),
  }),
  'POST handover/lists/:id/items/:itemId/reveal-earlier': ({ talks, person }) => ({
    talk: talks['own unit'],
    address: `handover/lists/${person.listId}/items/${person.itemId}/reveal-earlier`,
    body: () => ({
      ...{
        column: 'personalNumber',
        reason: 'Đối chiếu hồ sơ',
        entry: person.entry,
        side: 'before',
      },
    }),
  }),
  'POST rounds/:roundId/handover/declare-empty': (scene) => ({
    ...{ talk: scene.talks['own unit'], address: round('handover/declare-empty')(scene) },
    body: () => ({ giverOrganisationId: scene.giverOrganisationId, listType: 'E1' }),
  }),
};
