import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Talk } from '../../scripts/support/talk';
import { InterruptedServer } from '../support/interrupted-server';
import { rawRequest } from '../support/raw-request';

const PROMISED_MS = 10_000;
const SUPPORT = path.join(__dirname, '..', 'support');

type Line = Record<string, unknown> & { msg: string };
/** The lines of the log among whatever else was printed. */
const logOf = (output: string): Line[] =>
  output
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Line);

describe('K6: told to end (SIGTERM) with 50 requests and 5 jobs under way', () => {
  let folder: string;
  let server: InterruptedServer;
  beforeAll(async () => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ban-giao-ending-'));
    server = await InterruptedServer.begin(folder, 'reference/rounds/second-round');
  });
  afterAll(async () => {
    await server.kill();
    fs.rmSync(folder, { recursive: true, force: true });
  });

  it('K6: every request is answered, jobs are handed back, the program ends in time', async () => {
    const { roundId } = server;
    const report = `rounds/${roundId}/readiness/report`;
    const jobs = await Promise.all([1, 2, 3, 4, 5].map(() => startJob(server.talk, report)));
    const asked = [
      ...Array.from({ length: 42 }, () => server.talk('GET', `rounds/${roundId}/readiness`)),
      ...Array.from({ length: 8 }, () =>
        server.talk('POST', 'session', { login: 'quan-tri', password: 'sai mat khau roi' }),
      ),
    ];
    const outcomes = Promise.allSettled(asked);
    await wait(30);
    const { ms, output } = await terminate(server);
    const settled = await outcomes;
    const unanswered = settled.filter(({ status }) => status === 'rejected');
    const statuses = settled.map((each) => (each.status === 'fulfilled' ? each.value.status : 0));
    process.stdout.write(`K6: ended after ${ms} ms, answers ${counted(statuses)}\n`);
    expect(unanswered.map((each) => String((each as PromiseRejectedResult).reason?.cause))).toEqual(
      [],
    );
    expect([200, 401, 423, 403, 503]).toEqual(expect.arrayContaining([...new Set(statuses)]));
    expect(statuses.filter((status) => status === 200).length).toBeGreaterThan(0);
    expect(ms).toBeLessThan(PROMISED_MS);
    expect(logOf(output).map(({ msg }) => msg)).toEqual(
      expect.arrayContaining(['ending', 'ended']),
    );

    await server.startAgain();
    for (const id of jobs) expect(await endOf(server.talk, id)).toBe('succeeded');
  });

  it('K6: nothing is asked of an idle server: it ends at once', async () => {
    const { ms } = await terminate(server);
    expect(ms).toBeLessThan(4_000);
    await server.startAgain();
  });

  it('log: each request by route, never by address, with account and time', async () => {
    await server.talk('GET', 'rounds?q=nguyen-van-a');
    await server.talk('GET', `rounds/${server.roundId}`);
    const { output } = await terminate(server);
    await server.startAgain();
    expect(output).not.toContain('nguyen-van-a');
    const line = logOf(output).find(({ route }) => route === '/api/rounds/:roundId');
    expect(line).toMatchObject({
      level: 'info',
      method: 'GET',
      status: 200,
      account: expect.stringMatching(/^[\da-f-]{36}$/) as string,
      requestId: expect.stringMatching(/^[\da-f]{12}$/) as string,
      ms: expect.any(Number) as number,
    });
    const { body } = await server.talk<{ requestId: string }>('GET', 'nothing');
    expect(body.requestId).toMatch(/^[\da-f]{12}$/);
  });
});

describe('K9: an error that nobody catches', () => {
  let folder: string;
  let child: ChildProcess;
  let output: string;
  let url: string;
  beforeEach(async () => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ban-giao-failing-'));
    output = '';
    const args = [
      '-r',
      path.join(SUPPORT, 'compile-on-require.cjs'),
      path.join(SUPPORT, 'failing-server.ts'),
    ];
    child = spawn(process.execPath, args, { env: { ...process.env, DATA_DIR: folder } });
    child.stdout!.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr!.on('data', (chunk: Buffer) => (output += chunk.toString()));
    while (!/http:\S+\d/.test(output)) {
      if (child.exitCode !== null) throw new Error(output);
      await wait(50);
    }
    url = /http:\S+\d/.exec(output)![0];
  });
  afterEach(() => {
    child.kill('SIGKILL');
    fs.rmSync(folder, { recursive: true, force: true });
  });

  it.each(['exception', 'rejection'])(
    'K9: %s: logged with the request, what is under way answered, exit 70 for the supervisor',
    async (kind) => {
      const slow = rawRequest(`${url}/slow`);
      await wait(100);
      const begun = Date.now();
      const answer = await rawRequest(`${url}/fails/${kind}`);
      expect(answer.text).toBe('{"answered":true}');
      if (child.exitCode === null) await once(child, 'exit');
      expect(child.exitCode).toBe(70);
      expect(Date.now() - begun).toBeLessThan(PROMISED_MS);
      expect((await slow).text).toBe('{"answered":true}');
      const log = logOf(output);
      const fatal = log.find(({ level }) => level === 'fatal');
      const request = log.find(({ route }) => route === `/fails/${kind}`);
      expect(fatal).toMatchObject({ kind, err: { type: 'Error' }, requestId: request!.requestId });
      expect(output).not.toContain('048012345612');
    },
  );
});

/** Ends it as a deployment does. @returns how long that took, and everything it printed. */
async function terminate(server: InterruptedServer): Promise<{ ms: number; output: string }> {
  const begun = Date.now();
  await server.stop();
  return { ms: Date.now() - begun, output: server.log };
}

async function startJob(talk: Talk, address: string): Promise<string> {
  const { status, body } = await talk<{ jobId: string }>('POST', address);
  if (status !== 202) throw new Error(`${address}: ${status}`);
  return body.jobId;
}

async function endOf(talk: Talk, id: string): Promise<string> {
  for (;;) {
    const { body } = await talk<{ state: string }>('GET', `jobs/${id}`);
    if (body.state === 'succeeded' || body.state === 'failed') return body.state;
    await wait(100);
  }
}

function counted(statuses: number[]): string {
  const counts = new Map<number, number>();
  for (const each of statuses) counts.set(each, (counts.get(each) ?? 0) + 1);
  return [...counts].map(([status, times]) => `${times}× ${status || 'none'}`).join(', ');
}
