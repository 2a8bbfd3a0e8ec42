import path from 'node:path';
import { sessionCookie } from '../../scripts/support/talk';
import { readRoundFolder } from '../../src/units/round-files';
import { RoundLoader } from '../../src/units/round-loader';
import { SYSTEM } from '../../src/platform/http/actor';
import { startApplication, TEST_PASSWORD, type RunningApplication } from '../support/application';

const plan = readRoundFolder(path.join(__dirname, '../../reference/rounds/quang-ninh-2025'));

interface Told {
  id: string;
  state: string;
}

describe('the progress of a job, told as it happens', () => {
  let application: RunningApplication;
  let jobId: string;

  beforeAll(async () => {
    application = await startApplication();
    const { roundId } = await application.get(RoundLoader).load(plan, SYSTEM);
    await application.addAccount({
      login: 'tinh',
      duties: [{ role: 'province_officer', organisationId: null }],
    });
    const talk = await application.signIn('tinh');
    const units = (await talk('GET', `rounds/${roundId}/units?side=old`)).body as {
      organisationId: string;
    }[];
    await application.addAccount({
      login: 'xa',
      duties: [{ role: 'commune_officer', organisationId: units[1]!.organisationId }],
    });
    const form = new FormData();
    form.set('listType', 'B3');
    form.set('giverOrganisationId', units[0]!.organisationId);
    const rows = Array.from({ length: 300 }, (_, at) => `${at + 1},Máy tính số ${at},1`);
    const text = ['STT,Tên tài sản,Số lượng', ...rows].join('\n');
    form.set('file', new Blob([text]), 'tài sản.csv');
    const sent = await talk<{ jobId: string; code?: string }>(
      ...(['POST', `rounds/${roundId}/imports`, form] as const),
    );
    expect([sent.status, sent.body.code]).toEqual([202, undefined]);
    jobId = sent.body.jobId;
  });
  afterAll(() => application.close());

  const watch = async (login: string, signal?: AbortSignal) => {
    const cookie = await sessionCookie(application.url, login, TEST_PASSWORD);
    const headers = { cookie, accept: 'text/event-stream' };
    return fetch(`${application.url}/api/jobs/${jobId}/live`, {
      headers,
      ...(signal && { signal }),
    });
  };
  const eventsOf = (text: string): Told[] =>
    text
      .split('\n\n')
      .filter((event) => /^event: job$/m.test(event))
      .map((event) => JSON.parse(/^data: (.*)$/m.exec(event)![1]!) as Told);

  it('goes on after the line broke, until the job is over, through proxies that would hold it back', async () => {
    const broken = new AbortController();
    const first = await watch('tinh', broken.signal);
    expect(first.headers.get('content-type')).toContain('text/event-stream');
    expect(first.headers.get('cache-control')).toMatch(/no-cache/);
    expect(first.headers.get('x-accel-buffering')).toBe('no');
    expect(first.headers.get('content-encoding')).toBeNull();
    broken.abort();

    // It ends by itself: a browser would come again for ever.
    const told = eventsOf(await (await watch('tinh')).text());
    expect(told.at(-1)).toMatchObject({ id: jobId, state: 'succeeded' });

    // Opened again later the page finds the end.
    expect(eventsOf(await (await watch('tinh')).text())).toMatchObject([{ state: 'succeeded' }]);
  });

  it('is told to nobody who may not see it', async () => {
    expect((await watch('xa')).status).toBe(404);
    const nobody = await fetch(`${application.url}/api/jobs/${jobId}/live`);
    expect(nobody.status).toBe(401);
  });
});
