import { z } from 'zod';
import { pageOf, pageQuery } from '../../platform/http/paging';
import { entryView } from '../registers.schema';
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
    standing: z.enum(['none', 'coming', 'below', 'met', 'above']),
  })
  .meta({ id: 'UnitCars' });
export const carsView = z
  .strictObject({
    norm: z.strictObject({ most: whole, basis: z.string() }),
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
