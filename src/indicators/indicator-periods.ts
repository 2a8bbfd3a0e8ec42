import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../platform/clock';
import { vietnamDay } from '../platform/vietnam-time';
import { IndicatorsReadModel, type ReportScope } from './indicators.read-model';
import { periodFrom, periodName, presentPeriod, type Period } from './periods';
import type { StoredTargets } from './wanted';

/** Which periods a screen is about, and what is wanted of them. */
@Injectable()
export class IndicatorPeriods {
  constructor(
    private readonly readModel: IndicatorsReadModel,
    private readonly clock: Clock,
  ) {}

  /** The latest period that somebody reported of; the present one where nobody did. */
  async last(manager: EntityManager, scope: ReportScope): Promise<Period> {
    const latest = await this.readModel.latest(manager, scope);
    const found = latest === null ? undefined : periodFrom(scope.kind, latest);
    return found ?? presentPeriod(scope.kind, this.today());
  }

  /** A period as people are told of it. */
  view(period: Period, reported: number) {
    const { start, end } = period;
    return { start, end, name: periodName(period), reported, toCome: start > this.today() };
  }

  private today(): string {
    return vietnamDay(this.clock.now());
  }

  /** @param periods of one kind, the earliest first. */
  wanted(
    manager: EntityManager,
    roundId: string,
    periods: readonly Period[],
  ): Promise<StoredTargets> {
    const [first, last] = [periods[0]!, periods.at(-1)!];
    return this.readModel.targets(manager, roundId, {
      ...{ kind: last.kind, from: first.start, to: last.start },
      years: [...new Set(periods.map(({ year }) => year))],
    });
  }
}
