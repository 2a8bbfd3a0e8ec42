import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { FileStore } from '../../platform/files/file-store';
import { Retention, type Removed } from '../../platform/retention/retention';
import { paperTime } from '../../platform/vietnam-time';
import { ReadinessSnapshot, ReadinessSnapshotUnit } from '../snapshots/snapshot.entity';
import { spentDay } from '../snapshots/snapshot.triggers';
import { ReadinessDailyPaper } from './daily-paper.entity';

/**
 * Thins the days that were kept: of a month that is long over the last one tells enough. What was asked for or
 * concluded on, and what was sent out, stays, so that anybody can hold a paper against its figures.
 */
@Injectable()
export class OldDays {
  constructor(
    retention: Retention,
    private readonly files: FileStore,
  ) {
    retention.register('readiness-days', {
      count: (manager, before) => this.due(manager, before).getCount(),
      things: async (manager, before, most) =>
        (await this.due(manager, before).limit(most).getMany()).map(({ asOf }) => ({
          ...{ name: paperTime(new Date(asOf)), organisationId: null, since: asOf },
        })),
      remove: (manager, before) => this.remove(manager, before),
    });
  }

  private due(manager: EntityManager, before: string) {
    return manager
      .createQueryBuilder(ReadinessSnapshot, 's')
      .where('s.asOf < :before', { before })
      .andWhere(spentDay('s'))
      .andWhere(
        'NOT EXISTS (SELECT 1 FROM readiness_conclusion c INNER JOIN readiness_snapshot_unit u ON u.id = c.snapshot_unit_id WHERE u.snapshot_id = s.id)',
      )
      .orderBy('s.asOf')
      .addOrderBy('s.id');
  }

  /** One day a step: a day of a large province is many megabytes. */
  private async remove(manager: EntityManager, before: string): Promise<Removed> {
    const snapshot = await this.due(manager, before).limit(1).getOne();
    if (!snapshot) return { count: 0 };
    const { id: snapshotId, roundId, asOf } = snapshot;
    const papers = await manager.findBy(ReadinessDailyPaper, { snapshotId });
    const fileIds = papers.map(({ fileId }) => fileId);
    await manager.delete(ReadinessSnapshotUnit, { snapshotId });
    await manager.delete(ReadinessDailyPaper, { snapshotId });
    await manager.delete(ReadinessSnapshot, { id: snapshotId });
    if (fileIds.length > 0) await this.files.remove(manager, fileIds);
    const name = paperTime(new Date(asOf));
    return {
      ...{ count: 1, files: fileIds },
      about: { subject: { type: 'readiness_snapshot', id: snapshotId, name }, roundId },
    };
  }
}
