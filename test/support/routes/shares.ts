import type { Scene } from '../scene';
import { OWN, type RouteExpectation, STALE, act, get, list } from './expectation';

const share =
  (rest = '') =>
  ({ listId, receiverOrganisationId }: Scene) =>
    `handover/lists/${listId}/shares/${receiverOrganisationId}${rest}`;

export const sharesRoutes: Record<string, RouteExpectation> = {
  'GET handover/lists/:id/shares/:receiverId/counted-exceptions': get(
    OWN,
    share('/counted-exceptions'),
  ),
  'GET handover/lists/:id/shares/:receiverId/teams': get(OWN, share('/teams')),
  'GET handover/lists/:id/steps': get(OWN, list('/steps')),
  'POST handover/lists/:id/steps': act(list('/steps'), () => ({
    ...{ act: 'inventory', day: '2025-06-20' },
  })),
  'POST handover/lists/:id/return': {
    ...act(list('/return'), () => ({ reason: 'Thiếu hai dòng xe máy.' })),
    expected: '401 403 403 403 409',
    holder: 409,
  },
  'POST handover/lists/:id/approval': {
    expected: '401 403 403 403 409',
    holder: 409,
    request: (scene) => ({
      address: list('/approval')(scene),
      form: { number: '12/QĐ-UBND', day: '2025-06-20', name: 'A', position: 'B' },
      stale: true,
    }),
  },
  'GET approvals/:id/file': get(OWN, ({ approvalId }) => `approvals/${approvalId}/file`),
  'POST handover/lists/:id/shares/:receiverId/acts': act(share('/acts'), () => ({
    ...{ act: 'receive', day: '2025-06-20' },
  })),
  'POST handover/lists/:id/shares/:receiverId/signing': {
    expected: STALE,
    request: (scene) => ({
      address: share('/signing')(scene),
      form: {
        ...{ number: '01/BB-UBND', day: '2025-06-20' },
        signers: JSON.stringify([
          { side: 'giver', name: 'A', position: 'B' },
          { side: 'receiver', name: 'C', position: 'D' },
        ]),
      },
      stale: true,
    }),
  },
  'GET signings/:id/file': get(OWN, ({ signingId }) => `signings/${signingId}/file`),
};
