import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import type { RowValues } from '../imports/declaration';
import type { ExtraCheck } from '../imports/import-target';
import { Clock } from '../platform/clock';
import { insertRows } from '../platform/database/insert-rows';
import { vietnamDay } from '../platform/vietnam-time';
import {
  EntryFollowers,
  type EntryFollower,
  type FollowedEntry,
} from '../registers/entry-followers';
import { UnitsReadModel } from '../units/units.read-model';
import { IndicatorReport } from './indicator.entity';
import { MEASURES } from './measures';
import { periodOf, type Period, type PeriodKind } from './periods';
import { reportProblem } from './report-rules';

/** Register in which units report what they handled. */
export const SERVICE = 'SERVICE';

/** Keeps what units report as columns beside the register, in the unit of work that writes the entries. */
@Injectable()
export class FollowReports implements OnModuleInit, EntryFollower {
  constructor(
    private readonly followers: EntryFollowers,
    private readonly units: UnitsReadModel,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.followers.follow(SERVICE, this);
  }

  async checkFor(manager: EntityManager, { unitId }: { unitId: string }): Promise<ExtraCheck> {
    const unit = (await this.units.unit(manager, unitId))!;
    const today = vietnamDay(this.clock.now());
    return (values) => reportProblem(values, unit, today);
  }

  async changed(manager: EntityManager, entries: readonly FollowedEntry[]): Promise<void> {
    const ids = entries.map(({ id }) => id);
    for (let at = 0; at < ids.length; at += 500)
      await manager.delete(IndicatorReport, { id: In(ids.slice(at, at + 500)) });
    const kept = entries.flatMap(({ id, roundId, unitId, values }) => {
      const period = values && periodIn(values);
      if (!period) return [];
      const { kind: periodKind, start: periodStart } = period;
      return [{ id, roundId, unitId, periodKind, periodStart, ...figuresOf(values) }];
    });
    await insertRows(manager, IndicatorReport, kept);
  }
}

/** The period that an entry is of. */
export const periodIn = ({ periodKind, period, year }: RowValues): Period | undefined =>
  periodOf(periodKind as PeriodKind, Number(period), Number(year));

/** Figures of an entry in thousandths. */
export function figuresOf(values: RowValues): Record<(typeof MEASURES)[number], number | null> {
  const all = MEASURES.map((measure) => {
    const value = values[measure] ?? null;
    return [measure, value === null ? null : Math.round(Number(value) * 1000)] as const;
  });
  return Object.fromEntries(all) as Record<(typeof MEASURES)[number], number | null>;
}
