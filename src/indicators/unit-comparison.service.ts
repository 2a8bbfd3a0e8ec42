import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Reader } from '../platform/database/reader';
import type { Actor } from '../platform/http/actor';
import { notFound } from '../platform/http/app-error';
import { offsetOf } from '../platform/http/paging';
import { fold } from '../platform/text/fold';
import { RegisterAccess } from '../registers/register-access';
import { Scopes } from '../units/scopes';
import { indicatorOf, INDICATORS, type IndicatorDefinition } from './definitions';
import { SERVICE } from './follow-reports';
import { IndicatorPeriods } from './indicator-periods';
import { plainValue, sumOf, valueOf, type IndicatorValue } from './indicator-value';
import { SET } from './indicator-views.service';
import { IndicatorsReadModel, type ReportScope, type UnitReport } from './indicators.read-model';
import type {
  IndicatorView,
  PeriodQuery,
  UnitLine,
  UnitsQuery,
  UnitsTable,
  UnitsView,
} from './indicators.schema';
import { MEASURES, type Figures } from './measures';
import { periodFrom, type PeriodKind } from './periods';
import { rankUnits, type RankedLine, type RankedUnit } from './ranking';
import { indicatorViews } from './wanted';

/** The units of a period in the order in which they are told, before anybody asks for a page of them. */
interface Table {
  period: NonNullable<UnitsView['period']>;
  kind: PeriodKind;
  indicators: IndicatorView[];
  mayRank: boolean;
  rows: Row[];
}

interface Row extends Omit<RankedLine, 'unitId'> {
  unit: { id: string; name: string };
  /** Null where the unit did not report. */
  figures: Figures | null;
  verified: boolean;
}

/** Units beside each other in one period, ranked among all. */
@Injectable()
export class UnitComparison {
  constructor(
    private readonly reader: Reader,
    private readonly access: RegisterAccess,
    private readonly scopes: Scopes,
    private readonly readModel: IndicatorsReadModel,
    private readonly periods: IndicatorPeriods,
  ) {}

  /** A page of the units that the person sees. @throws notFound. */
  page(actor: Actor, roundId: string, query: UnitsQuery): Promise<UnitsView> {
    return this.reader.snapshot(async (manager) => {
      const sorted = INDICATORS.find(({ code }) => code === query.sort);
      const table = await this.tableOf(manager, actor, roundId, query, sorted ? [sorted] : []);
      const found = inOrder(table.rows.filter(matches(query)), query);
      const { page, pageSize } = query;
      const shown = found.slice(offsetOf(query), offsetOf(query) + pageSize);
      const { kind } = table;
      const { start } = table.period;
      // The ranking needs some figures of all units; of the page all figures are shown.
      const whole = await this.readModel.ofUnits(
        ...([manager, { roundId, kind, start }, MEASURES] as const),
        shown.map(({ unit }) => unit.id),
      );
      const figures = new Map(whole.map((each) => [each.id, each.figures]));
      const rows = shown.map((row) => ({ ...row, figures: figures.get(row.unit.id) ?? null }));
      return {
        ...wholeOf({ ...table, rows }),
        ranked: table.mayRank ? table.rows.filter(({ rank }) => rank !== null).length : 0,
        ...{ total: found.length, page, pageSize },
      };
    });
  }

  /** All units that the person sees, for papers and sets. @throws notFound. */
  all(actor: Actor, roundId: string, query: PeriodQuery): Promise<UnitsTable> {
    return this.reader.snapshot((manager) => this.allIn(manager, actor, roundId, query));
  }

  /** The same on an open unit of work. */
  async allIn(
    manager: EntityManager,
    actor: Actor,
    roundId: string,
    query: PeriodQuery,
  ): Promise<UnitsTable> {
    return wholeOf(await this.tableOf(manager, actor, roundId, query, INDICATORS));
  }

