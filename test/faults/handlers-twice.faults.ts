import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import '../../src/app.module';
import { Reader } from '../../src/platform/database/reader';
import { DailyJobs } from '../../src/platform/jobs/daily-jobs';
import { definedJobs } from '../../src/platform/jobs/job-definition';
import { Job } from '../../src/platform/jobs/job.entity';
import { startApplication, type RunningApplication } from '../support/application';
import { faultReport } from '../support/fault-report';
import { TWICE_VARIABLE } from '../support/handlers-twice';
import { newFolder } from '../support/installation';

const ROOT = path.join(__dirname, '..', '..');
/** Tests that have work done in the background, between them every kind of it. */
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
].map((name) => `test/journeys/${name}.spec.ts`);
/** Kinds whose second time another test looks at. */
const HELD_ELSEWHERE: Record<string, string> = {
  'mail.send': 'src/platform/mail/mail.spec.ts: every try of a letter has one Message-ID',
};
const PATIENCE_MS = 10 * 60_000;

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
    'R7: every kind of work done twice in a row: the journeys notice nothing, no kind is left out',
    async () => {
      const command = ['run', '-s', 'jest', '--', '--ci', '--maxWorkers=2', '--runTestsByPath'];
      const { FAULT_REPORTS: _, FAULT_RESULTS: __, THOROUGH: ___, ...env } = process.env;
      const run = spawnSync('npm', [...command, ...JOURNEYS], {
        ...{ cwd: ROOT, env, encoding: 'utf8', timeout: PATIENCE_MS },
      });
      const twice = kindsIn(report());
      const daily = await everyDay();
      const held = [...twice, ...daily, ...Object.keys(HELD_ELSEWHERE)];
      const missing = definedJobs().filter((name) => !held.includes(name));
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

  it('R7: the work of each day done twice', async () => {
    const application = await startApplication();
    try {
      const daily = application.get(DailyJobs);
      for (const kind of daily.kinds()) {
        const id = await daily.ask(kind);
        expect(await daily.ask(kind)).toBe(id);
        const end = await ended(application, id);
        expect({ kind: kind.name, state: end.state }).toEqual({
          kind: kind.name,
          state: 'succeeded',
        });
      }
      const kinds = daily.kinds().map(({ name }) => name);
      const names = kindsIn(report());
      expect(kinds.filter((name) => !names.has(name))).toEqual([]);
      faultReport({ id: 'R7', tried: kinds.length, lost: 0, result: 'passed' });
    } finally {
      await application.close();
    }
  });
});

/** Names of the kinds of work that the second test has done. */
async function everyDay(): Promise<string[]> {
  const application = await startApplication();
  try {
    return application
      .get(DailyJobs)
      .kinds()
      .map(({ name }) => name);
  } finally {
    await application.close();
  }
}

async function ended(application: RunningApplication, id: string): Promise<Job> {
  for (const latest = Date.now() + 60_000; ; await wait(50)) {
    const job = await application.get(Reader).manager.findOneByOrFail(Job, { id });
    if (job.state === 'succeeded' || job.state === 'failed' || Date.now() > latest) return job;
  }
}
