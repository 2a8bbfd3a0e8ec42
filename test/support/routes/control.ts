import { CONTROL_SAYS } from '../scene';
import { newId } from '../../../src/platform/database/ids';
import { OPEN, OWN, type RouteExpectation, act, control, get, round, send } from './expectation';

export const controlRoutes: Record<string, RouteExpectation> = {
  'GET rounds/:roundId/handover/control': get(OPEN, round('/handover/control')),
  // What the figure of the scene says already: nothing changes.
  'POST rounds/:roundId/handover/control': {
    ...send('401 403 403 403 403', round('/handover/control'), ({ giverOrganisationId }) => ({
      figures: [{ ...CONTROL_SAYS, giverOrganisationId, rows: 99, version: 1 }],
      reason: null,
      fileName: null,
    })),
    holder: 200,
  },
  'GET rounds/:roundId/handover/control/template.xlsx': {
    ...get('401 403 403 403 403', round('/handover/control/template.xlsx')),
    ...{ holder: 200, anyPlace: true },
  },
  'POST rounds/:roundId/handover/control/plan': {
    expected: '401 403 403 403 403',
    request: ({ roundId }) => ({ address: `rounds/${roundId}/handover/control/plan`, form: {} }),
    holder: 422,
    anyList: true,
  },
  'GET handover/control/:id': get(OWN, control()),
  'GET handover/control/:id/matching': get(OWN, control('/matching')),
  'POST handover/control/:id/source-list': {
    expected: '401 403 403 403 403',
    request: (scene) => ({ address: control('/source-list')(scene), form: {}, stale: true }),
    holder: 409,
  },
  // No list of the source was taken in: there is nothing to settle.
  'POST handover/control/:id/settlements': {
    ...send('401 403 403 403 403', control('/settlements'), () => ({
      ...{ kind: 'accepted', itemId: newId(), note: 'Đã thanh lý.' },
    })),
    ...{ holder: 404, unseen: true },
  },
  'POST handover/control/:id/settlements/:settlementId/take-back': {
    ...send(
      '401 403 403 403 403',
      (scene) => control(`/settlements/${newId()}/take-back`)(scene),
      () => ({ reason: 'Nhầm dòng.' }),
    ),
    ...{ holder: 404, unseen: true },
  },
  'POST handover/control/:id/withdraw': {
    ...act(control('/withdraw'), () => ({ reason: 'Nhầm đơn vị.' })),
    expected: '401 403 403 403 403',
    holder: 409,
  },
  'POST handover/control/:id/explanations': act(control('/explanations'), () => ({
    reason: 'Đã thanh lý trước ngày chốt số liệu.',
  })),
  'POST handover/control/:id/explanations/:explanationId/answer': {
    ...act(
      (scene) => control(`/explanations/${scene.explanationId}/answer`)(scene),
      () => ({ accepted: false, note: 'Chưa có quyết định thanh lý.' }),
    ),
    expected: '401 403 403 403 403',
    holder: 409,
  },
};
