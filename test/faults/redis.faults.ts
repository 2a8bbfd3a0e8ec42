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
const lostOf = ({ results, double }: Count, wanted: number) => Math.abs(wanted - results) + double;

const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} giây`;

/** Redis is killed while a run of 60 is under way, and started again after a while. */
async function outage(id: string, awayMs: number): Promise<void> {
  const crew = await JobCrew.start(2);
  try {
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
    const count = await crew.count();
    const lost = lostOf(count, 160);
    const note = `vắng ${awayMs / 1000} giây; chạy lại sau ${seconds(resumed)}, xong 80 việc sau ${seconds(done)}`;
    const ok = lost === 0 && resumed <= BACK_MS && done <= 2 * BACK_MS;
    faultReport({ id, tried: count.jobs, lost, result: ok ? 'passed' : 'failed', note });
    expect({ lost, results: count.results, double: count.double }).toEqual({
      ...{ lost: 0, results: 160, double: 0 },
    });
    expect(resumed).toBeLessThanOrEqual(BACK_MS);
    expect(done).toBeLessThanOrEqual(2 * BACK_MS);
  } finally {
    await crew.close();
  }
}

itWith('R1', PROGRAMS, installed)(
  'R1: Redis is killed in a run and back after 12 s: everything once, soon after',
  () => outage('R1', 12_000),
  3 * MINUTE_MS,
);

itWith('R2', PROGRAMS, installed)(
  'R2: Redis is away for 90 s: the workers come back by themselves',
  () => outage('R2', 90_000),
  4 * MINUTE_MS,
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
