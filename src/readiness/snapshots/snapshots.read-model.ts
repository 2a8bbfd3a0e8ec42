import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { UnitScope } from '../../rehearsal/rehearsal.policy';
import { ReadinessSnapshot, ReadinessSnapshotUnit } from './snapshot.entity';

/** One line of a trend: a snapshot and the units of it that count. */
export interface TrendRow {
  id: string;
  verdict: 'green' | 'yellow' | 'red';
  units: number;
  /** Sum of the scores in tenths, and of how many units. */
  score: number;
  scored: number;
}

/** Snapshots of whole rounds; those of a conclusion hold one unit and are not among them. */
@Injectable()
export class SnapshotsReadModel {
  /** The last one kept up to a moment. */
  upTo(manager: EntityManager, roundId: string, moment: string): Promise<ReadinessSnapshot | null> {
    return manager
      .createQueryBuilder(ReadinessSnapshot, 'snapshot')
      .where('snapshot.roundId = :roundId AND snapshot.asOf <= :moment', { roundId, moment })
      .andWhere(`snapshot.kind <> 'conclusion'`)
      .orderBy('snapshot.asOf', 'DESC')
      .addOrderBy('snapshot.id', 'DESC')
      .limit(1)
      .getOne();
  }

  /** Every one of a round, the earliest first. */
  all(manager: EntityManager, roundId: string): Promise<ReadinessSnapshot[]> {
    return manager
      .createQueryBuilder(ReadinessSnapshot, 'snapshot')
      .where(`snapshot.roundId = :roundId AND snapshot.kind <> 'conclusion'`, { roundId })
      .orderBy('snapshot.asOf', 'ASC')
      .addOrderBy('snapshot.id', 'ASC')
      .getMany();
  }

  units(manager: EntityManager, snapshotId: string): Promise<ReadinessSnapshotUnit[]> {
    return manager.findBy(ReadinessSnapshotUnit, { snapshotId });
  }

  /** One unit of a snapshot; null where it was not judged then. */
  unit(
    manager: EntityManager,
    snapshotId: string,
    unitId: string,
  ): Promise<ReadinessSnapshotUnit | null> {
    return manager.findOneBy(ReadinessSnapshotUnit, { snapshotId, unitId });
  }

  /** Verdicts and scores of some units in every snapshot of a round, added up by the database. */
  async trend(manager: EntityManager, roundId: string, scope: UnitScope): Promise<TrendRow[]> {
    if (scope !== 'all' && scope.size === 0) return [];
    const query = manager
      .createQueryBuilder(ReadinessSnapshotUnit, 'unit')
      .innerJoin(ReadinessSnapshot, 'snapshot', 'snapshot.id = unit.snapshotId')
      .select('unit.snapshotId', 'id')
      .addSelect('unit.verdict', 'verdict')
      .addSelect('COUNT(*)', 'units')
      .addSelect('COALESCE(SUM(unit.score), 0)', 'score')
      .addSelect('COUNT(unit.score)', 'scored')
      .where(`snapshot.roundId = :roundId AND snapshot.kind <> 'conclusion'`, { roundId })
      .groupBy('unit.snapshotId')
      .addGroupBy('unit.verdict');
    if (scope !== 'all') query.andWhere('unit.unitId IN (:...ids)', { ids: [...scope] });
    const rows = await query.getRawMany<TrendRow>();
    return rows.map(({ id, verdict, units, score, scored }) => ({
      ...{ id, verdict, units: Number(units), score: Number(score), scored: Number(scored) },
    }));
  }

  /** What was left of each unit in whole snapshots from a moment on, the earliest first. */
  async leftSince(
    manager: EntityManager,
    roundId: string,
    moment: string,
  ): Promise<{ unitId: string; asOf: string; left: string }[]> {
    return manager
      .createQueryBuilder(ReadinessSnapshotUnit, 'unit')
      .innerJoin(ReadinessSnapshot, 'snapshot', 'snapshot.id = unit.snapshotId')
      .select('unit.unitId', 'unitId')
      .addSelect('snapshot.asOf', 'asOf')
      .addSelect('unit.leftToDo', 'left')
      .where(`snapshot.roundId = :roundId AND snapshot.kind <> 'conclusion'`, { roundId })
      .andWhere('snapshot.asOf >= :moment AND unit.leftToDo IS NOT NULL', { moment })
      .orderBy('snapshot.asOf', 'ASC')
      .addOrderBy('snapshot.id', 'ASC')
      .getRawMany();
  }
}
