import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { listTypes } from '../../handover/list-types/list-types';
import type { Actor } from '../../platform/http/actor';
import { notFound } from '../../platform/http/app-error';
import { inScope } from '../../rehearsal/rehearsal.policy';
import { Scopes } from '../../units/scopes';
import { UnitsReadModel } from '../../units/units.read-model';
import { ReadinessSnapshotUnit } from '../snapshots/snapshot.entity';
import { ReadinessConclusion } from './conclusion.entity';

/** Who sees conclusions and who records them, and where they stand. */
@Injectable()
export class ConclusionAccess {
  constructor(
    private readonly units: UnitsReadModel,
    private readonly scopes: Scopes,
  ) {}

  /**
   * Whether the person may conclude about a unit they see.
   * @throws notFound also where their duties are about some kinds of lists only: a conclusion rests on all.
   */
  async reach(manager: EntityManager, actor: Actor, roundId: string, unitId: string) {
    const [seen, own] = await this.scopes.scopesOf(
      ...([manager, actor, ['readiness.read', 'readiness.conclude'], roundId] as const),
    );
    const news = await this.units.newUnits(manager, roundId);
    const whole = listTypes().every(({ declaration: { code } }) =>
      inScope(seen!.units(code), unitId),
    );
    if (!whole || !news.some(({ id }) => id === unitId)) throw notFound();
    return inScope(own!.units(), unitId);
  }

  /** Conclusions about a unit, the latest first. */
  ofUnit(manager: EntityManager, roundId: string, unitId: string): Promise<ReadinessConclusion[]> {
    return manager.find(ReadinessConclusion, {
      where: { roundId, unitId },
      order: { number: 'DESC' },
    });
  }

  /** What each was concluded on, by id. */
  async snapshots(
    manager: EntityManager,
    rows: readonly ReadinessConclusion[],
  ): Promise<Map<string, ReadinessSnapshotUnit>> {
    const ids = rows.map(({ snapshotUnitId }) => snapshotUnitId);
    const found = await manager.findBy(ReadinessSnapshotUnit, { id: In(ids) });
    return new Map(found.map((each) => [each.id, each]));
  }
}
