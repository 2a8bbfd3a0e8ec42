import type { Scene } from '../scene';
import { newId } from '../../../src/platform/database/ids';
import { OPEN, OWN, type RouteExpectation, act, get, round, send } from './expectation';

const batch =
  (rest = '') =>
  ({ importId }: Scene) =>
    `imports/${importId}${rest}`;

export const importsRoutes: Record<string, RouteExpectation> = {
  'POST rounds/:roundId/imports': {
    expected: '401 403 422 404 422',
    request: (scene) => ({
      address: round('/imports')(scene),
      form: { listType: 'B3', giverOrganisationId: scene.giverOrganisationId },
    }),
  },
  'GET rounds/:roundId/imports': get(OPEN, round('/imports')),
  'GET imports/:id': get(OWN, batch()),
  'GET imports/:id/rows': get(OWN, batch('/rows')),
  'GET imports/:id/problems.xlsx': get(OWN, batch('/problems.xlsx')),
  'POST imports/:id/apply': act(batch('/apply'), () => ({})),
  'GET imports/:id/repairs': get(OWN, batch('/repairs')),
  'POST imports/:id/repairs/refusals': act(batch('/repairs/refusals'), () => ({
    changes: [{ kind: 'space', place: null, refused: true }],
  })),
  'POST imports/:id/mended-cells': act(batch('/mended-cells'), () => ({
    cells: [{ rowId: newId(), column: 'quantity', text: '2' }],
  })),
  'POST imports/:id/undo': act(batch('/undo'), () => ({ reason: 'Nhập nhầm tệp.' })),
  'POST imports/:id/discard': send(
    '401 403 200 404 200',
    ({ importToDiscardId }) => `imports/${importToDiscardId}/discard`,
    () => ({}),
  ),
  'GET rounds/:roundId/givers/:organisationId/list-types/:code/template.xlsx': get(OWN, (scene) =>
    round(`/givers/${scene.giverOrganisationId}/list-types/B3/template.xlsx`)(scene),
  ),
};
