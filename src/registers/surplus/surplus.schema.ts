import { z } from 'zod';
import { freeText } from '../../platform/http/free-text';
import { pageOf, pageQuery } from '../../platform/http/paging';
import { entryView } from '../registers.schema';
import { CAR_STANDINGS } from './car-norm';
import { SURPLUS_REASONS } from './surplus-asset';

const unit = z.strictObject({ id: z.uuid(), name: z.string() });
const whole = z.int().min(0);
const row = { itemId: z.uuid(), listId: z.uuid(), rowCode: z.string(), giverName: z.string() };

const asset = z
  .strictObject({
    entry: entryView,
    age: whole.nullable().meta({ description: 'Years since it was built' }),
    origin: z.strictObject(row).nullable().meta({ description: 'The row of a list it came from' }),
  })
  .meta({ id: 'SurplusAsset' });

export const surplusBoard = z
  .strictObject({
    ...pageOf(asset, 'SurplusAssets').shape,
    counts: z.array(
      z.strictObject({ kind: z.string(), state: z.string(), n: whole, remaining: z.number() }),
    ),
    overdue: whole,
    candidates: whole.meta({ description: 'Rows of lists that no entry came from yet' }),
    mayTake: z.boolean(),
  })
  .meta({ id: 'SurplusBoard' });
export const surplusQuery = z.strictObject({
  ...pageQuery.shape,
  unitId: z.uuid().optional(),
  state: z.string().max(40).optional(),
  q: z.string().trim().max(100).optional(),
  late: z.enum(['true']).optional(),
});

const candidate = z
  .strictObject({
    ...row,
    listType: z.enum(['B1', 'B2']),
    name: z.string(),
    place: z.string().nullable(),
    age: whole.nullable(),
    remaining: z.number().nullable(),
    unit: unit.meta({ description: 'In whose register it would stand' }),
    reasons: z.array(z.enum(SURPLUS_REASONS)).min(1),
  })
  .meta({ id: 'SurplusCandidate' });
export const candidatesPage = pageOf(candidate, 'SurplusCandidates');

export const takeBody = z
  .strictObject({ itemIds: z.array(z.uuid()).min(1).max(200) })
  .meta({ id: 'SurplusTaking' });
export const taken = z
  .strictObject({
    made: whole.meta({ description: 'Entries that are new' }),
    linked: whole.meta({ description: 'Entries that stood in the register already' }),
  })
  .meta({ id: 'SurplusTaken' });

const cars = z
  .strictObject({
    unit,
    ...{ general: whole, special: whole, unfit: whole, toCome: whole },
    standing: z
      .enum(CAR_STANDINGS)
      .meta({ description: 'unknown: it has cars, and no norm is known' }),
  })
  .meta({ id: 'UnitCars' });

const norm = {
  most: z.int().min(0).max(99).meta({ description: 'Cars for general work of a commune' }),
  basis: z.string().meta({ description: 'The legal act it comes from' }),
  validFrom: z.iso.date(),
  validTo: z.iso.date().nullable().meta({ description: 'Last day' }),
};
const statedNorm = z
  .strictObject({
    ...{ id: z.uuid(), version: z.int(), ...norm },
    ...{ changedByName: z.string(), changedAt: z.iso.datetime() },
  })
  .meta({ id: 'CarNorm' });
export const normBody = z
  .strictObject({ ...norm, basis: freeText().min(1).max(500) })
  .meta({ id: 'CarNormBody' });
export const normMade = z.strictObject({ id: z.uuid() }).meta({ id: 'CarNormMade' });

export const carsView = z
  .strictObject({
    norm: z
      .strictObject({ ...norm, shipped: z.boolean() })
      .nullable()
      .meta({ description: 'In force on the day; null where none is known' }),
    day: z.iso.date().meta({ description: 'Today, or the first day of the new units to come' }),
    norms: z.array(statedNorm).meta({ description: 'What the round states, the latest first' }),
    mayState: z.boolean(),
    without: whole.meta({ description: 'Units without a car for general work' }),
    lines: z.array(cars),
  })
  .meta({ id: 'SurplusCars' });

export type SurplusBoard = z.infer<typeof surplusBoard>;
export type SurplusQuery = z.infer<typeof surplusQuery>;
export type CandidatesPage = z.infer<typeof candidatesPage>;
export type Candidate = z.infer<typeof candidate>;
export type Taken = z.infer<typeof taken>;
export type CarsView = z.infer<typeof carsView>;
export type NormBody = z.infer<typeof normBody>;
