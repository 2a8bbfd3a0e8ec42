import { startApplication, type RunningApplication } from '../support/application';
import { routerOf, type Route } from '../support/routes';

/** Background work that makes no file: each says what bounds it instead of the limit of exports. */
const BOUNDED_OTHERWISE: Record<string, string> = {
  'POST audit/verifications': 'one check of the trail at a time; asking again gives the same job',
  'POST rounds/:roundId/verification-runs':
    'one run of a round at a time; asking again gives that one',
  'POST verification-runs': 'one run of the country at a time; asking again gives that one',
  'POST rounds/:roundId/imports': 'an upload',
  'GET rounds/:roundId/readiness-report': 'what a page shows, from kept figures; no file',
  'POST import-sets/:id/apply': 'once for each file of the set; nothing is made',
  'POST import-sets/:id/members/:memberId/giver':
    'a part that lies there is read again; once it has its giver, no more',
  'POST retention/runs': 'one run at a time; while one is under way, that one',
};
/** Parts of addresses that promise a file. */
const FILE_IN_NAME = /export|report|template|\.(xlsx|docx|pdf|csv|jsonl)$/;
/** Each kind once used up: what one address may ask for a minute. */
const LIMITS = { 'sign-in': 5, upload: 1, export: 1 };
const kinds = Object.keys(LIMITS) as (keyof typeof LIMITS)[];
const NOBODY = '0196f3c1-0000-7000-8000-000000000000';

describe('routes that cost more than others', () => {
  let application: RunningApplication;
  let routes: Route[];
  beforeAll(async () => {
    application = await startApplication({
      environment: {
        SIGN_INS_PER_MINUTE: String(LIMITS['sign-in']),
        UPLOADS_PER_MINUTE: String(LIMITS.upload),
        EXPORTS_PER_MINUTE: String(LIMITS.export),
      },
    });
    routes = routerOf(application);
  });
  afterAll(() => application.close());

  const names = (wanted: (route: Route) => boolean) =>
    routes.filter(wanted).map(({ name }) => name);

  it('every route that takes a file counts as an upload, and no other', () => {
    expect(names(({ takesFile }) => takesFile).length).toBeGreaterThanOrEqual(2);
    expect(names(({ cost }) => cost === 'upload')).toEqual(names(({ takesFile }) => takesFile));
  });

  it('every route that gives a file, or has one made, counts as an export', () => {
    const gives = ({ name, givesFile, startsJob, takesFile }: Route) =>
      givesFile || (!takesFile && (startsJob || FILE_IN_NAME.test(name)));
    const wanted = names(gives).filter((name) => !(name in BOUNDED_OTHERWISE));
    expect(wanted.length).toBeGreaterThanOrEqual(5);
    const counted = names(({ cost }) => cost === 'export');
    expect(wanted.filter((name) => !counted.includes(name))).toEqual([]);
    expect(names(({ name }) => name in BOUNDED_OTHERWISE)).toHaveLength(
      Object.keys(BOUNDED_OTHERWISE).length,
    );
  });

  it.each(kinds)('%s: every one of them is stopped by the limit of its kind', async (kind) => {
    const own = routes.filter(({ cost }) => cost === kind);
    expect(own.length).toBeGreaterThan(1);
    const ask = async ({ name }: Route) => {
      const [method, address] = name.split(' ') as [string, string];
      const place = address.replaceAll(/:\w+/g, NOBODY);
      return (await application.anonymous(method, place)).status;
    };
    for (let time = 1; time <= LIMITS[kind]; time += 1) expect(await ask(own[0]!)).not.toBe(429);
    const statuses = [];
    for (const route of own) statuses.push([route.name, await ask(route)]);
    expect(statuses).toEqual(own.map(({ name }) => [name, 429]));
    const ordinary = routes.find(({ name }) => name === 'GET rounds')!;
    expect(await ask(ordinary)).toBe(401);
  });
});
