import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import '../../src/app.module';
import { Reader } from '../../src/platform/database/reader';
import { DailyJobs } from '../../src/platform/jobs/daily-jobs';
import { definedJobs } from '../../src/platform/jobs/job-definition';
import { JobHandlers } from '../../src/platform/jobs/job-handlers';
import { Job } from '../../src/platform/jobs/job.entity';
import { Withdrawing } from '../../src/reminders/withdrawing';
import { setActingScene } from '../support/acting-scene';
import type { RunningApplication } from '../support/application';
import { contentsOf } from '../support/contents-of';
import { faultReport } from '../support/fault-report';
import { TWICE_VARIABLE } from '../support/handlers-twice';
import { newFolder } from '../support/installation';
import { mailServer } from '../support/mail-server';
import { REPEATED_ACTS } from '../support/repeated-acts';
import { setScene } from '../support/scene';
import { allWorkDone, doneAgain } from '../support/work-again';

const ROOT = path.join(__dirname, '..', '..');
/** Tests that have work done in the background, which the acts of the scene do not ask for. */
const JOURNEYS = [
  'main-job',
  'imports',
  'list-export',
  'minutes',
  'register',
  'completion',
  'account-review',
  'audit',
  'same-file',
  'readiness',
  'requests',
].map((name) => `test/journeys/${name}.spec.ts`);
const PATIENCE_MS = 10 * 60_000;
/** Work that writes down each time that it looked, and with it nothing else. */
const LOOKS: Record<string, readonly string[]> = {
  'audit.verify': ['audit_check'],
  'retention.run': ['retention_run'],
};

const report = () => process.env[TWICE_VARIABLE]!;
const kindsIn = (file: string) =>
  new Set(fs.existsSync(file) ? fs.readFileSync(file, 'utf8').trim().split('\n') : []);

describe('R7: every handler does its work twice', () => {
  beforeAll(() => {
    process.env[TWICE_VARIABLE] = path.join(newFolder('twice'), 'kinds.txt');
  });
  afterAll(() => {
    delete process.env[TWICE_VARIABLE];
  });

  it(
    'R7: work that is done and done again leaves every row of every table as it was',
    async () => {
      const server = await mailServer();
      const scene = await setScene({
        environment: {
          ...{ SMTP_HOST: '127.0.0.1', SMTP_PORT: server.port, SMTP_SECURITY: 'none' },
          ...{ SMTP_FROM: 'bangiao@tinh.example', DAILY_REPORT_TO: 'bcd@tinh.example' },
        },
      });
      const { application } = scene.province;
      try {
        const acting = await setActingScene(scene);
        for (const [route, prepare] of Object.entries(REPEATED_ACTS)) {
          const act = await prepare(acting);
          const { status } = await act.talk('POST', act.address, act.body?.(), act.headers);
          expect([route, status < 300]).toEqual([route, true]);
        }
        const daily = application.get(DailyJobs);
        for (const kind of daily.kinds()) {
          const id = await daily.ask(kind);
          expect(await daily.ask(kind)).toBe(id);
        }
        await allWorkDone(application);
        // No act asks for it: a server does, now and then.
        expect(await application.get(Withdrawing).ask()).toBe(true);
        await allWorkDone(application);
        const { tried, wrong } = await everyKindAgain(application);
        const names = new Set(server.letters.map((text) => /^Message-ID: (.*)$/im.exec(text)?.[1]));
        const posted = await application.get(Reader).manager.countBy(Job, { name: 'mail.send' });
        faultReport({
          ...{ id: 'R7', tried, lost: wrong.length, note: `làm lại ${tried} loại việc` },
          result: wrong.length ? 'failed' : 'passed',
        });
        // However often a letter is sent, whoever gets it has one.
        expect({ wrong, letters: names.size }).toEqual({ wrong: [], letters: posted });
        expect(server.letters.length).toBeGreaterThan(posted);
      } finally {
        await application.close();
        await server.close();
      }
    },
    PATIENCE_MS,
  );

  it(
    'R7: every kind of work done twice in a row: the journeys notice nothing, no kind is left out',
    () => {
      // With everything done twice a test has twice its time, and more.
      const own = ['--ci', '--maxWorkers=2', '--testTimeout=180000', '--runTestsByPath'];
      const command = ['run', '-s', 'jest', '--', ...own];
      const { FAULT_REPORTS: _, FAULT_RESULTS: __, THOROUGH: ___, ...env } = process.env;
      const run = spawnSync('npm', [...command, ...JOURNEYS], {
        ...{ cwd: ROOT, env, encoding: 'utf8', timeout: PATIENCE_MS },
      });
      // Of this test and of the one before it.
      const twice = kindsIn(report());
      const missing = definedJobs().filter((name) => !twice.has(name));
      const failed = /Tests: +(\d+) failed/.exec(run.stderr)?.[1] ?? '0';
      const lost = Number(failed) + missing.length;
      faultReport({
        ...{ id: 'R7', tried: twice.size, lost },
        ...{ result: run.status === 0 && lost === 0 ? 'passed' : 'failed' },
        note: `${twice.size} loại việc${missing.length ? `; thiếu ${missing.join(', ')}` : ''}`,
      });
      if (run.status !== 0) console.error(run.stderr.slice(-8_000));
      expect({ status: run.status, missing }).toEqual({ status: 0, missing: [] });
    },
    PATIENCE_MS,
  );
});

/** Does one job of each kind that was done once more, and says what it left otherwise than before. */
async function everyKindAgain(application: RunningApplication) {
  const { manager } = application.get(Reader);
  const wrong: string[] = [];
  let tried = 0;
  let before = await contentsOf(application);
  let jobs = await manager.count(Job);
  for (const name of application.get(JobHandlers).names()) {
    const order = { finishedAt: 'DESC', id: 'DESC' } as const;
    const job = await manager.findOne(Job, { where: { name, state: 'succeeded' }, order });
    if (!job) continue;
    tried += 1;
    const { state, lastError } = await doneAgain(application, job);
    if (state !== 'succeeded') wrong.push(`${name}: ${state} ${lastError}`);
    const after = await contentsOf(application);
    const changed = Object.keys(after).filter((table) => after[table] !== before[table]);
    const allowed = ['job', ...(LOOKS[name] ?? [])];
    wrong.push(
      ...changed.filter((each) => !allowed.includes(each)).map((each) => `${name}: ${each}`),
    );
    const now = await manager.count(Job);
    if (now !== jobs) wrong.push(`${name}: ${now - jobs} more jobs`);
    [before, jobs] = [after, now];
  }
  return { tried, wrong };
}
