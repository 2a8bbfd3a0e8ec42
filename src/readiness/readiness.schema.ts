import { z } from 'zod';
import { ruleKeys } from './rule';

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
  /** Key of the rule that decides; null when green. */
  deciding: z.enum(ruleKeys).nullable(),
  /** The kinds of lists the verdict rests on, where the duties of who reads are limited to some; null for all. */
  listTypes: z.array(z.strictObject({ code: z.string(), name: bilingual })).nullable(),
};

const statement = z
  .strictObject({
    code: z.string(),
    vi: z.string(),
    en: z.string(),
    count: z.int().optional(),
  })
  .meta({ id: 'ReadinessStatement' });

const judgedRule = z
  .strictObject({
    key: z.enum(ruleKeys),
    name: bilingual,
    blocking: z.boolean(),
    verdict: ruleVerdict,
    /** What it counts for in the unit's verdict: not knowing is yellow, on a blocking rule red. */
    weighs: verdict,
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
    rules: z.array(
      z.strictObject({ key: z.enum(ruleKeys), name: bilingual, blocking: z.boolean() }),
    ),
    counts: z.strictObject({ green: z.int(), yellow: z.int(), red: z.int() }),
    units: z.array(
      z
        .strictObject({ ...unitShape, verdicts: z.record(z.enum(ruleKeys), ruleVerdict) })
        .meta({ id: 'ReadinessRow' }),
    ),
  })
  .meta({ id: 'ReadinessTable' });

export const readinessSheet = z
  .strictObject({ asOf: z.string(), ...unitShape, rules: z.array(judgedRule) })
  .meta({ id: 'ReadinessSheet' });

export const reportRequested = z
  .strictObject({ jobId: z.string() })
  .meta({ id: 'ReportRequested' });

export type OverviewView = z.infer<typeof overviewView>;
export type ReadinessTableView = z.infer<typeof readinessTable>;
export type ReadinessSheetView = z.infer<typeof readinessSheet>;
