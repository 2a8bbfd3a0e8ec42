import { z } from 'zod';
import { freeText } from '../platform/http/free-text';
import { formLayout } from './form-layout';
import { KNOWN_GROUPS } from './known/known-value';

const words = (most: number) => freeText().min(1).max(most);
const named = z.strictObject({ id: z.uuid(), name: z.string() });
const wording = z.strictObject({ vi: z.string(), en: z.string() });
const value = z.union([z.string().max(5000), z.number(), z.null()]);
const answerRow = z.record(z.string().regex(/^c\d{1,5}$/), value);

export const UNIT_STATES = ['missing', 'answered', 'held', 'returned'] as const;

/** Fields of the form with which a request is made; the file comes beside them. */
export const requestFields = z.strictObject({
  title: words(300),
  dueAt: z.iso.datetime(),
  instructions: words(4000).optional(),
  contact: words(300).optional(),
  repeats: z.enum(['none', 'daily', 'weekly']).default('none'),
});

export const requestCounts = z.strictObject({
  ...{ units: z.int(), answered: z.int(), held: z.int(), returned: z.int(), missing: z.int() },
  late: z.int().meta({ description: 'Of those answered, or missing after the deadline' }),
});

export const requestRow = z
  .strictObject({
    ...{ id: z.uuid(), title: z.string(), period: z.int() },
    repeats: z.enum(['none', 'daily', 'weekly']),
    state: z.enum(['draft', 'sent', 'closed']),
    dueAt: z.iso.datetime(),
    overdue: z.boolean(),
    madeBy: z.string(),
    counts: requestCounts,
    merged: z.boolean(),
    own: z
      .array(z.strictObject({ unit: named, state: z.enum(UNIT_STATES), late: z.boolean() }))
      .meta({ description: 'Units for which the person answers' }),
  })
  .meta({ id: 'DataRequestRow' });

export const requestList = z
  .strictObject({ requests: z.array(requestRow), maySend: z.boolean() })
  .meta({ id: 'DataRequests' });

const difference = z.strictObject({ kind: z.string(), names: z.array(z.string()) });
const problem = z.strictObject({
  ...{ code: z.string(), row: z.int(), heading: z.string(), value: z.string() },
});

export const unitAnswer = z
  .strictObject({
    ...{ id: z.uuid(), number: z.int(), source: z.enum(['upload', 'screen']) },
    state: z.enum(['held', 'current', 'superseded', 'returned']),
    rows: z.array(answerRow),
    problems: z.array(problem),
    differences: z.array(difference),
    far: z
      .array(z.strictObject({ heading: z.string(), before: z.number(), now: z.number() }))
      .meta({ description: 'Sums far from those of the last period' }),
    late: z.boolean(),
    sentAt: z.iso.datetime(),
    sentBy: z.string(),
    decisionReason: z.string().nullable(),
    decidedBy: z.string().nullable(),
    version: z.int(),
  })
  .meta({ id: 'RequestAnswer' });

export const knownValue = z
  .strictObject({
    ...{ code: z.string(), group: z.enum(KNOWN_GROUPS), name: wording },
    ...{ type: z.enum(['text', 'number']), source: wording, money: z.boolean() },
  })
  .meta({ id: 'KnownValue' });

export const requestUnit = z
  .strictObject({
    unit: named,
    state: z.enum(UNIT_STATES),
    late: z.boolean(),
    sentAt: z.iso.datetime().nullable(),
    returnReason: z.string().nullable(),
    sums: z.record(z.string(), z.number()).meta({ description: 'By column, of what counts' }),
    lastSums: z.record(z.string(), z.number()).nullable().meta({
      description: 'Of the last period; null where there was none',
    }),
    mayAnswer: z.boolean(),
  })
  .meta({ id: 'RequestUnit' });

export const requestView = z
  .strictObject({
    ...requestRow.shape,
    instructions: z.string().nullable(),
    contact: z.string().nullable(),
    layout: formLayout,
    known: z.array(knownValue).meta({
      description: 'What copies may be pre-filled with; once it was sent, what they were',
    }),
    units: z.array(requestUnit),
    mergedAt: z.iso.datetime().nullable(),
    mergedBy: z.string().nullable(),
    periods: z.array(z.strictObject({ id: z.uuid(), period: z.int(), dueAt: z.iso.datetime() })),
    maySend: z.boolean(),
    version: z.int(),
  })
  .meta({ id: 'DataRequest' });

export const unitView = z
  .strictObject({
    request: z.strictObject({ id: z.uuid(), title: z.string(), dueAt: z.iso.datetime() }),
    layout: formLayout,
    state: requestUnit,
    instructions: z.string().nullable(),
    contact: z.string().nullable(),
    prefilled: z.array(answerRow).meta({
      description: 'What is known: texts of last time, and in the first row what columns ask for',
    }),
    known: z
      .array(z.strictObject({ key: z.string(), value, name: wording, source: wording }))
      .meta({ description: 'What of that the product knew, at the moment the request was sent' }),
    knownAt: z.iso.datetime().nullable(),
    answers: z.array(unitAnswer).meta({ description: 'The latest first' }),
    mayDecide: z.boolean(),
  })
  .meta({ id: 'RequestOfUnit' });

export const sendBody = z
  .strictObject({
    side: z.enum(['new', 'old']).default('new'),
    unitIds: z.array(z.uuid()).min(1).max(1000).nullable().meta({ description: 'null for all' }),
  })
  .meta({ id: 'SendDataRequest' });

export const mergeAsked = z.strictObject({ jobId: z.uuid() }).meta({ id: 'MergeAsked' });

export const screenAnswerBody = z
  .strictObject({ rows: z.array(answerRow).min(1).max(5000) })
  .meta({ id: 'AnswerOnScreen' });

export const decisionBody = z
  .strictObject({
    accept: z.boolean(),
    reason: words(1000).nullable().default(null).meta({ description: 'Needed to return it' }),
  })
  .meta({ id: 'DecideRequestAnswer' });

export type MergeAsked = z.infer<typeof mergeAsked>;
export type RequestFields = z.infer<typeof requestFields>;
export type RequestRow = z.infer<typeof requestRow>;
export type RequestList = z.infer<typeof requestList>;
export type RequestView = z.infer<typeof requestView>;
export type RequestUnitView = z.infer<typeof requestUnit>;
export type UnitAnswer = z.infer<typeof unitAnswer>;
export type UnitRequestView = z.infer<typeof unitView>;
export type SendRequest = z.infer<typeof sendBody>;
export type ScreenAnswer = z.infer<typeof screenAnswerBody>;
export type DecideAnswer = z.infer<typeof decisionBody>;
