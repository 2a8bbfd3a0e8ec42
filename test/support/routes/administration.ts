import { OWN, type RouteExpectation, forAuditors, get, send } from './expectation';

export const administrationRoutes: Record<string, RouteExpectation> = {
  'GET history/:type/:id': {
    ...get(OWN, (scene) => `history/handover_list/${scene.listId}`),
    ofList: true,
  },
  'GET audit/entries': forAuditors(get('', () => 'audit/entries')),
  'GET audit/choices': forAuditors(get('', () => 'audit/choices')),
  'GET audit/state': forAuditors(get('', () => 'audit/state')),
  'POST audit/verifications': forAuditors(
    send(
      '',
      () => 'audit/verifications',
      () => ({}),
    ),
    202,
  ),
  'POST audit/exports': forAuditors(
    send(
      '',
      () => 'audit/exports',
      () => ({}),
    ),
    202,
  ),
  'GET security': forAuditors(get('', () => 'security')),
  'GET retention': forAuditors(get('', () => 'retention')),
  'POST retention/runs': forAuditors(
    send(
      '',
      () => 'retention/runs',
      () => ({}),
    ),
    202,
  ),
  'POST retention/clock-confirmation': forAuditors(
    send(
      '',
      () => 'retention/clock-confirmation',
      () => ({}),
    ),
    409,
  ),
};
