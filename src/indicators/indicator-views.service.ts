import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../platform/clock';
import { Reader } from '../platform/database/reader';
import type { Actor } from '../platform/http/actor';
import { notFound } from '../platform/http/app-error';
import { vietnamDay } from '../platform/vietnam-time';
import { RegisterAccess, sees, type NamedUnit } from '../registers/register-access';
import { RegistersReadModel } from '../registers/registers.read-model';
import { Scopes } from '../units/scopes';
import { INDICATORS, LATE_CAUSES } from './definitions';
import type { IndicatorTarget } from './indicator.entity';
import { round3, sumOf, valueOf, type IndicatorValue } from './indicator-value';
import { IndicatorsReadModel, type ReportScope, type Sums } from './indicators.read-model';
import type {
  Dashboard,
  DashboardQuery,
  IndicatorView,
  UnitsQuery,
  UnitsView,
} from './indicators.schema';
import {
  periodFrom,
  periodName,
  periodOf,
  periodsUpTo,
  type Period,
  type PeriodKind,
} from './periods';
import { scoresIn } from './imported-scores';
import { processingTimes } from './processing-times';
import { rankUnits, type RankedLine, type RankedUnit } from './ranking';

export const SET = 'indicator.set';
const NO_SUMS: Sums = { units: 0, by: new Map(), late: new Map() };

/** Indicators of the units that a person sees: over periods, unit beside unit, ranked. */
@Injectable()
export class IndicatorViews {
  constructor(
    private readonly reader: Reader,
    private readonly access: RegisterAccess,
    private readonly scopes: Scopes,
    private readonly readModel: IndicatorsReadModel,
    private readonly registers: RegistersReadModel,
    private readonly clock: Clock,
  ) {}

  /** @throws notFound for another round, or a unit that the person does not see. */
  dashboard(
    actor: Actor,
    roundId: string,
    query: DashboardQuery & { until?: string },
  ): Promise<Dashboard> {
    return this.reader.snapshot(async (manager) => {
      const { kind, unitId } = query;
      const { seen, whole, province } = await this.placesOf(manager, actor, roundId);
      if (unitId && !seen.some(({ id }) => id === unitId)) throw notFound();
      const fresh = seen.filter((each) => !each.province);
      const units: ReportScope['units'] = unitId
        ? { only: [unitId] }
        : whole
          ? { allBut: province }
          : { only: fresh.map(({ id }) => id) };
      const scope = { roundId, kind, units };
      const until = query.until ? periodFrom(kind, query.until) : undefined;
      const last = until ?? (await this.lastPeriod(manager, scope));
      const periods = periodsUpTo(last, query.periods);
      const sums = await this.readModel.byPeriod(manager, scope, periods[0]!.start, last.start);
      const set = await this.scopes.scopeOf(manager, actor, SET, roundId);
      const scored = await this.registers.entriesOfUnit(
        ...([manager, roundId, 'SCORE766', unitId ?? province] as const),
      );
      const times = await this.registers.entriesOf(manager, roundId, 'TIME');
      return {
        ...{ kind, unitId: unitId ?? null, unitsInAll: unitId ? 1 : fresh.length },
        units: seen.map(({ id, name }) => ({ id, name })),
        indicators: await this.indicators(manager, roundId, last.year),
        ...{ mayTarget: set.coversProvince(), year: last.year },
        periods: periods.map((period) => {
          const own = sums.get(period.start) ?? NO_SUMS;
          return { ...periodView(period, own.units), values: valuesOfSums(own) };
        }),
        scores: scoresIn(
          periods,
          scored.map(({ values }) => values),
        ),
        late: lateOf(sums.get(last.start) ?? NO_SUMS),
        processing: processingTimes(times.map(({ values }) => values)),
      };
    });
  }

  /** Units beside each other in one period, as ranked among all; the person sees those of its duties. */
  units(actor: Actor, roundId: string, query: UnitsQuery): Promise<UnitsView> {
    return this.reader.snapshot((manager) => this.unitsIn(manager, actor, roundId, query));
  }

