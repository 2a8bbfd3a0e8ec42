import { z } from 'zod';
import { rehearsalStates } from './rehearsal.entity';
import { resultValues } from './score';

const bilingual = z.strictObject({ vi: z.string(), en: z.string() });

const counts = z
  .strictObject({
    total: z.int(),
    met: z.int(),
    partlyMet: z.int(),
    notMet: z.int(),
    notApplicable: z.int(),
    notEvaluated: z.int(),
  })
  .meta({ id: 'ResultCounts' });

const score = z
  .strictObject({
    all: counts,
    mandatory: counts,
    percent: z.number().nullable(),
    mandatoryPassed: z.boolean(),
  })
  .meta({ id: 'RehearsalScore' });

/** One new unit in the list of trials; without a trial yet, `rehearsal` is null. */
export const rehearsalRow = z
  .strictObject({
    unitId: z.string(),
    unitCode: z.string(),
    unitName: z.string(),
    rehearsal: z
      .strictObject({
        id: z.string(),
        number: z.int(),
        state: z.enum(rehearsalStates),
        startedOn: z.string(),
        score,
      })
      .nullable(),
    /** Whether a trial may be started or its results recorded by this person. */
    mayEvaluate: z.boolean(),
  })
  .meta({ id: 'RehearsalRow' });

export const rehearsalItem = z
  .strictObject({
    code: z.string(),
    name: bilingual,
    mandatory: z.boolean(),
    because: z.string().nullable(),
    result: z.enum(resultValues).nullable(),
    note: z.string().nullable(),
    evaluator: z.string().nullable(),
    evaluatedOn: z.string().nullable(),
    /** To be sent as `If-Match` when recording; 0 where nothing was recorded. */
    version: z.int(),
  })
  .meta({ id: 'RehearsalItem' });

export const rehearsalSheet = z
  .strictObject({
    id: z.string(),
    roundId: z.string(),
    unitId: z.string(),
    number: z.int(),
    state: z.enum(rehearsalStates),
    startedOn: z.string(),
    version: z.int(),
    template: z.strictObject({ code: z.string(), edition: z.int(), name: bilingual }),
    score,
    /** Whether recording results is to be offered to this person. */
    mayEvaluate: z.boolean(),
    groups: z.array(
      z.strictObject({ code: z.string(), name: bilingual, items: z.array(rehearsalItem) }),
    ),
  })
  .meta({ id: 'RehearsalSheet' });

export const startBody = z.strictObject({ unitId: z.uuid() }).meta({ id: 'StartRehearsal' });

export const resultBody = z
  .strictObject({
    result: z.enum(resultValues),
    note: z.string().trim().max(2000).nullable().default(null),
    /** Day of the evaluation; today where it is left out. */
    evaluatedOn: z.iso.date().optional(),
  })
  .meta({ id: 'RecordResult' });

export const itemCodeSchema = z.string().regex(/^[A-Z]\d{1,2}$/);

export type RehearsalRowView = z.infer<typeof rehearsalRow>;
export type RehearsalItemView = z.infer<typeof rehearsalItem>;
export type RehearsalSheetView = z.infer<typeof rehearsalSheet>;
export type ResultInput = z.infer<typeof resultBody>;
