import {
  OPEN,
  OWN,
  type RouteExpectation,
  STALE,
  act,
  get,
  list,
  round,
  send,
} from './expectation';

export const minutesRoutes: Record<string, RouteExpectation> = {
  'GET handover/lists/:id/minutes': get(OWN, list('/minutes')),
  'POST handover/lists/:id/minutes': act(list('/minutes'), ({ receiverOrganisationId }) => ({
    ...{ receiverOrganisationId, day: '2025-06-30', place: 'Đồng Tâm', copies: 4 },
    giver: [{ name: 'Phạm Thị Hoa', position: 'Chủ tịch UBND xã Đồng Tâm' }],
    receiver: [{ name: 'Lê Văn Nam', position: 'Chủ tịch UBND xã Lục Hồn' }],
    bases: ['Nghị quyết số 1679/NQ-UBTVQH15'],
  })),
  'GET minutes/:id/files/:kind': get(OWN, ({ minutesId }) => `minutes/${minutesId}/files/pdf`),
  'GET rounds/:roundId/handover/general-minutes': get(OWN, (scene) =>
    round(
      `/handover/general-minutes?giverOrganisationId=${scene.giverOrganisationId}&receiverOrganisationId=${scene.receiverOrganisationId}`,
    )(scene),
  ),
  // Nothing of the scene is counted yet.
  'POST rounds/:roundId/handover/general-minutes': send(
    '401 403 409 404 409',
    round('/handover/general-minutes'),
    ({ giverOrganisationId, receiverOrganisationId }) => ({
      ...{ giverOrganisationId, receiverOrganisationId },
      ...{ day: '2025-06-30', place: 'Đồng Tâm', copies: 4 },
      giver: [{ name: 'Phạm Thị Hoa', position: 'Chủ tịch UBND xã Đồng Tâm' }],
      receiver: [{ name: 'Lê Văn Nam', position: 'Chủ tịch UBND xã Lục Hồn' }],
      bases: ['Nghị quyết số 1679/NQ-UBTVQH15'],
    }),
  ),
  // The minutes of the scene are one file.
  'GET minutes/:id/parts/:part/files/:kind': get(
    '401 404 404 404 404',
    ({ minutesId }) => `minutes/${minutesId}/parts/2/files/pdf`,
  ),
  'POST minutes/:id/signed': {
    expected: STALE,
    request: ({ minutesId }) => ({
      address: `minutes/${minutesId}/signed`,
      form: {
        ...{ number: '01/BB-UBND', day: '2025-06-30' },
        signers: JSON.stringify(
          ['giver', 'receiver'].map((side) => ({ side, name: 'A', position: 'B' })),
        ),
      },
      stale: true,
    }),
  },
  'GET minutes/public-keys': get(OPEN, () => 'minutes/public-keys'),
};