  /** The same on an open unit of work. Ranks and scores are for who ranks; units see them as published sets. */
  async unitsIn(
    manager: EntityManager,
    actor: Actor,
    roundId: string,
    { kind, start }: UnitsQuery,
  ): Promise<UnitsView> {
    const { all, seen, province } = await this.placesOf(manager, actor, roundId);
    const scope: ReportScope = { roundId, kind, units: { allBut: province } };
    const period = start ? periodFrom(kind, start) : await this.lastPeriod(manager, scope);
    if (!period) throw notFound();
    const reports = await this.readModel.ofUnits(manager, scope, period.start);
    const indicators = await this.indicators(manager, roundId, period.year);
    const fresh = all.filter((each) => !each.province);
    const values = new Map(fresh.map(({ id }) => [id, valuesOf(reports.get(id)?.figures ?? {})]));
    const ranked = rankUnits(
      fresh.map(({ id }): RankedUnit => ({
        ...{ unitId: id, verified: reports.get(id)?.verified ?? false },
        criteria: indicators
          .filter(({ weight }) => weight > 0)
          .map(({ code, weight, target, better }) => ({
            ...{ indicator: code, weight, target, better, value: values.get(id)![code]!.value },
          })),
      })),
    );
    const set = await this.scopes.scopeOf(manager, actor, SET, roundId);
    const mayRank = set.coversProvince();
    const names = new Map(seen.map(({ id, name }) => [id, name]));
    return {
      ...{ kind, indicators, mayRank },
      period: periodView(period, fresh.filter(({ id }) => reports.has(id)).length),
      // Where ranks are not told, the order does not tell them either.
      lines: (mayRank ? ranked : inOrderOf(fresh, ranked))
        .filter(({ unitId }) => names.has(unitId))
        .map(({ unitId, rank, score, points }) => ({
          unit: { id: unitId, name: names.get(unitId)! },
          ...{ rank: mayRank ? rank : null, score: mayRank ? score : null },
          ...{ verified: reports.get(unitId)?.verified ?? false, reported: reports.has(unitId) },
          values: values.get(unitId)!,
          points: mayRank
            ? Object.fromEntries(points.map((each) => [each.indicator, each.points]))
            : {},
        })),
    };
  }

  private async placesOf(manager: EntityManager, actor: Actor, roundId: string) {
    const { read } = await this.access.of(manager, actor, roundId);
    const all = await this.access.named(manager, roundId);
    const seen = all.filter(({ id, province }) => sees(read, { unitId: id, province }));
    const isWhole = (each: NamedUnit) => each.province || read.coversUnit(each.id);
    const province = all.find((each) => each.province)?.id ?? '';
    return { all, seen, whole: all.every(isWhole), province };
  }

  /** The latest period that somebody reported of; the present one where nobody did. */
  private async lastPeriod(manager: EntityManager, scope: ReportScope): Promise<Period> {
    const latest = await this.readModel.latest(manager, scope);
    const found = latest === null ? undefined : periodFrom(scope.kind, latest);
    return found ?? presentPeriod(scope.kind, vietnamDay(this.clock.now()));
  }

  private async indicators(
    manager: EntityManager,
    roundId: string,
    year: number,
  ): Promise<IndicatorView[]> {
    const targets = await this.readModel.targets(manager, roundId, year);
    const byCode = new Map(targets.map((each) => [each.indicator, each]));
    return INDICATORS.map(({ source: _, example, weight, ...rest }) => {
      const own: IndicatorTarget | undefined = byCode.get(rest.code);
      return {
        ...{ ...rest, numerator: [...rest.numerator], denominator: [...rest.denominator] },
        target: own ? own.targetValue / 1000 : example,
        weight: own ? own.weight : weight,
        example: !own && example !== null,
        targetId: own?.id ?? null,
        targetVersion: own?.version ?? null,
      };
    });
  }
}

/** The period of a kind that has the day. */
export function presentPeriod(kind: PeriodKind, day: string): Period {
  const year = Number(day.slice(0, 4));
  for (const each of [year + 1, year, year - 1])
    for (let number = 53; number > 0; number -= 1) {
      const period = periodOf(kind, number, each);
      if (period && period.start <= day && day <= period.end) return period;
    }
  throw new Error(`No ${kind} has the day ${day}`);
}

const inOrderOf = (units: readonly NamedUnit[], lines: readonly RankedLine[]): RankedLine[] => {
  const byUnit = new Map(lines.map((line) => [line.unitId, line]));
  return units.map(({ id }) => byUnit.get(id)!);
};

const periodView = (period: Period, reported: number) => ({
  ...{ start: period.start, end: period.end, name: periodName(period), reported },
});

const valuesOfSums = (sums: Sums): Record<string, IndicatorValue> =>
  Object.fromEntries(
    INDICATORS.map((indicator) => {
      const own = sums.by.get(indicator.code);
      const known = own !== undefined && own.known > 0;
      return [
        indicator.code,
        plain(valueOf(indicator, known ? own.numerator : null, known ? own.denominator : null)),
      ];
    }),
  );

const valuesOf = (figures: Parameters<typeof sumOf>[0]): Record<string, IndicatorValue> =>
  Object.fromEntries(
    INDICATORS.map((indicator) => [
      indicator.code,
      plain(
        valueOf(
          indicator,
          sumOf(figures, indicator.numerator),
          sumOf(figures, indicator.denominator),
        ),
      ),
    ]),
  );

/** Figures rest in thousandths. */
const plain = (value: IndicatorValue): IndicatorValue => ({
  ...value,
  numerator: value.numerator === null ? null : value.numerator / 1000,
  denominator: value.denominator === null ? null : value.denominator / 1000,
});

function lateOf({ late }: Sums): Dashboard['late'] {
  const all = LATE_CAUSES.reduce((sum, { measure }) => sum + (late.get(measure)?.sum ?? 0), 0);
  return LATE_CAUSES.map(({ measure, name }) => {
    const n = late.get(measure)?.sum ?? 0;
    const share = all === 0 ? null : round3((n / all) * 100);
    return { cause: measure, name, n: n / 1000, share };
  });
}
