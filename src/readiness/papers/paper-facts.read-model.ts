import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { notFound } from '../../platform/http/app-error';
import { vietnamDay } from '../../platform/vietnam-time';
import type { TaskStanding } from '../../tasks/task-standing';
import { inScope, type UnitScope } from '../../rehearsal/rehearsal.policy';
import { UnitsReadModel } from '../../units/units.read-model';
import type { Ask } from '../asks/asks.read-model';
import { Moments } from '../snapshots/moments';
import type { ReadinessSnapshot } from '../snapshots/snapshot.entity';
import { SnapshotsReadModel } from '../snapshots/snapshots.read-model';
import { nowOf, trendOf, type Moment } from '../snapshots/snapshots.view';
import { WholeRound } from '../snapshots/whole-round';
import type { PaperFacts, TrendPoint } from './paper-facts';

/** Who a paper is for. */
export interface PaperReach {
  /** Units of which everything may be seen. */
  scope: UnitScope;
  /** Whether what the committee is asked may be seen. */
  asks: boolean;
  /** Whether the tasks of all bodies may be seen. */
  tasks: boolean;
}

/** Gathers what papers are made of: what was kept, or how it stands now. */
@Injectable()
export class PaperFactsReadModel {
  constructor(
    private readonly units: UnitsReadModel,
    private readonly moments: Moments,
    private readonly snapshots: SnapshotsReadModel,
    private readonly wholeRound: WholeRound,
  ) {}

  /** To be awaited before `now`: see `ReadinessFacts.prepare`. */
  prepare(roundId: string): Promise<void> {
    return this.wholeRound.prepare(roundId);
  }

  /** As it stands now. @throws notFound. */
  async now(manager: EntityManager, roundId: string, reach: PaperReach): Promise<PaperFacts> {
    const { province, asks, tasks } = await this.wholeRound.on(manager, roundId);
    const moment = nowOf(province, (id) => inScope(reach.scope, id));
    return this.of(manager, roundId, reach, { moment, asks, tasks });
  }

  /** Of a moment that was kept: the same facts each time. */
  async kept(
    manager: EntityManager,
    snapshot: ReadinessSnapshot,
    reach: PaperReach,
  ): Promise<PaperFacts> {
    const moment = await this.moments.of(manager, snapshot, reach.scope);
    const asks = snapshot.asks === null ? null : (JSON.parse(snapshot.asks) as Ask[]);
    const tasks = snapshot.tasks === null ? null : (JSON.parse(snapshot.tasks) as TaskStanding);
    return this.of(manager, snapshot.roundId, reach, { moment, asks, tasks });
  }

  private async of(
    manager: EntityManager,
    roundId: string,
    reach: PaperReach,
    { moment, asks, tasks }: { moment: Moment; asks: Ask[] | null; tasks: TaskStanding | null },
  ): Promise<PaperFacts> {
    const { scope } = reach;
    const round = await this.units.round(manager, roundId);
    if (!round) throw notFound();
    const { id, name, legalAct, provinceName, effectiveDate, demonstration } = round;
    const { asOf, criteriaVersion } = moment;
    const kept = (await this.snapshots.all(manager, roundId)).filter((each) => each.asOf < asOf);
    const units = moment.units.map(({ body }) => body);
    const rows = await this.snapshots.trend(manager, roundId, scope);
    const today = { asOf, counts: countsNow(units) };
    return {
      round: { id, name, legalAct, provinceName, effectiveDate, demonstration },
      ...{ asOf, criteriaVersion, units },
      ...{ asks: reach.asks ? asks : null, tasks: reach.tasks ? tasks : null },
      before: await this.before(manager, kept, asOf, scope),
      trend: [...lastOfDays(trendOf(kept, rows), asOf), today],
    };
  }

  private async before(
    manager: EntityManager,
    kept: readonly ReadinessSnapshot[],
    asOf: string,
    scope: UnitScope,
  ): Promise<PaperFacts['before']> {
    const today = vietnamDay(new Date(asOf));
    const last = kept.filter((each) => vietnamDay(new Date(each.asOf)) < today).at(-1);
    if (!last) return null;
    const { units } = await this.moments.of(manager, last, scope);
    return { asOf: last.asOf, units: units.map(({ body }) => body) };
  }
}

function countsNow(units: PaperFacts['units']): TrendPoint['counts'] {
  const counts = { green: 0, yellow: 0, red: 0 };
  for (const { verdict } of units) counts[verdict] += 1;
  return counts;
}

/** Of each day before the last one the last point. */
function lastOfDays(points: readonly TrendPoint[], asOf: string): TrendPoint[] {
  const day = (moment: string) => vietnamDay(new Date(moment));
  const days = new Map(points.map((point) => [day(point.asOf), point]));
  return [...days].flatMap(([each, { asOf: at, counts }]) =>
    each < day(asOf) ? [{ asOf: at, counts }] : [],
  );
}
