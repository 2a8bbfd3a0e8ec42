import { setTimeout as wait } from 'node:timers/promises';
import { faultReport, itWith } from '../support/fault-report';
import { JobCrew, type Count } from '../support/job-crew';
import { redisIsInstalled } from '../support/redis';
import { runEnvironment } from '../support/run-environment';

const PROGRAMS = 'PostgreSQL, Redis (apt-get install postgresql redis-server)';
const installed = redisIsInstalled() && Boolean(runEnvironment().postgresUrl);
const MINUTE_MS = 60_000;
/** Promised: work goes on this soon after Redis is back, whatever the outage. */
const BACK_MS = 15_000;

/** What is missing and what was done twice, of so many results. */
const lostOf = ({ results, double }: Pick<Count, 'results' | 'double'>, wanted: number) =>
  Math.abs(wanted - results) + double;

const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} giây`;

interface Outage {
  jobs: number;
  results: number;
  double: number;
  /** Milliseconds from the return of Redis to the first result after it, and to the end. */
  resumed: number;
  done: number;
}

/** Redis is killed while a run of 60 is under way, and started again after a while. */
async function outage(crew: JobCrew, awayMs: number): Promise<Outage> {
  await crew.ask(60, { items: 2, eachMs: 100 });
  await crew.until(({ results }) => results >= 30, MINUTE_MS);
  await crew.redis.kill();
  await wait(awayMs / 2);
  await crew.ask(20, { items: 2, eachMs: 100 });
  await wait(awayMs / 2);
  const before = await crew.count();
  await crew.redis.up();
  const resumed = await crew.until(({ results }) => results > before.results, MINUTE_MS);
  const done = resumed + (await crew.allDone(MINUTE_MS));
  return { ...(await crew.count()), resumed, done };
}

const WANTED = 160;
const survived = (each: Outage) =>
  lostOf(each, WANTED) === 0 && each.resumed <= BACK_MS && each.done <= 2 * BACK_MS;

itWith('R1', PROGRAMS, installed)(
  'R1: Redis is killed in a run and back after 12 s: everything once, soon after',
  async () => {
    const crew = await JobCrew.start(2);
    try {
      const each = await outage(crew, 12_000);
      const lost = lostOf(each, WANTED);
      const note = `vắng 12 giây; chạy lại sau ${seconds(each.resumed)}, xong 80 việc sau ${seconds(each.done)}`;
      const result = survived(each) ? 'passed' : 'failed';
      faultReport({ id: 'R1', tried: each.jobs, lost, result, note });
      expect([each.results, each.double]).toEqual([WANTED, 0]);
      expect(survived(each)).toBe(true);
    } finally {
      await crew.close();
    }
  },
  3 * MINUTE_MS,
);

/** So often, each with a Redis and a worker of its own, beside each other: one after the other it takes a quarter of an hour. */
const OUTAGES = 10;
const APART_MS = 4_000;

itWith('R2', PROGRAMS, installed)(
  'R2: ten times Redis is away for 90 s: the workers come back by themselves',
  async () => {
    const crews: JobCrew[] = [];
    try {
      for (let at = 0; at < OUTAGES; at += 1) crews.push(await JobCrew.start(1));
      const all = await Promise.all(
        crews.map(async (crew, at) => {
          await wait(at * APART_MS);
          return outage(crew, 90_000);
        }),
      );
      const lost = all.reduce((sum, each) => sum + lostOf(each, WANTED), 0);
      const good = all.filter(({ resumed }) => resumed <= BACK_MS).length;
      const slowest = Math.max(...all.map(({ resumed }) => resumed));
      const note = `${good}/${OUTAGES} lần; chạy lại chậm nhất sau ${seconds(slowest)}`;
      const result = good === OUTAGES ? 'passed' : 'failed';
      faultReport({ id: 'R2', tried: OUTAGES, lost, result, note });
      expect({ good, lost }).toEqual({ good: OUTAGES, lost: 0 });
    } finally {
      for (const crew of crews) await crew.close();
    }
  },
  6 * MINUTE_MS,
);

itWith('R3', PROGRAMS, installed)(
  'R3: FLUSHALL five times in a run: everything once',
  async () => {
    const crew = await JobCrew.start(2);
    try {
      await crew.ask(100, { items: 1, eachMs: 100 });
      for (let time = 1; time <= 5; time += 1) {
        await crew.until(({ results }) => results >= time * 15, MINUTE_MS);
        await crew.redis.say('FLUSHALL');
      }
      const took = await crew.allDone(MINUTE_MS);
      const lost = lostOf(await crew.count(), 100);
      const note = `xong sau lần xóa cuối ${seconds(took)}`;
      faultReport({ id: 'R3', tried: 5, lost, result: lost === 0 ? 'passed' : 'failed', note });
      expect(lost).toBe(0);
    } finally {
      await crew.close();
    }
  },
  3 * MINUTE_MS,
);

itWith('R5', PROGRAMS, installed)(
  'R5: the memory of Redis is full in a run: everybody is taken on, everything is done once',
  async () => {
    const crew = await JobCrew.start(2);
    try {
      await crew.ask(40, { items: 1, eachMs: 100 });
      await crew.until(({ results }) => results >= 10, MINUTE_MS);
      await crew.redis.say('CONFIG', 'SET', 'maxmemory', '1mb');
      const asked = await crew.ask(200, { items: 1, eachMs: 5 });
      await wait(3_000);
      await crew.redis.say('CONFIG', 'SET', 'maxmemory', '0');
      const took = await crew.allDone(MINUTE_MS);
      const lost = lostOf(await crew.count(), 240);
      const note = `${asked.length} yêu cầu lúc đầy đều được nhận; xong ${seconds(took)} sau khi có chỗ`;
      faultReport({ id: 'R5', tried: 240, lost, result: lost === 0 ? 'passed' : 'failed', note });
      expect(lost).toBe(0);
    } finally {
      await crew.close();
    }
  },
  3 * MINUTE_MS,
);
