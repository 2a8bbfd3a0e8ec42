import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { UnitOfWork } from '../../../src/platform/database/unit-of-work';
import { SYSTEM } from '../../../src/platform/http/actor';
import { ReadinessFacts } from '../../../src/readiness/facts.service';
import { SnapshotWriter } from '../../../src/readiness/snapshots/snapshot-writer';

const DAYS = 30;
const DAY_MS = 86_400_000;

/** What was kept of the last days, as if the round had stood so on each of them: an expectation needs a past. */
export async function fillHistory(app: NestFastifyApplication, roundId: string): Promise<void> {
  const province = await app.get(ReadinessFacts).gather(roundId);
  const writer = app.get(SnapshotWriter);
  for (let ago = DAYS; ago > 0; ago -= 1) {
    const asOf = new Date(Date.now() - ago * DAY_MS).toISOString();
    // Each day a little more was left, so that there is a pace to go on with.
    const units = province.units.map((unit) => ({
      ...unit,
      judgement: {
        ...unit.judgement,
        rules: unit.judgement.rules.map((rule) => ({
          ...rule,
          ...(rule.share &&
            rule.verdict !== 'green' && {
              share: {
                done: Math.max(0, rule.share.done - ago * Math.ceil(rule.share.total / 60)),
                total: rule.share.total,
              },
            }),
        })),
      },
    }));
    const about = { kind: 'asked' as const, actor: SYSTEM, asks: [] };
    await app
      .get(UnitOfWork)
      .run((manager) => writer.write(manager, { ...province, asOf, units }, about));
  }
}
