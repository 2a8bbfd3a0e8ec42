import { newId } from '../../src/platform/database/ids';
import { UnitOfWork } from '../../src/platform/database/unit-of-work';
import { CriteriaVersion } from '../../src/readiness/criteria/criteria-version.entity';
import { shippedSettings } from '../../src/readiness/criteria/shipped-criteria';
import type { RunningApplication } from './application';

/** Has a round judged by what the program counts itself, for tests in which nobody states anything. */
export async function judgeByCounted(
  application: RunningApplication,
  roundId: string,
): Promise<void> {
  await application.get(UnitOfWork as never as abstract new () => UnitOfWork).run((manager) =>
    manager.insert(CriteriaVersion, {
      ...{ id: newId(), roundId, number: 1, settings: shippedSettings(true) },
      ...{ reason: 'Chỉ đánh giá phần hệ thống tự tính', changedBy: null, changedByName: 'Thử' },
      changedAt: new Date().toISOString(),
    }),
  );
}
