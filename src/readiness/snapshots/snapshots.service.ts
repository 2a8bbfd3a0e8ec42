import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../platform/audit/audit-trail';
import { Reader } from '../../platform/database/reader';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import type { Actor } from '../../platform/http/actor';
import { noRight, notFound } from '../../platform/http/app-error';
import { paperTime } from '../../platform/vietnam-time';
import { inScope } from '../../rehearsal/rehearsal.policy';
import { Scopes } from '../../units/scopes';
import { UnitsReadModel } from '../../units/units.read-model';
import { ReadinessFacts } from '../facts.service';
import { compareMoments } from './compare';
import { Moments } from './moments';
import { SnapshotWriter } from './snapshot-writer';
import { SnapshotsReadModel } from './snapshots.read-model';
import type {
  KeptSnapshot,
  PastReadiness,
  PastSheet,
  ReadinessComparison,
  ReadinessTrend,
} from './snapshots.schema';
import { aboutOf, nowOf, pastOf, pastSheetOf, thenOf, trendOf } from './snapshots.view';
import { WholeRound } from './whole-round';

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
    private readonly wholeRound: WholeRound,
    private readonly audit: AuditTrail,
    private readonly moments: Moments,
  ) {}

  /** Keeps how the round stands now. @throws notFound, noRight outside the whole province. */
  async keep(actor: Actor, roundId: string): Promise<KeptSnapshot> {
    const { manager: reading } = this.reader;
    if (!(await this.units.round(reading, roundId))) throw notFound();
    const scope = await this.scopes.unitsOf(reading, actor, 'readiness.conclude', roundId);
    if (scope !== 'all') throw noRight();
    const { province, asks, tasks } = await this.wholeRound.now(roundId);
    return this.unitOfWork.run(async (manager) => {
      const about = { kind: 'asked' as const, actor, asks, tasks };
      const { snapshot } = await this.writer.write(manager, province, about);
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
      const scope = await this.moments.scope(manager, actor, roundId);
      return pastOf(await this.moments.at(manager, roundId, moment, scope));
    });
  }

  /** The sheet of a unit at a moment. @throws notFound where it was not judged then, cutOffAhead, noSnapshot. */
  sheetAt(actor: Actor, roundId: string, unitId: string, moment: string): Promise<PastSheet> {
    return this.reader.snapshot(async (manager) => {
      const scope = await this.moments.scope(manager, actor, roundId);
      if (!inScope(scope, unitId)) throw notFound();
      const snapshot = await this.moments.snapshotAt(manager, roundId, moment);
      const row = await this.readModel.unit(manager, snapshot.id, unitId);
      const round = await this.units.round(manager, roundId);
      if (!row || !round) throw notFound();
      return pastSheetOf(snapshot, row, round.effectiveDate);
    });
  }

  /** @param to left out for now. @throws notFound, cutOffAhead, noSnapshot. */
  async compare(
    actor: Actor,
    roundId: string,
    from: string,
    to?: string,
  ): Promise<ReadinessComparison> {
    const scope = await this.moments.scope(this.reader.manager, actor, roundId);
    const before = await this.moments.at(this.reader.manager, roundId, from, scope);
    const now =
      to === undefined
        ? nowOf(await this.facts.gather(roundId), (id) => inScope(scope, id))
        : await this.moments.at(this.reader.manager, roundId, to, scope);
    return {
      ...{ from: aboutOf(before), to: aboutOf(now) },
      units: compareMoments(thenOf(before), thenOf(now)),
    };
  }

  /** Day by day: the verdicts of all units, or of one. @throws notFound. */
  trend(actor: Actor, roundId: string, unitId?: string): Promise<ReadinessTrend> {
    return this.reader.snapshot(async (manager) => {
      const scope = await this.moments.scope(manager, actor, roundId);
      if (unitId !== undefined && !inScope(scope, unitId)) throw notFound();
      const unit = unitId === undefined ? null : await this.units.unit(manager, unitId);
      if (unitId !== undefined && !unit) throw notFound();
      const of = unitId === undefined ? scope : new Set([unitId]);
      const rows = await this.readModel.trend(manager, roundId, of);
      const snapshots = await this.readModel.all(manager, roundId);
      return { unit: unit && { id: unit.id, name: unit.name }, points: trendOf(snapshots, rows) };
    });
  }
}
