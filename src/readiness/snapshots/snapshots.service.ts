import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { listTypes } from '../../handover/list-types/list-types';
import { AuditTrail } from '../../platform/audit/audit-trail';
import { Clock } from '../../platform/clock';
import { Reader } from '../../platform/database/reader';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import type { Actor } from '../../platform/http/actor';
import { noRight, notFound } from '../../platform/http/app-error';
import { paperTime } from '../../platform/vietnam-time';
import { inScope, type UnitScope } from '../../rehearsal/rehearsal.policy';
import { Scopes } from '../../units/scopes';
import { UnitsReadModel } from '../../units/units.read-model';
import { ReadinessFacts } from '../facts.service';
import { compareMoments } from './compare';
import type { ReadinessSnapshot } from './snapshot.entity';
import { SnapshotWriter } from './snapshot-writer';
import { cutOffAhead, noSnapshot } from './snapshots.errors';
import { SnapshotsReadModel } from './snapshots.read-model';
import type {
  KeptSnapshot,
  PastReadiness,
  ReadinessComparison,
  ReadinessTrend,
} from './snapshots.schema';
import { aboutOf, momentOf, nowOf, pastOf, thenOf, trendOf, type Moment } from './snapshots.view';

/** Readiness in the past: what was kept, shown to who may see the whole of a unit. */
@Injectable()
export class Snapshots {
  constructor(
    private readonly reader: Reader,
    private readonly unitOfWork: UnitOfWork,
    private readonly units: UnitsReadModel,
    private readonly scopes: Scopes,
    private readonly facts: ReadinessFacts,
    private readonly readModel: SnapshotsReadModel,
    private readonly writer: SnapshotWriter,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Keeps how the round stands now. @throws notFound, noRight outside the whole province. */
  async keep(actor: Actor, roundId: string): Promise<KeptSnapshot> {
    const { manager: reading } = this.reader;
    if (!(await this.units.round(reading, roundId))) throw notFound();
    const scope = await this.scopes.unitsOf(reading, actor, 'readiness.conclude', roundId);
    if (scope !== 'all') throw noRight();
    const province = await this.facts.gather(roundId);
    return this.unitOfWork.run(async (manager) => {
      const { snapshot } = await this.writer.write(manager, province, { kind: 'asked', actor });
      const { id, asOf, green, yellow, red } = snapshot;
      await this.audit.record(manager, {
        ...{ actor, action: 'readiness.snapshot-kept', roundId },
        subject: { type: 'readiness_snapshot', id, name: paperTime(new Date(asOf)) },
        summary: { asOf, green, yellow, red },
      });
      return { id, asOf, counts: { green, yellow, red } };
    });
  }

  /** The state at a moment. @throws notFound, cutOffAhead, noSnapshot. */
  at(actor: Actor, roundId: string, moment: string): Promise<PastReadiness> {
    return this.reader.snapshot(async (manager) => {
      const scope = await this.scope(manager, actor, roundId);
      return pastOf(await this.kept(manager, roundId, moment, scope));
    });
  }

  /** @param to left out for now. @throws notFound, cutOffAhead, noSnapshot. */
  async compare(
    actor: Actor,
    roundId: string,
    from: string,
    to?: string,
  ): Promise<ReadinessComparison> {
    const scope = await this.scope(this.reader.manager, actor, roundId);
    const before = await this.kept(this.reader.manager, roundId, from, scope);
    const now =
      to === undefined
        ? nowOf(await this.facts.gather(roundId), (id) => inScope(scope, id))
        : await this.kept(this.reader.manager, roundId, to, scope);
    return {
      ...{ from: aboutOf(before), to: aboutOf(now) },
      units: compareMoments(thenOf(before), thenOf(now)),
    };
  }

  /** Day by day: the verdicts of all units, or of one. @throws notFound. */
  trend(actor: Actor, roundId: string, unitId?: string): Promise<ReadinessTrend> {
    return this.reader.snapshot(async (manager) => {
      const scope = await this.scope(manager, actor, roundId);
      if (unitId !== undefined && !inScope(scope, unitId)) throw notFound();
      const unit = unitId === undefined ? null : await this.units.unit(manager, unitId);
      if (unitId !== undefined && !unit) throw notFound();
      const of = unitId === undefined ? scope : new Set([unitId]);
      const rows = await this.readModel.trend(manager, roundId, of);
      const snapshots = await this.readModel.all(manager, roundId);
      return { unit: unit && { id: unit.id, name: unit.name }, points: trendOf(snapshots, rows) };
    });
  }

  /** Units of which the person may see the whole: a kept verdict rests on every kind of list. */
  private async scope(manager: EntityManager, actor: Actor, roundId: string): Promise<UnitScope> {
    if (!(await this.units.round(manager, roundId))) throw notFound();
    const scope = await this.scopes.scopeOf(manager, actor, 'readiness.read', roundId);
    const each = listTypes().map(({ declaration: { code } }) => scope.units(code));
    const all = scope.units();
    if (all === 'all' && each.every((units) => units === 'all')) return 'all';
    const ids =
      all === 'all' ? (await this.units.newUnits(manager, roundId)).map(({ id }) => id) : [...all];
    return new Set(ids.filter((id) => each.every((units) => inScope(units, id))));
  }

  private async kept(
    manager: EntityManager,
    roundId: string,
    moment: string,
    scope: UnitScope,
  ): Promise<Moment> {
    const said = { moment: paperTime(new Date(moment)) };
    if (moment > this.clock.moment()) throw cutOffAhead(said);
    const snapshot: ReadinessSnapshot | null = await this.readModel.upTo(manager, roundId, moment);
    if (!snapshot) throw noSnapshot(said);
    const order = (await this.units.newUnits(manager, roundId)).map(({ id }) => id);
    const rows = (await this.readModel.units(manager, snapshot.id)).filter(({ unitId }) =>
      inScope(scope, unitId),
    );
    return momentOf(snapshot, rows, order);
  }
}
