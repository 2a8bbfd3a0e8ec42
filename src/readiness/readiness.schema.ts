import { z } from 'zod';
import { CRITERION_GROUPS } from './criteria/criterion';
import { limits } from './criteria/criteria.schema';

const verdict = z.enum(['green', 'yellow', 'red']);
const ruleVerdict = z.enum(['green', 'yellow', 'red', 'unknown']);
const bilingual = z.strictObject({ vi: z.string(), en: z.string() });
const unitShape = {
  unitId: z.string(),
  code: z.string(),
  name: z.string(),
  kind: z.string(),
  cluster: z.string().nullable(),
  verdict,
  /** Code of the criterion that decides; null when green. */
  deciding: z.string().nullable(),
  decidingName: bilingual.nullable(),
  decidingShort: bilingual.nullable(),
  /** Weighted mean of the points, 0–100; null where nothing has weight. */
  score: z.number().nullable(),
  /** The kinds of lists the verdict rests on, where the duties of who reads are limited to some; null for all. */
  listTypes: z.array(z.strictObject({ code: z.string(), name: bilingual })).nullable(),
};

export const statement = z
  .strictObject({
    code: z.string(),
    vi: z.string(),
    en: z.string(),
    count: z.int().optional(),
  })
  .meta({ id: 'ReadinessStatement' });

/** A plan that was accepted by a document until a day. */
export const acceptedPlan = z
  .strictObject({
    id: z.string(),
    documentNumber: z.string(),
    documentDay: z.string(),
    grantedBy: z.string(),
    plan: z.string(),
    endsOn: z.string(),
  })
  .meta({ id: 'AcceptedPlan' });

const source = z.enum(['counted', 'stated']);
const off = z.array(z.strictObject({ key: z.string(), name: bilingual }));
const heading = {
  key: z.string(),
  name: bilingual,
  short: bilingual,
  blocking: z.boolean(),
  group: z.enum(CRITERION_GROUPS),
  source,
  weight: z.int(),
};

const judgedRule = z
  .strictObject({
    ...heading,
    verdict: ruleVerdict,
    /** What it counts for in the unit's verdict: below its minimum or unknown, a blocking one is red. */
    weighs: verdict,
    points: z.int(),
    share: z.strictObject({ done: z.int(), total: z.int() }).optional(),
    limits: limits.nullable(),
    /** How many more things reach its minimum; null where that is reached or cannot be counted. */
    toMinimum: z.int().nullable(),
    requires: z.string().nullable(),
    owner: z.string(),
    workaround: z.string(),
    dueOn: z.string(),
    /** Past its day and not green. */
    late: z.boolean(),
    accepted: acceptedPlan.nullable(),
    /** The latest statement, where people state the fact. */
    stated: z
      .strictObject({
        number: z.int(),
        done: z.int(),
        total: z.int(),
        factDay: z.string(),
        evidence: z.string(),
        by: z.string(),
        at: z.string(),
        source: z.enum(['hand', 'excel', 'register']),
      })
      .nullable(),
    evidence: z.array(statement),
    blockers: z.array(statement),
    toDo: z.array(statement),
  })
  .meta({ id: 'JudgedRule' });

export const overviewView = z
  .strictObject({
    asOf: z.string(),
    figures: z.strictObject({
      unitsReady: z.int(),
      unitsTotal: z.int(),
      itemsDeclared: z.int(),
      itemsAccepted: z.int(),
      /** Lists that old units must file, and how many of them are filed or stated to be empty. */
      listsOwed: z.int(),
      listsFiled: z.int(),
      unitsRehearsed: z.int(),
      pairsTotal: z.int(),
      pairsPassed: z.int(),
    }),
    units: z.array(
      z
        .strictObject({
          ...unitShape,
          handover: z.strictObject({
            declared: z.int(),
            accepted: z.int(),
            disputed: z.int(),
            closed: z.int(),
            outstanding: z.int(),
          }),
          rehearsal: z.strictObject({ met: z.int(), mandatory: z.int() }),
          procedures: z.strictObject({ passed: z.int(), total: z.int() }),
        })
        .meta({ id: 'OverviewTile' }),
    ),
  })
  .meta({ id: 'Overview' });

export const readinessTable = z
  .strictObject({
    asOf: z.string(),
    /** Of the units shown together: the worst of them. */
    verdict,
    demonstration: z.boolean(),
    /** Number of the round's settings; 0 for those that ship. */
    criteriaVersion: z.int(),
    rules: z.array(z.strictObject(heading)),
    /** Criteria the round does not judge by. */
    off,
    counts: z.strictObject({ green: z.int(), yellow: z.int(), red: z.int() }),
    units: z.array(
      z
        .strictObject({ ...unitShape, verdicts: z.record(z.string(), ruleVerdict) })
        .meta({ id: 'ReadinessRow' }),
    ),
  })
  .meta({ id: 'ReadinessTable' });

export const readinessSheet = z
  .strictObject({
    asOf: z.string(),
    ...unitShape,
    criteriaVersion: z.int(),
    demonstration: z.boolean(),
    off,
    /** Whether who asks may state facts of the unit. */
    mayState: z.boolean(),
    rules: z.array(judgedRule),
    /** The fewest criteria whose completion lifts the verdict; null when green. */
    way: z.strictObject({ to: verdict, steps: z.array(z.string()) }).nullable(),
  })
  .meta({ id: 'ReadinessSheet' });

export const reportRequested = z
  .strictObject({ jobId: z.string() })
  .meta({ id: 'ReportRequested' });

export type OverviewView = z.infer<typeof overviewView>;
export type ReadinessTableView = z.infer<typeof readinessTable>;
export type ReadinessSheetView = z.infer<typeof readinessSheet>;