  /**
   * Ranks and scores are for who ranks; units see them as published sets.
   * @param besides indicators of which figures are asked for beside those that count.
   */
  private async tableOf(
    manager: EntityManager,
    actor: Actor,
    roundId: string,
    { kind, start }: PeriodQuery,
    besides: readonly IndicatorDefinition[],
  ): Promise<Table> {
    const { read, province } = await this.access.sight(manager, actor, roundId, SERVICE);
    const scope: ReportScope = { roundId, kind, units: { allBut: province?.id ?? '' } };
    const period = start ? periodFrom(kind, start) : await this.periods.last(manager, scope);
    if (!period) throw notFound();
    const wanted = await this.periods.wanted(manager, roundId, [period]);
    const indicators = indicatorViews(wanted, period);
    const counted = indicators.flatMap(({ code, weight, target }) =>
      weight > 0 ? [{ definition: indicatorOf(code)!, weight, target }] : [],
    );
    const asked = new Set(
      [...counted.map(({ definition }) => definition), ...besides].flatMap(
        ({ numerator, denominator }) => [...numerator, ...denominator],
      ),
    );
    const place = { roundId, kind, start: period.start };
    const units = await this.readModel.ofUnits(manager, place, [...asked]);
    const ranked = rankUnits(
      units.map(({ id, figures, verified }): RankedUnit => ({
        ...{ unitId: id, verified },
        criteria: counted.map(({ definition, weight, target }) => ({
          ...{ indicator: definition.code, weight, target, better: definition.better },
          value: figures && valueIn(definition, figures).value,
        })),
      })),
    );
    const mayRank = (await this.scopes.scopeOf(manager, actor, SET, roundId)).coversProvince();
    const byUnit = new Map(units.map((each) => [each.id, each]));
    // Where ranks are not told, the order does not tell them either.
    const rows = mayRank
      ? ranked.map((line) => rowOf(byUnit.get(line.unitId)!, line))
      : units.map((each) => rowOf(each, UNRANKED));
    return {
      ...{
        kind,
        indicators,
        mayRank,
        rows: rows.filter(({ unit }) => read.coversUnit(unit.id, SERVICE)),
      },
      period: this.periods.view(period, units.filter(({ figures }) => figures !== null).length),
    };
  }
}

const UNRANKED = { rank: null, score: null, points: [] };

const rowOf = (
  { id, name, figures, verified }: UnitReport,
  { rank, score, points }: Omit<RankedLine, 'unitId'>,
): Row => ({ unit: { id, name }, rank, score, points, figures, verified });

function matches({ q, state }: UnitsQuery): (row: Row) => boolean {
  const words = fold(q ?? '')
    .split(' ')
    .filter(Boolean);
  return ({ unit, figures, verified }) => {
    if (state === 'reported' && figures === null) return false;
    if (state === 'missing' && figures !== null) return false;
    if (state === 'verified' && !verified) return false;
    if (state === 'unverified' && (verified || figures === null)) return false;
    if (words.length === 0) return true;
    const name = fold(unit.name);
    return words.every((word) => name.includes(word));
  };
}

const VIETNAMESE = new Intl.Collator('vi', { numeric: true });

/** What is unknown stands last, whichever way; equals stay in the order of the ranking. */
function inOrder(rows: readonly Row[], { sort, down }: UnitsQuery): Row[] {
  const sign = down ? -1 : 1;
  if (sort === 'unit')
    return rows.toSorted((a, b) => sign * VIETNAMESE.compare(a.unit.name, b.unit.name));
  if (sort === undefined) return [...rows];
  const indicator = indicatorOf(sort);
  const keyed = rows.map((row) => {
    const { rank, score, figures } = row;
    if (!indicator) return { row, key: sort === 'rank' ? rank : score };
    return { row, key: figures ? valueIn(indicator, figures).value : null };
  });
  keyed.sort((a, b) => {
    if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null);
    return sign * (a.key - b.key);
  });
  return keyed.map(({ row }) => row);
}

const wholeOf = ({ kind, period, indicators, mayRank, rows }: Table): UnitsTable => ({
  ...{ kind, period, indicators, mayRank },
  lines: rows.map(({ unit, rank, score, points, figures, verified }): UnitLine => ({
    ...{ unit, rank, score, verified, reported: figures !== null },
    values: valuesOf(figures ?? {}),
    points: Object.fromEntries(points.map((each) => [each.indicator, each.points])),
  })),
});

const valueIn = (
  indicator: Pick<IndicatorDefinition, 'kind' | 'numerator' | 'denominator'>,
  figures: Figures,
): IndicatorValue =>
  valueOf(indicator, sumOf(figures, indicator.numerator), sumOf(figures, indicator.denominator));

const valuesOf = (figures: Figures): Record<string, IndicatorValue> =>
  Object.fromEntries(
    INDICATORS.map((indicator) => [indicator.code, plainValue(valueIn(indicator, figures))]),
  );
