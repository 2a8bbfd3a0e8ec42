import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { StoredFile } from '../../platform/files/stored-file.entity';
import { ReadinessSnapshot } from '../snapshots/snapshot.entity';
import { ReadinessDailyPaper } from './daily-paper.entity';
import type { ReportView } from './papers.schema';

/** Days shown on the page of reports. */
const MOST_DAYS = 14;

/** Papers that were made of the days. */
@Injectable()
export class PapersReadModel {
  /** The latest days first. */
  async ofRound(manager: EntityManager, roundId: string): Promise<ReportView['daily']> {
    const days = await manager
      .createQueryBuilder(ReadinessSnapshot, 's')
      .where(`s.roundId = :roundId AND s.kind = 'daily'`, { roundId })
      .andWhere('s.id IN (SELECT p.snapshot_id FROM readiness_daily_paper p)')
      .orderBy('s.asOf', 'DESC')
      .limit(MOST_DAYS)
      .getMany();
    const snapshotIds = days.map(({ id }) => id);
    const papers = await manager.find(ReadinessDailyPaper, {
      where: { snapshotId: In(snapshotIds) },
      order: { kind: 'ASC', format: 'ASC' },
    });
    const files = await manager.findBy(StoredFile, { id: In(papers.map(({ fileId }) => fileId)) });
    const named = new Map(files.map(({ id, name }) => [id, name]));
    return days.map(({ id, asOf }) => {
      const own = papers.filter(({ snapshotId }) => snapshotId === id);
      return {
        asOf,
        files: own.map(({ fileId, sha256 }) => ({
          ...{ id: fileId, name: named.get(fileId) ?? '', sha256 },
        })),
        sentTo: Math.max(0, ...own.map(({ sentTo }) => sentTo)),
      };
    });
  }
}
