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
  'POST imports/:id/columns': act(batch('/columns'), () => ({
    ...{ sheet: null, columns: [], remember: 'no' },
  })),
  'GET rounds/:roundId/column-mappings/:listType': get(OPEN, round('/column-mappings/B3')),
  'DELETE rounds/:roundId/spellings/:id': get('401 403 404 404 404', (scene) =>
    round(`/spellings/${scene.listId}`)(scene),
  ),
  'DELETE rounds/:roundId/column-mappings/:id': get('401 403 404 404 404', (scene) =>
    round(`/column-mappings/${scene.listId}`)(scene),
  ),
  'POST rounds/:roundId/import-sets': {
    expected: '401 403 422 422 422',
    request: (scene) => ({
      address: round('/import-sets')(scene),
      form: { kind: 'files' },
    }),
    ...{ anyPlace: true, holder: 422 },
  },
  'GET rounds/:roundId/import-sets': get(OPEN, round('/import-sets')),
  'GET import-sets/:id': get('401 404 404 404 404', ({ listId }) => `import-sets/${listId}`),
  'POST import-sets/:id/apply': send(
    '401 403 404 404 404',
    ({ listId }) => `import-sets/${listId}/apply`,
    () => ({}),
  ),
  'POST import-sets/:id/members/:memberId/giver': send(
    '401 403 404 404 404',
    ({ listId }) => `import-sets/${listId}/members/${newId()}/giver`,
    (scene) => ({ giverOrganisationId: scene.giverOrganisationId, listType: 'B3' }),
  ),
  'GET imports/:id/receipt.docx': get('401 409 409 404 409', batch('/receipt.docx')),
  'GET imports/:id/receipt.pdf': get('401 409 409 404 409', batch('/receipt.pdf')),
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
