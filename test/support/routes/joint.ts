import { OWN, type RouteExpectation, act, get, list } from './expectation';

export const jointRoutes: Record<string, RouteExpectation> = {
  'GET handover/lists/:id/joint-acceptances': get(OWN, list('/joint-acceptances')),
  'POST handover/lists/:id/joint-acceptances': act(
    list('/joint-acceptances'),
    ({ receiverOrganisationId }) => ({
      ...{ receiverOrganisationId, witnessed: true, exceptions: [] },
    }),
  ),
  'GET joint-acceptances/:id': get(OWN, ({ jointId }) => `joint-acceptances/${jointId}`),
  'POST joint-acceptances/:id/confirm': act(
    ({ jointId }) => `joint-acceptances/${jointId}/confirm`,
    () => ({ side: 'giver', code: null }),
  ),
  'POST joint-acceptances/:id/codes': act(
    ({ jointId }) => `joint-acceptances/${jointId}/codes`,
    () => ({ side: 'giver' }),
  ),
  'POST joint-acceptances/:id/cancel': act(
    ({ jointId }) => `joint-acceptances/${jointId}/cancel`,
    () => undefined,
  ),
};
