import { EVIDENCE } from '../closing-evidence';
import type { Scene } from '../scene';
import { newId } from '../../../src/platform/database/ids';
import {
  OWN,
  type RouteExpectation,
  act,
  forAuditors,
  get,
  list,
  round,
  send,
} from './expectation';

const portionIds = ({ portionId }: Scene) => [portionId];

export const listsRoutes: Record<string, RouteExpectation> = {
  'POST rounds/:roundId/handover/declare-empty': send(
    '401 403 200 404 200',
    round('/handover/declare-empty'),
    ({ giverOrganisationId }) => ({ giverOrganisationId, listType: 'D1' }),
  ),
  'GET handover/lists/:id': get(OWN, list()),
  'GET handover/lists/:id/items': get(OWN, list('/items')),
  'POST handover/lists/:id/items/:itemId/reveal': send(
    '401 403 404 404 404',
    ({ listId, portionId }) => `handover/lists/${listId}/items/${portionId}/reveal`,
    () => ({ column: 'assetCode', reason: 'Đối chiếu hồ sơ' }),
  ),
  'POST handover/lists/:id/items/:itemId/reveal-earlier': send(
    '401 403 404 404 404',
    ({ listId, portionId }) => `handover/lists/${listId}/items/${portionId}/reveal-earlier`,
    () => ({ column: 'assetCode', reason: 'Đối chiếu hồ sơ', entry: 1, side: 'before' }),
  ),
  'GET rounds/:roundId/name-permissions': forAuditors(get('', round('/name-permissions'))),
  'PUT rounds/:roundId/name-permissions/:listType': forAuditors(
    act(round('/name-permissions/E3'), () => ({ allowed: false })),
    409,
  ),
  'POST handover/lists/:id/accept': act(list('/accept'), (scene) => ({
    portionIds: portionIds(scene),
  })),
  'POST handover/lists/:id/accept-part': act(list('/accept-part'), ({ portionId }) => ({
    ...{ portionId, quantity: 400 },
  })),
  'POST handover/lists/:id/dispute': act(list('/dispute'), (scene) => ({
    portionIds: portionIds(scene),
    kind: 'shortage',
    note: 'Thiếu.',
  })),
  'POST handover/lists/:id/resolve': act(list('/resolve'), (scene) => ({
    portionIds: portionIds(scene),
    note: 'Đã tìm thấy.',
  })),
  'POST handover/lists/:id/close': act(list('/close'), (scene) => ({
    portionIds: portionIds(scene),
    ...{ reason: 'written_off', evidence: EVIDENCE },
  })),
  'POST handover/lists/:id/withdraw': act(list('/withdraw'), (scene) => ({
    ...{ portionIds: portionIds(scene), note: 'Nhận nhầm dòng.' },
  })),
  'POST handover/lists/:id/reopen': act(list('/reopen'), (scene) => ({
    ...{ portionIds: portionIds(scene), note: 'Ghi nhầm dòng.' },
  })),
  'POST handover/lists/:id/assign': act(list('/assign'), (scene) => ({
    portionIds: portionIds(scene),
    receiverOrganisationId: scene.receiverOrganisationId,
  })),
  'POST handover/lists/:id/split': act(list('/split'), ({ portionId }) => ({
    portionId,
    parts: [{ quantity: 400 }, { quantity: 600 }],
  })),
  'POST handover/lists/:id/check': {
    ...act(list('/check'), () => ({ note: 'Đủ hồ sơ.' })),
    expected: '401 403 403 403 403',
    holder: 409,
  },
  'POST handover/lists/:id/uncheck': {
    ...act(list('/uncheck'), () => ({ note: 'Thiếu biên bản kiểm kê.' })),
    expected: '401 403 403 403 403',
    holder: 409,
  },
  'POST handover/lists/:id/entries/:entryId/confirm': {
    ...act(
      ({ listId }) => `handover/lists/${listId}/entries/${newId()}/confirm`,
      () => ({}),
    ),
    expected: '401 403 409 404 403',
  },
  'POST handover/lists/:id/entries/:entryId/dispute': {
    ...act(
      ({ listId }) => `handover/lists/${listId}/entries/${newId()}/dispute`,
      () => ({ note: 'Số lượng không đúng.' }),
    ),
    expected: '401 403 409 404 403',
  },
  'GET handover/lists/:id/control': get(OWN, list('/control')),
  'GET handover/lists/:id/counts': get(OWN, list('/counts')),
};
