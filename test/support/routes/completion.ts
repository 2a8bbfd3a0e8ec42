import { canonical, sha256 } from '../../../src/platform/audit/canonical';
import { OPEN, OWN, type RouteExpectation, act, get, round, send } from './expectation';

export const completionRoutes: Record<string, RouteExpectation> = {
  // All kinds of lists come together in a closing: a duty for some of them sees no unit.
  'GET rounds/:roundId/completion': { ...get(OPEN, round('/completion')), anyList: true },
  'GET rounds/:roundId/completion.xlsx': { ...get(OPEN, round('/completion.xlsx')), anyList: true },
  'GET rounds/:roundId/completion/:unitId': {
    ...get(OWN, ({ roundId, oldUnitId }) => `rounds/${roundId}/completion/${oldUnitId}`),
    ...{ everyList: 404 as const, unseen: true },
  },
  'POST rounds/:roundId/completion/:unitId/points/:point/records': {
    expected: '401 403 422 404 422',
    request: ({ roundId, oldUnitId }) => ({
      address: `rounds/${roundId}/completion/${oldUnitId}/points/fonds/records`,
      form: {
        ...{ kind: 'done', number: '12/BB-LT', day: '2025-07-20' },
        seen: sha256(canonical({ fonds: 1 })),
      },
    }),
  },
  'GET completion-records/:id/file': {
    ...get(OWN, ({ closingRecordId }) => `completion-records/${closingRecordId}/file`),
    ...{ everyList: 404 as const, unseen: true },
  },
  // Nothing of the scene is ready to be closed; and only the province closes.
  'POST rounds/:roundId/completion/:unitId/close': {
    ...send(
      '401 403 403 403 409',
      ({ roundId, oldUnitId }) => `rounds/${roundId}/completion/${oldUnitId}/close`,
      ({ receiverOrganisationId }) => ({
        ...{
          seen: '0'.repeat(64),
          issuerOrganisationId: receiverOrganisationId,
          bases: ['NQ 1679'],
        },
        ...{ place: 'Quảng Ninh', signatory: { title: 'CHỦ TỊCH', name: 'A' }, recipients: [] },
      }),
    ),
  },
  'POST unit-closings/:id/reopen': {
    ...act(
      ({ unitClosingId }) => `unit-closings/${unitClosingId}/reopen`,
      () => ({ reason: 'Phát hiện thiếu tài sản.' }),
    ),
    expected: '401 403 403 403 409',
  },
  'POST unit-closings/:id/signed-copy': {
    expected: '401 403 403 403 409',
    request: ({ unitClosingId }) => ({
      address: `unit-closings/${unitClosingId}/signed-copy`,
      form: { number: '01/GXN-UBND', day: '2025-07-20', signerName: 'A', signerPosition: 'B' },
      stale: true,
    }),
  },
  'POST unit-closings/:id/certificate': send(
    '401 403 403 403 409',
    ({ unitClosingId }) => `unit-closings/${unitClosingId}/certificate`,
    () => undefined,
  ),
  // Its certificate is not written yet.
  'GET unit-closings/:id/files/:kind': get(
    '401 404 404 404 404',
    ({ unitClosingId }) => `unit-closings/${unitClosingId}/files/pdf`,
  ),
  'POST completion-records/:id/withdraw': act(
    ({ closingRecordId }) => `completion-records/${closingRecordId}/withdraw`,
    () => ({ reason: 'Ghi nhầm văn bản.' }),
  ),
};
