import { z } from 'zod';
import { wordingShape } from '../imports/declaration.schema';
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
    ...{ better: z.enum(['higher', 'lower']), target: figure, weight: z.int() },
    example: z
      .boolean()
      .meta({ description: 'The target is one seen elsewhere, not of this round' }),
    targetId: z.string().nullable(),
    targetVersion: z.int().nullable(),
  })
  .meta({ id: 'Indicator' });
const period = z.strictObject({
  ...{ start: z.iso.date(), end: z.iso.date(), name: wordingShape },
  reported: z.int().meta({ description: 'Units that reported' }),
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
    ...{ kind, unitId: z.uuid().nullable(), unitsInAll: z.int() },
    units: z.array(unit).meta({ description: 'Units that may be looked at one by one' }),
    ...{ indicators: z.array(definition), mayTarget: z.boolean(), year: z.int() },
    periods: z.array(z.strictObject({ ...period.shape, values: z.record(z.string(), value) })),
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
    lines: z.array(line).meta({ description: 'In the order of the ranking, or of the resolution' }),
  })
  .meta({ id: 'IndicatorUnits' });

export const dashboardQuery = z.strictObject({
  kind: kind.default('month'),
  unitId: z.uuid().optional(),
  periods: z.coerce.number().int().min(1).max(60).default(12),
});
export const unitsQuery = z.strictObject({
  kind: kind.default('month'),
  start: z.iso.date().optional(),
});
export const targetBody = z
  .strictObject({
    ...{ indicator: indicatorCode, year: z.int().min(2000).max(2100) },
    value: z.number().min(0).max(1_000_000),
    weight: z.int().min(0).max(100),
    seen: z
      .int()
      .min(1)
      .nullable()
      .meta({ description: 'Version seen; null where there was none' }),
  })
  .meta({ id: 'IndicatorTargetBody' });

export type Dashboard = z.infer<typeof dashboardView>;
export type DashboardQuery = z.infer<typeof dashboardQuery>;
export type UnitsView = z.infer<typeof unitsView>;
export type UnitsQuery = z.infer<typeof unitsQuery>;
export type TargetBody = z.infer<typeof targetBody>;
export type IndicatorView = z.infer<typeof definition>;
export type ProcessingTimes = z.infer<typeof processing>;
