import { z } from 'zod';
import { wordingShape } from '../imports/declaration.schema';
import { pageQuery } from '../platform/http/paging';
import { INDICATORS } from './definitions';
import { PERIOD_KINDS } from './periods';

const codes = INDICATORS.map(({ code }) => code) as [string, ...string[]];
export const indicatorCode = z.enum(codes);
const kind = z.enum(PERIOD_KINDS);
const unit = z.strictObject({ id: z.uuid(), name: z.string() });
const figure = z.number().nullable();
const unknown = z.enum(['no-figures', 'denominator-zero', 'above-whole']).nullable();
const value = z
  .strictObject({ numerator: figure, denominator: figure, value: figure, unknown })
  .meta({ id: 'IndicatorValue' });

const definition = z
  .strictObject({
    ...{ code: z.string(), name: wordingShape, kind: z.enum(['share', 'mean']) },
    ...{ numerator: z.array(z.string()), denominator: z.array(z.string()) },
    formula: wordingShape.meta({
      description: 'What is divided by what, in the words of the form',
    }),
    ...{ better: z.enum(['higher', 'lower']), weight: z.int() },
    target: figure.meta({ description: 'Wanted of the latest period shown' }),
    yearTarget: figure.meta({ description: 'Wanted of its year' }),
    example: z
      .boolean()
      .meta({ description: 'The target is one seen elsewhere, not of this round' }),
    targetId: z.string().nullable(),
    targetVersion: z.int().nullable(),
    periodTarget: z
      .strictObject({ id: z.string(), version: z.int() })
      .nullable()
      .meta({ description: 'Of the latest period alone' }),
  })
  .meta({ id: 'Indicator' });
const period = z.strictObject({
  ...{ start: z.iso.date(), end: z.iso.date(), name: wordingShape },
  reported: z.int().meta({ description: 'Units that reported' }),
  toCome: z
    .boolean()
    .meta({ description: 'It begins after today: only a demonstration has figures' }),
});
const processing = z
  .strictObject({
    ...{ procedures: z.int(), shortened: z.int(), withinRange: z.int() },
    share: figure.meta({ description: 'Procedures of which the time was shortened, per cent' }),
    mean: figure.meta({ description: 'How much shorter on average, per cent' }),
  })
  .meta({ id: 'ProcessingTimes' });

export const dashboardView = z
  .strictObject({
    ...{ kind, unit: unit.nullable(), unitsInAll: z.int() },
    province: unit.nullable().meta({ description: 'It may report the whole by itself' }),
    ...{ indicators: z.array(definition), mayTarget: z.boolean(), year: z.int() },
    periods: z.array(
      z.strictObject({
        ...{ ...period.shape, values: z.record(z.string(), value) },
        targets: z.record(z.string(), figure),
      }),
    ),
    scores: z
      .array(
        z.strictObject({
          ...{ start: z.iso.date(), name: wordingShape, final: z.boolean() },
          points: z.record(z.string(), figure),
        }),
      )
      .meta({ description: 'Scores of Decision 766 as imported, of the unit or of the province' }),
    late: z
      .array(
        z.strictObject({ cause: z.string(), name: wordingShape, n: z.number(), share: figure }),
      )
      .meta({ description: 'Of the latest period: what was late by which cause' }),
    processing,
  })
  .meta({ id: 'IndicatorDashboard' });

const line = z
  .strictObject({
    ...{ unit, rank: z.int().nullable(), score: figure, verified: z.boolean() },
    reported: z.boolean(),
    values: z.record(z.string(), value),
    points: z.record(z.string(), figure),
  })
  .meta({ id: 'IndicatorUnit' });
export const unitsView = z
  .strictObject({
    ...{ kind, indicators: z.array(definition), period: period.nullable() },
    mayRank: z.boolean().meta({ description: 'Ranks and scores are told; else they are null' }),
    ranked: z.int().meta({ description: 'Units with a rank; 0 where ranks are not told' }),
    lines: z.array(line).meta({ description: 'In the order of the ranking, or of the resolution' }),
    ...{ total: z.int(), page: z.int(), pageSize: z.int() },
  })
  .meta({ id: 'IndicatorUnits' });

export const dashboardQuery = z.strictObject({
  kind: kind.default('month'),
  unitId: z.uuid().optional(),
  start: z.iso.date().optional().meta({ description: 'Of the last period shown; else the latest' }),
  periods: z.coerce.number().int().min(1).max(60).default(12),
});
export const periodQuery = z.strictObject({
  kind: kind.default('month'),
  start: z.iso.date().optional(),
});
/** How units stand in the table beside the order of the ranking. */
export const UNIT_STATES = ['reported', 'missing', 'verified', 'unverified'] as const;
export const unitsQuery = z.strictObject({
  ...{ ...pageQuery.shape, ...periodQuery.shape },
  q: z.string().trim().max(100).optional().meta({ description: 'Words of the name of the unit' }),
  state: z.enum(UNIT_STATES).optional(),
  sort: z.enum(['rank', 'unit', 'score', ...codes]).optional(),
  down: z.enum(['true']).optional().meta({ description: 'The other way round' }),
});
const seen = z
  .int()
  .min(1)
  .nullable()
  .meta({ description: 'Version seen; null where there was none' });
export const targetBody = z
  .strictObject({
    ...{ indicator: indicatorCode, year: z.int().min(2000).max(2100) },
    value: z.number().min(0).max(1_000_000),
    weight: z.int().min(0).max(100),
    seen,
  })
  .meta({ id: 'IndicatorTargetBody' });
export const periodTargetBody = z
  .strictObject({
    ...{ indicator: indicatorCode, kind, start: z.iso.date() },
    value: z
      .number()
      .min(0)
      .max(1_000_000)
      .nullable()
      .meta({ description: 'null: what is wanted of the year holds again' }),
    seen,
  })
  .meta({ id: 'IndicatorPeriodTargetBody' });

export type Dashboard = z.infer<typeof dashboardView>;
export type DashboardQuery = z.infer<typeof dashboardQuery>;
/** All units of a period, not a page of them. */
export type UnitsTable = Pick<UnitsView, 'kind' | 'period' | 'indicators' | 'mayRank' | 'lines'>;
export type UnitLine = z.infer<typeof line>;
export type UnitsView = z.infer<typeof unitsView>;
export type PeriodQuery = z.infer<typeof periodQuery>;
export type UnitsQuery = z.infer<typeof unitsQuery>;
export type PeriodTargetBody = z.infer<typeof periodTargetBody>;
export type TargetBody = z.infer<typeof targetBody>;
export type IndicatorView = z.infer<typeof definition>;
export type ProcessingTimes = z.infer<typeof processing>;
