import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { listTypes } from '../../handover/list-types/list-types';
import { Clock } from '../../platform/clock';
import type { Actor } from '../../platform/http/actor';
import { notFound } from '../../platform/http/app-error';
import { paperTime } from '../../platform/vietnam-time';
import { inScope, type UnitScope } from '../../rehearsal/rehearsal.policy';
import { Scopes } from '../../units/scopes';
import { UnitsReadModel } from '../../units/units.read-model';
import type { ReadinessSnapshot } from './snapshot.entity';
import { cutOffAhead, noSnapshot } from './snapshots.errors';
import { SnapshotsReadModel } from './snapshots.read-model';
import { momentOf, type KeptMoment } from './snapshots.view';

/** Moments that were kept, and who may see which units of them. */
@Injectable()
export class Moments {
  constructor(
    private readonly units: UnitsReadModel,
    private readonly scopes: Scopes,
    private readonly readModel: SnapshotsReadModel,
    private readonly clock: Clock,
  ) {}

  /**
   * Units of which the person may see the whole: a kept verdict rests on every kind of list.
   * @throws notFound for a round that is not there.
   */
  async scope(
    manager: EntityManager,
    actor: Actor,
    roundId: string,
    permission = 'readiness.read',
  ): Promise<UnitScope> {
    if (!(await this.units.round(manager, roundId))) throw notFound();
    const scope = await this.scopes.scopeOf(manager, actor, permission, roundId);
    const each = listTypes().map(({ declaration: { code } }) => scope.units(code));
    const all = scope.units();
    if (all === 'all' && each.every((units) => units === 'all')) return 'all';
    const ids =
      all === 'all' ? (await this.units.newUnits(manager, roundId)).map(({ id }) => id) : [...all];
    return new Set(ids.filter((id) => each.every((units) => inScope(units, id))));
  }

  /** The last that was kept up to a moment. @throws cutOffAhead, noSnapshot. */
  async snapshotAt(
    manager: EntityManager,
    roundId: string,
    moment: string,
  ): Promise<ReadinessSnapshot> {
    const said = { moment: paperTime(new Date(moment)) };
    if (moment > this.clock.moment()) throw cutOffAhead(said);
    const snapshot = await this.readModel.upTo(manager, roundId, moment);
    if (!snapshot) throw noSnapshot(said);
    return snapshot;
  }

  /** What a snapshot says of some units. */
  async of(
    manager: EntityManager,
    snapshot: ReadinessSnapshot,
    scope: UnitScope,
  ): Promise<KeptMoment> {
    const order = (await this.units.newUnits(manager, snapshot.roundId)).map(({ id }) => id);
    const rows = (await this.readModel.units(manager, snapshot.id)).filter(({ unitId }) =>
      inScope(scope, unitId),
    );
    return momentOf(snapshot, rows, order);
  }

  /** @throws cutOffAhead, noSnapshot. */
  async at(
    manager: EntityManager,
    roundId: string,
    moment: string,
    scope: UnitScope,
  ): Promise<KeptMoment> {
    return this.of(manager, await this.snapshotAt(manager, roundId, moment), scope);
  }
}
