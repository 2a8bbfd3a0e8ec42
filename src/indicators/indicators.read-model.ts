import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { INDICATORS, LATE_CAUSES, type IndicatorDefinition } from './definitions';
import { IndicatorTarget } from './indicator.entity';
import { columnOfMeasure, MEASURES, type Figures, type Measure } from './measures';
import type { PeriodKind } from './periods';

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

/** Adds up in the database what units reported. */
@Injectable()
export class IndicatorsReadModel {
  /** First days of the latest periods with reports, the latest first. */
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

  /** What each unit reported of one period, with whether somebody confirmed it. */
  async ofUnits(
    manager: EntityManager,
    scope: ReportScope,
    start: string,
  ): Promise<Map<string, { figures: Figures; verified: boolean }>> {
    const query = reports(manager, scope)
      .innerJoin('register_entry', 'entry', 'entry.id = report.id')
      .andWhere('report.period_start = :start', { start })
      .select('report.unit_id', 'unit')
      .addSelect('entry.verified_at', 'verified');
    for (const measure of MEASURES) query.addSelect(`report.${columnOfMeasure(measure)}`, measure);
    const rows = await query.getRawMany<
      { unit: string; verified: string | null } & Record<Measure, string | number | null>
    >();
    return new Map(
      rows.map(({ unit, verified, ...raw }) => [
        unit,
        { figures: figuresIn(raw), verified: verified !== null },
      ]),
    );
  }

  targets(manager: EntityManager, roundId: string, year: number): Promise<IndicatorTarget[]> {
    return manager.findBy(IndicatorTarget, { roundId, year });
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

/** PostgreSQL gives large numbers as texts. */
const figuresIn = (raw: Record<Measure, string | number | null>): Figures =>
  Object.fromEntries(
    Object.entries(raw).map(([measure, value]) => [measure, value === null ? null : Number(value)]),
  );

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
