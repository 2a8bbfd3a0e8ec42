import type { Scene } from '../scene';
import {
  OPEN,
  OWN,
  type RouteExpectation,
  act,
  forAuditors,
  get,
  round,
  send,
} from './expectation';

const ofRegister = ({ newUnitId: unitId }: Scene) => ({ unitId, listType: 'B3' });

/** Under a name that ships, so that nothing is made. */
export const NEW_LAYOUT = {
  ...{ listType: 'B3', name: 'Tất cả các cột', system: 'Phần mềm kế toán', basis: 'Tệp mẫu' },
  columns: [{ heading: 'Tên', source: 'assetName' }],
};

export const registerRoutes: Record<string, RouteExpectation> = {
  'GET rounds/:roundId/register': get(OPEN, round('/register')),
  'GET rounds/:roundId/register/:unitId': {
    ...get(OWN, (scene) => round(`/register/${scene.newUnitId}`)(scene)),
    anyList: true,
  },
  'POST rounds/:roundId/handover/province-lists': send(
    '401 202 403 403 202',
    round('/handover/province-lists'),
    () => ({ listType: 'B3' }),
  ),
  'POST rounds/:roundId/register/rows': send(OWN, round('/register/rows'), ofRegister),
  'POST rounds/:roundId/register/exports': send(
    '401 202 202 404 202',
    round('/register/exports'),
    (scene) => ({ ...ofRegister(scene), layout: 'all:B3' }),
  ),
  // Nothing in the assets of the scene is masked.
  'POST rounds/:roundId/register/full-exports': {
    ...send('401 403 409 404 409', round('/register/full-exports'), (scene) => ({
      ...ofRegister(scene),
      ...{ layout: 'all:B3', reason: 'Đối chiếu hồ sơ' },
    })),
    unseen: true,
  },
  // Into the same round: refused, once the right is there.
  'POST rounds/:roundId/register/prefill': send(
    '401 403 422 404 422',
    round('/register/prefill'),
    (scene) => ({ ...ofRegister(scene), laterRoundId: scene.roundId }),
  ),
  // Nothing in the scene is accepted yet.
  'POST rounds/:roundId/register/labels': send(
    '401 422 422 404 422',
    round('/register/labels'),
    ofRegister,
  ),
  'GET handover/made-files/:id/file': {
    ...get(OWN, ({ madeFileId }) => `handover/made-files/${madeFileId}/file`),
    ofAccount: true,
  },
  'GET register-layouts': get(OPEN, () => 'register-layouts?listType=B3'),
  'POST register-layouts': forAuditors(
    send(
      OPEN,
      () => 'register-layouts',
      () => NEW_LAYOUT,
    ),
    409,
  ),
  'POST register-layouts/:id/withdraw': forAuditors(
    act(
      ({ layoutId }) => `register-layouts/${layoutId}/withdraw`,
      () => undefined,
    ),
    409,
  ),
};
