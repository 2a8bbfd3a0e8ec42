import {
  type RouteExpectation,
  account,
  act,
  forAuditors,
  get,
  seenByHolder,
  send,
} from './expectation';

export const accountAdministrationRoutes: Record<string, RouteExpectation> = {
  'GET accounts': { ...forAuditors(get('', () => 'accounts')), anyPlace: true },
  'POST accounts': {
    ...forAuditors(
      send(
        '',
        () => 'accounts',
        ({ giverOrganisationId: organisationId }) => ({
          login: 'quan-tri-tinh',
          name: 'Tên đã có',
          duties: [{ role: 'viewer', organisationId }],
        }),
      ),
      409,
    ),
    elsewhere: 403,
  },
  'GET accounts/places': { ...forAuditors(get('', () => 'accounts/places')), anyPlace: true },
  'GET accounts/roles': { ...forAuditors(get('', () => 'accounts/roles')), anyPlace: true },
  'POST accounts/review': {
    ...forAuditors(
      send(
        '',
        () => 'accounts/review',
        () => ({}),
      ),
      202,
    ),
    anyPlace: true,
  },
  'GET accounts/bulk/template.xlsx': {
    ...forAuditors(get('', () => 'accounts/bulk/template.xlsx')),
    anyPlace: true,
  },
  'POST accounts/bulk/plan': {
    ...forAuditors(
      { expected: '', request: () => ({ address: 'accounts/bulk/plan', form: {} }) },
      422,
    ),
    anyPlace: true,
  },
  'POST accounts/bulk': {
    ...forAuditors(
      send(
        '',
        () => 'accounts/bulk',
        ({ giverOrganisationId: organisationId }) => ({
          accounts: [
            {
              login: 'quan-tri-tinh',
              name: 'Tên đã có',
              duties: [{ role: 'viewer', organisationId }],
            },
          ],
        }),
      ),
      409,
    ),
    elsewhere: 403,
  },
  'POST accounts/slips': seenByHolder(
    send(
      '',
      () => 'accounts/slips',
      ({ accountId }) => ({ ids: [accountId], again: false }),
    ),
    409,
  ),
  'GET accounts/:id': seenByHolder(get('', account()), 200),
  'PUT accounts/:id': seenByHolder(
    act(account(), () => ({ name: 'Tên khác' })),
    409,
  ),
  'POST accounts/:id/disable': seenByHolder(
    act(account('/disable'), () => ({})),
    409,
  ),
  'POST accounts/:id/enable': seenByHolder(
    act(account('/enable'), () => ({})),
    409,
  ),
  'POST accounts/:id/password': seenByHolder(
    send('', account('/password'), () => ({ withoutSecondFactor: false })),
    200,
  ),
  'DELETE accounts/:id/sessions': seenByHolder(get('', account('/sessions')), 200),
  'POST accounts/:id/duties': seenByHolder(
    send('', account('/duties'), ({ giverOrganisationId: organisationId }) => ({
      ...{ role: 'viewer', organisationId },
    })),
    204,
  ),
  'POST accounts/:id/duties/:dutyId/end': seenByHolder(
    send(
      '',
      ({ accountId, listId }) => `accounts/${accountId}/duties/${listId}/end`,
      () => ({ validTo: '2026-01-01' }),
    ),
    404,
  ),
};
