import { SYSTEM } from '../../src/platform/http/actor';
import { vietnamTime } from '../../src/platform/vietnam-time';
import { VerificationRun } from '../../src/procedures/verification/verification.entity';
import { faultReport } from '../support/fault-report';
import { MovingClock } from '../support/moving-clock';
import { forEachQuangNinh } from '../support/quang-ninh';
import { jobOf, PortalInTest, roomOf, verificationIn } from '../support/verification';

const TIMES = 20;
const DAY_MINUTES = 24 * 60;

forEachQuangNinh((open) => {
  it('R10: two servers look after one schedule: 20 times, 20 runs', async () => {
    const clock = new MovingClock();
    const db = await open();
    const portal = new PortalInTest();
    const first = await verificationIn(db, portal, 5, clock);
    const second = roomOf(db, portal, clock);
    const scope = { scope: 'unit' as const, unitId: first.newUnits[0]!.id };
    const atTime = vietnamTime(clock.now()).slice(0, 5);
    const weekdays = [1, 2, 3, 4, 5, 6, 7];
    await first.schedules.add(first.roundId, { scope, atTime, weekdays }, SYSTEM);
    let wrong = 0;
    for (let day = 0; day < TIMES; day += 1) {
      clock.passMinutes(DAY_MINUTES);
      const servers = [first, second, second, first, second];
      const begun = (await Promise.all(servers.map((each) => each.schedules.beginDue()))).flat();
      if (begun.length !== 1) wrong += 1;
      await first.worker.handle(jobOf(begun[0]!));
    }
    faultReport({
      ...{ id: 'R10', tried: TIMES, lost: wrong },
      result: wrong === 0 ? 'passed' : 'failed',
    });
    expect(wrong).toBe(0);
    expect(await db.reader.manager.count(VerificationRun)).toBe(TIMES);
  }, 180_000);
});
