import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { SYSTEM } from '../../src/platform/http/actor';
import { vietnamTime } from '../../src/platform/vietnam-time';
import { VerificationRun } from '../../src/procedures/verification/verification.entity';
import { startProgram } from '../support/child-program';
import { openTestDatabase } from '../support/database';
import { faultReport, itWith } from '../support/fault-report';
import { MovingClock } from '../support/moving-clock';
import { runEnvironment } from '../support/run-environment';
import { jobOf, PortalInTest, verificationIn } from '../support/verification';

const TIMES = 20;
const DAY_MINUTES = 24 * 60;

/** A server process that looks after schedules when it is told the time. */
class Server {
  private readonly lines: AsyncIterator<string>;

  constructor(readonly child: ChildProcess) {
    this.lines = createInterface({ input: child.stdout! })[Symbol.asyncIterator]();
  }

  static async start(url: string): Promise<Server> {
    const server = new Server(startProgram('schedule-server.ts', [], { DATABASE_URL: url }));
    await server.line();
    return server;
  }

  /** @returns the runs it began. */
  async beginDue(moment: Date): Promise<string[]> {
    this.child.stdin!.write(`${moment.toISOString()}\n`);
    const told: unknown = JSON.parse(await this.line());
    if (!Array.isArray(told)) throw new Error(JSON.stringify(told));
    return told as string[];
  }

  async stop(): Promise<void> {
    const closed = once(this.child, 'close');
    this.child.stdin!.end();
    await closed;
  }

  private async line(): Promise<string> {
    const { value, done } = await this.lines.next();
    if (done) throw new Error('the server ended');
    return value;
  }
}

// Two servers share one database only on PostgreSQL.
itWith('R10', 'PostgreSQL', Boolean(runEnvironment().postgresUrl))(
  'R10: two server processes look after one schedule: 20 times, 20 runs',
  async () => {
    const clock = new MovingClock();
    const db = await openTestDatabase('postgres');
    const room = await verificationIn(db, new PortalInTest(), 5, clock);
    const scope = { scope: 'unit' as const, unitId: room.newUnits[0]!.id };
    const atTime = vietnamTime(clock.now()).slice(0, 5);
    const weekdays = [1, 2, 3, 4, 5, 6, 7];
    await room.schedules.add(room.roundId, { scope, atTime, weekdays }, SYSTEM);
    const url = db.location.engine === 'postgres' ? db.location.url : '';
    const servers = [await Server.start(url), await Server.start(url)];
    let wrong = 0;
    try {
      for (let day = 0; day < TIMES; day += 1) {
        clock.passMinutes(DAY_MINUTES);
        const now = clock.now();
        // Both at once, and each once more: the time may also come twice to one of them.
        const first = await Promise.all(servers.map((each) => each.beginDue(now)));
        const again = await Promise.all(servers.map((each) => each.beginDue(now)));
        const begun = [...first, ...again].flat();
        if (begun.length !== 1) wrong += 1;
        await room.worker.handle(jobOf(begun[0]!));
      }
      faultReport({
        ...{ id: 'R10', tried: TIMES, lost: wrong },
        result: wrong === 0 ? 'passed' : 'failed',
      });
      expect(wrong).toBe(0);
      expect(await db.reader.manager.count(VerificationRun)).toBe(TIMES);
    } finally {
      for (const each of servers) await each.stop();
      await db.close();
    }
  },
  180_000,
);
