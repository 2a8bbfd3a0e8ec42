import { z } from 'zod';
import { freeText } from '../platform/http/free-text';
import { EVIDENCE_KINDS } from './checklist.entity';
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

export const scoreView = z
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
        score: scoreView,
      })
      .nullable(),
    /** Whether a trial may be started or its results recorded by this person. */
    mayEvaluate: z.boolean(),
  })
  .meta({ id: 'RehearsalRow' });

const ownView = z
  .strictObject({
    id: z.string(),
    result: z.enum(resultValues),
    note: z.string().nullable(),
    documentNumber: z.string().nullable(),
    documentDay: z.string().nullable(),
    minutes: z.int().nullable(),
    by: z.string(),
    on: z.string(),
  })
  .meta({ id: 'OwnAssessment' });

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
    documentNumber: z.string().nullable(),
    documentDay: z.string().nullable(),
    minutes: z.int().nullable(),
    /** To be sent as `If-Match` when recording; 0 where nothing was recorded. */
    version: z.int(),
    /** Names the confirmed value as what files are evidence of; null while there is none. */
    resultId: z.string().nullable(),
    /** What the unit says of itself. */
    own: ownView.nullable(),
    /** To be sent as `If-Match` with an assessment; 0 where there is none. */
    ownVersion: z.int(),
    /** What was confirmed in an earlier trial; it stands until somebody looks again. */
    earlier: z
      .strictObject({ result: z.enum(resultValues), note: z.string().nullable(), on: z.string() })
      .nullable(),
    /** This trial is about the item. */
    tried: z.boolean(),
    evidence: z.enum(EVIDENCE_KINDS),
    responsible: z.string().nullable(),
    guidance: z.string().nullable(),
    source: z.string().nullable(),
    papersOnly: z.boolean(),
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
    score: scoreView,
    /** What the unit says of itself, by the same rule. */
    ownScore: scoreView,
    /** Whether recording results is to be offered to this person. */
    mayEvaluate: z.boolean(),
    /** Whether confirming results is to be offered to this person. */
    mayConfirm: z.boolean(),
    trial: z
      .strictObject({
        ...{ id: z.string(), number: z.int(), name: z.string(), state: z.string() },
        /** Named to confirm results of this unit, first and last day included; none: whoever has the right. */
        evaluators: z.array(
          z.strictObject({
            ...{ name: z.string(), position: z.string(), fromDay: z.string(), toDay: z.string() },
          }),
        ),
      })
      .nullable(),
    groups: z.array(
      z.strictObject({
        code: z.string(),
        name: bilingual,
        score: scoreView,
        items: z.array(rehearsalItem),
      }),
    ),
  })
  .meta({ id: 'RehearsalSheet' });

export const startBody = z.strictObject({ unitId: z.uuid() }).meta({ id: 'StartRehearsal' });

export const resultBody = z
  .strictObject({
    result: z.enum(resultValues),
    note: freeText().max(2000).nullable().default(null),
    /** Day of the evaluation; today where it is left out. */
    evaluatedOn: z.iso.date().optional(),
    documentNumber: z.string().trim().min(1).max(100).nullable().default(null),
    documentDay: z.iso.date().nullable().default(null),
    /** Measured. */
    minutes: z.int().min(0).max(10_000).nullable().default(null),
  })
  .meta({ id: 'RecordResult' });

export const itemCodeSchema = z.string().regex(/^[A-Z]\d{1,2}$/);

export type RehearsalRowView = z.infer<typeof rehearsalRow>;
export type RehearsalItemView = z.infer<typeof rehearsalItem>;
export type RehearsalSheetView = z.infer<typeof rehearsalSheet>;
/** What was found; what is left out was not said. */
export type ResultInput = z.input<typeof resultBody>;
