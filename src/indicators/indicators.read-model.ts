import { Injectable } from '@nestjs/common';
import { Between, In, type EntityManager } from 'typeorm';
import { INDICATORS, LATE_CAUSES, type IndicatorDefinition } from './definitions';
import { IndicatorPeriodTarget, IndicatorTarget } from './indicator.entity';
import { columnOfMeasure, type Figures, type Measure } from './measures';
import type { PeriodKind } from './periods';
import type { StoredTargets } from './wanted';

/** Which reports: those of some units, or of all but one (the province, which reports the whole). */
export interface ReportScope {
  roundId: string;
  kind: PeriodKind;
  units: { only: readonly string[] } | { allBut: string };
}

/** Sums of a group of reports, in thousandths, by the code of the indicator. */
export interface Sums {
  units: number;
  by: ReadonlyMap<string, { numerator: number; denominator: number; known: number }>;
  late: ReadonlyMap<Measure, { sum: number; known: number }>;
}

/** A new unit in one period. */
export interface UnitReport {
  id: string;
  name: string;
  /** Null where it did not report. */
  figures: Figures | null;
  verified: boolean;
}

/** Adds up in the database what units reported. */
@Injectable()
export class IndicatorsReadModel {
  /** First day of the latest period with reports; null where there are none. */
  async latest(manager: EntityManager, scope: ReportScope): Promise<string | null> {
    const found = await reports(manager, scope)
      .select('MAX(report.period_start)', 'start')
      .getRawOne<{ start: string | null }>();
    return found?.start ?? null;
  }

  /** Sums of each period from a day to a day, by its first day. */
  async byPeriod(
    manager: EntityManager,
    scope: ReportScope,
    from: string,
    to: string,
  ): Promise<Map<string, Sums>> {
    const query = reports(manager, scope)
      .andWhere('report.period_start BETWEEN :from AND :to', { from, to })
      .select('report.period_start', 'start')
      .addSelect('COUNT(*)', 'units')
      .groupBy('report.period_start');
    for (const [name, sql] of SUMS) query.addSelect(sql, name);
    const rows = await query.getRawMany<Record<string, string | number>>();
    return new Map(rows.map((row) => [String(row['start']), sumsOf(row)]));
  }

  /**
   * Every new unit in the order of the resolution with what it reported of one period, and whether somebody
   * confirmed it.
   * @param measures figures that are asked for.
   * @param only ids of the units that are asked for; else all of them.
   */
  async ofUnits(
    manager: EntityManager,
    { roundId, kind, start }: { roundId: string; kind: PeriodKind; start: string },
    measures: readonly Measure[],
    only?: readonly string[],
  ): Promise<UnitReport[]> {
    if (only?.length === 0) return [];
    const query = manager
      .createQueryBuilder()
      .from('round_unit', 'place')
      .innerJoin('administrative_unit', 'unit', 'unit.id = place.unit_id')
      .leftJoin(
        'indicator_report',
        'report',
        `report.round_id = place.round_id AND report.unit_id = place.unit_id
         AND report.period_kind = :kind AND report.period_start = :start`,
        { kind, start },
      )
      .leftJoin('register_entry', 'entry', 'entry.id = report.id')
      .where(`place.round_id = :roundId AND place.side = 'new'`, { roundId })
      .select('place.unit_id', 'id')
      .addSelect('unit.name', 'name')
      .addSelect('report.id', 'report')
      .addSelect('entry.verified_at', 'verified')
      .orderBy('place.position')
      .addOrderBy('place.unit_id');
    for (const measure of measures) query.addSelect(`report.${columnOfMeasure(measure)}`, measure);
    if (only) query.andWhere('place.unit_id IN (:...only)', { only });
    const rows = await query.getRawMany<RawReport>();
    return rows.map((row) => ({
      ...{ id: row.id, name: row.name, verified: row.verified !== null },
      figures: row.report === null ? null : figuresIn(row, measures),
    }));
  }

  /** What is wanted of the years and, beside it, of the periods of a kind from a day to a day. */
  async targets(
    manager: EntityManager,
    roundId: string,
    {
      kind,
      years,
      from,
      to,
    }: { kind: PeriodKind; years: readonly number[]; from: string; to: string },
  ): Promise<StoredTargets> {
    return {
      ofYears: await manager.findBy(IndicatorTarget, { roundId, year: In([...years]) }),
      ofPeriods: await manager.findBy(IndicatorPeriodTarget, {
        ...{ roundId, periodKind: kind, periodStart: Between(from, to) },
      }),
    };
  }
}

function reports(manager: EntityManager, { roundId, kind, units }: ReportScope) {
  const query = manager
    .createQueryBuilder()
    .from('indicator_report', 'report')
    .where('report.round_id = :roundId AND report.period_kind = :kind', { roundId, kind });
  if ('allBut' in units)
    return query.andWhere('report.unit_id <> :province', { province: units.allBut });
  // An empty text is no id: the list of the condition is never empty.
  return query.andWhere('report.unit_id IN (:...only)', { only: [...units.only, ''] });
}

type RawReport = { id: string; name: string; report: string | null; verified: string | null } & {
  [measure in Measure]?: string | number | null;
};

/** PostgreSQL gives large numbers as texts. */
function figuresIn(raw: RawReport, measures: readonly Measure[]): Figures {
  const figures: Figures = {};
  for (const measure of measures) {
    const value = raw[measure] ?? null;
    figures[measure] = value === null ? null : Number(value);
  }
  return figures;
}

const names = (measures: readonly Measure[]) =>
  measures.map((measure) => `report.${columnOfMeasure(measure)}`);

/**
 * Only reports that know all parts of an indicator count, above and below the line alike: a sum with a part that
 * is not known is not known either, and is not added.
 */
function sumsFor({ numerator, denominator }: IndicatorDefinition, at: number): [string, string][] {
  const [above, below] = [names(numerator).join(' + '), names(denominator).join(' + ')];
  return [
    [`n${at}`, `SUM(${above} + 0 * (${below}))`],
    [`d${at}`, `SUM(${below} + 0 * (${above}))`],
    [`k${at}`, `COUNT(${above} + ${below})`],
  ];
}

const SUMS: readonly [string, string][] = [
  ...INDICATORS.flatMap(sumsFor),
  ...LATE_CAUSES.flatMap(({ measure }, at): [string, string][] => {
    const name = `report.${columnOfMeasure(measure)}`;
    return [
      [`l${at}`, `SUM(COALESCE(${name}, 0))`],
      [`c${at}`, `COUNT(${name})`],
    ];
  }),
];

function sumsOf(row: Record<string, string | number>): Sums {
  const number = (name: string) => Number(row[name] ?? 0);
  return {
    units: number('units'),
    by: new Map(
      INDICATORS.map(
        ({ code }, at) =>
          [
            code,
            ...[
              {
                numerator: number(`n${at}`),
                denominator: number(`d${at}`),
                known: number(`k${at}`),
              },
            ],
          ] as const,
      ),
    ),
    late: new Map(
      LATE_CAUSES.map(
        ({ measure }, at) =>
          [measure, ...[{ sum: number(`l${at}`), known: number(`c${at}`) }]] as const,
      ),
    ),
  };
}
