import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { asked, talkTo, type Talk } from '../../scripts/support/talk';
import { schema } from '../../src/schema';
import { TEST_PASSWORD } from '../support/application';
import { placeForDatabase, type DatabasePlace } from '../support/database-places';
import { faultReport, itWith } from '../support/fault-report';
import { runToEnd } from '../support/finished-program';
import { newFolder } from '../support/installation';
import { redisIsInstalled, TestRedis } from '../support/redis';
import { runEnvironment } from '../support/run-environment';
import { startServer, type RunningServer } from '../support/running-server';

const ROOT = path.join(__dirname, '..', '..');
const PROGRAMS = 'PostgreSQL, Redis (apt-get install postgresql redis-server)';
const installed = redisIsInstalled() && Boolean(runEnvironment().postgresUrl);
const it5 = itWith('K5', PROGRAMS, installed);
const MINUTE_MS = 60_000;
/** Programs are started one after the other, perhaps beside other faults. */
jest.setTimeout(4 * MINUTE_MS);

/** `npm run worker` and a server that leaves all jobs to it, as an administrator sets them up. */
describe('servers and workers', () => {
  let place: DatabasePlace;
  let redis: TestRedis;
  let server: RunningServer;
  let talk: Talk;
  let env: Record<string, string>;
  const workers: ChildProcess[] = [];

  beforeAll(async () => {
    if (!installed) return;
    place = await placeForDatabase('postgres', schema, false);
    redis = await TestRedis.start();
    const { location } = place;
    env = {
      ...{ DATA_DIR: newFolder('shared'), REDIS_URL: redis.url, MFA_FOR: 'nobody' },
      DATABASE_URL: location.engine === 'postgres' ? location.url : '',
    };
    const { DATA_DIR: dataFolder, ...settings } = env;
    server = await startServer('src/main.js', {
      dataFolder,
      env: { ...settings, JOBS_HERE: 'no' },
    });
    const token = await printedToken();
    const person = { login: 'quan-tri', password: TEST_PASSWORD };
    await asked(talkTo(server.url), 'POST', 'setup', { token, name: 'Quản trị', ...person });
    const answer = await talkTo(server.url)('POST', 'session', person);
    talk = talkTo(server.url, answer.headers.getSetCookie()[0]!.split(';')[0]!);
  }, 2 * MINUTE_MS);

  afterAll(async () => {
    for (const worker of workers) worker.kill('SIGKILL');
    await server?.stop();
    await redis?.stop();
    await place?.remove();
  });

  async function printedToken(): Promise<string> {
    for (let time = 0; time < 100; time += 1) {
      const found = /^ +([\w-]{40,})$/m.exec(server.output());
      if (found) return found[1]!;
      await wait(50);
    }
    throw new Error(server.output());
  }

  async function hire(): Promise<ChildProcess> {
    const worker = spawn(
      path.join(ROOT, 'node_modules', '.bin', 'node'),
      [path.join(ROOT, 'dist/src/worker.js')],
      {
        cwd: newFolder('worker'),
        env: { ...process.env, ...env },
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    workers.push(worker);
    let said = '';
    worker.stdout!.on('data', (chunk) => (said += String(chunk)));
    for (const latest = Date.now() + MINUTE_MS; !said.includes('sẵn sàng'); await wait(50))
      if (Date.now() > latest || worker.exitCode !== null) throw new Error(said);
    return worker;
  }

  const stateOf = async (jobId: string) =>
    (await asked<{ state: string }>(talk, 'GET', `jobs/${jobId}`)).state;
  async function fileOf(jobId: string): Promise<string> {
    for (const latest = Date.now() + MINUTE_MS; Date.now() < latest; await wait(50)) {
      const job = await asked<{ state: string; result: { fileId: string }; error: string | null }>(
        talk,
        'GET',
        `jobs/${jobId}`,
      );
      if (job.state === 'failed') throw new Error(job.error ?? 'failed');
      if (job.state === 'succeeded') return job.result.fileId;
    }
    throw new Error('the file was not made');
  }
  const askFile = async () =>
    (await asked<{ jobId: string }>(talk, 'POST', 'audit/exports', {})).jobId;

  it5(
    'K5: what a server was asked for waits for a worker, and outlives the death of one',
    async () => {
      const jobs = await Promise.all([askFile(), askFile(), askFile()]);
      await wait(1_000);
      expect(await Promise.all(jobs.map(stateOf))).toEqual(['queued', 'queued', 'queued']);
      const first = await hire();
      const closed = once(first, 'close');
      first.kill('SIGKILL');
      await closed;
      await hire();
      const files = await Promise.all(jobs.map(fileOf));
      expect(new Set(files).size).toBe(3);
      for (const id of files) {
        const answer = await talk('GET', `files/${id}`);
        expect(answer.status).toBe(200);
      }
      faultReport({ id: 'K5', tried: 1, lost: 0, result: 'passed', note: 'npm run worker' });
    },
  );

  it5('K5: a worker ends in order when it is told to, and hands back what it had', async () => {
    const worker = await hire();
    const closed = once(worker, 'close');
    const told = Date.now();
    worker.kill('SIGTERM');
    const [code] = await closed;
    expect(code).toBe(0);
    expect(Date.now() - told).toBeLessThan(9_000);
  });

  it5('K5: a worker that would work beside the others does not start, and says why', async () => {
    const sqlite = await runToEnd('src/worker.js', [], { DATA_DIR: newFolder('lone') });
    expect(sqlite).toMatchObject({ code: 1, output: expect.stringContaining('npm run worker') });
    const elsewhere = await runToEnd('src/worker.js', [], { ...env, DATA_DIR: newFolder('other') });
    expect(elsewhere.code).toBe(1);
    expect(elsewhere.output).toContain('không phải thư mục dữ liệu mà máy chủ đang dùng');
    await redis.say('CONFIG', 'SET', 'maxmemory-policy', 'allkeys-lru');
    const evicting = await runToEnd('src/worker.js', [], env);
    await redis.say('CONFIG', 'SET', 'maxmemory-policy', 'noeviction');
    expect(evicting.code).toBe(1);
    expect(evicting.output).toContain('"maxmemory-policy noeviction"');
  });
});
