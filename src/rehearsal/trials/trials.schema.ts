import { z } from 'zod';
import { PURPOSES, TRIAL_STATES } from './trial-round.entity';
import { UNIT_STATES } from './trial-rules';

const bilingual = z.strictObject({ vi: z.string(), en: z.string() });
const line = (most: number) => z.string().trim().min(1).max(most);

const evaluator = z.strictObject({ name: line(120), position: line(200) });

const plan = {
  name: line(300),
  plannedDay: z.iso.date(),
  plannedTime: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  boxMinutes: z.int().min(1).max(10_080),
  evaluators: z.array(evaluator).max(100),
  unitIds: z.array(z.uuid()).min(1).max(500),
};

export const planBody = z
  .strictObject({
    ...plan,
    templateId: z.uuid(),
    /** Round whose failed items are tried again; left out for a round of everything. */
    followsId: z.uuid().nullable().default(null),
  })
  .meta({ id: 'PlanTrial' });

export const replanBody = z.strictObject(plan).meta({ id: 'ReplanTrial' });
export const adoptBody = z.strictObject({ templateId: z.uuid() }).meta({ id: 'AdoptChecklist' });
export const conclusionBody = z
  .strictObject({ conclusion: line(4000) })
  .meta({ id: 'TrialConclusion' });
export const signBody = z
  .strictObject({ paperNumber: line(100), paperDay: z.iso.date(), signer: line(300) })
  .meta({ id: 'SignTrial' });

export const trialRow = z
  .strictObject({
    id: z.string(),
    number: z.int(),
    name: z.string(),
    purpose: z.enum(PURPOSES),
    follows: z.int().nullable(),
    state: z.enum(TRIAL_STATES),
    plannedDay: z.string(),
    plannedTime: z.string(),
    boxMinutes: z.int(),
    startedAt: z.string().nullable(),
    stoppedAt: z.string().nullable(),
    template: z.strictObject({
      id: z.string(),
      code: z.string(),
      edition: z.int(),
      name: bilingual,
    }),
    units: z.int(),
    version: z.int(),
  })
  .meta({ id: 'TrialRow' });

export const trialList = z
  .strictObject({ rows: z.array(trialRow), mayPlan: z.boolean() })
  .meta({ id: 'TrialList' });

const counts = z.strictObject({
  /** Items that this trial is about. */
  total: z.int(),
  /** With a value of the unit or the team. */
  answered: z.int(),
  confirmed: z.int(),
  met: z.int(),
  partlyMet: z.int(),
  notMet: z.int(),
  mandatory: z.int(),
  mandatoryMet: z.int(),
  mandatoryNotMet: z.int(),
});

export const wallUnit = z
  .strictObject({
    unitId: z.string(),
    unitCode: z.string(),
    unitName: z.string(),
    cluster: z.string().nullable(),
    rehearsalId: z.string().nullable(),
    state: z.enum(UNIT_STATES),
    counts,
    /** When the unit was last heard of, and about which item or step. */
    activeAt: z.string().nullable(),
    activeItem: z.string().nullable(),
    /** The step of a test dossier that is under way, where there is one. */
    step: z
      .strictObject({
        dossier: z.string(),
        name: bilingual,
        startedAt: z.string(),
        standardMinutes: z.int().nullable(),
      })
      .nullable(),
  })
  .meta({ id: 'WallUnit' });

export const wallView = z
  .strictObject({
    /** The moment these figures are of; the screen counts on from it. */
    at: z.string(),
    state: z.enum(TRIAL_STATES),
    startedAt: z.string().nullable(),
    stoppedAt: z.string().nullable(),
    boxMinutes: z.int(),
    /** Units that have answered every item, and those that passed what is mandatory. */
    unitsTotal: z.int(),
    unitsAnswered: z.int(),
    unitsDone: z.int(),
    unitsPassed: z.int(),
    unitsStuck: z.int(),
    units: z.array(wallUnit),
  })
  .meta({ id: 'TrialWall' });

export const trialDetail = trialRow
  .extend({
    roundId: z.string(),
    evaluators: z.array(evaluator),
    unitIds: z.array(z.string()),
    evaluatedAt: z.string().nullable(),
    conclusion: z.string().nullable(),
    signedAt: z.string().nullable(),
    paperNumber: z.string().nullable(),
    paperDay: z.string().nullable(),
    signer: z.string().nullable(),
    madeBy: z.string(),
    mayPlan: z.boolean(),
    /** A newer published edition of the checklist, which the round may go over to. */
    newer: z.strictObject({ id: z.string(), edition: z.int() }).nullable(),
    wall: wallView,
  })
  .meta({ id: 'Trial' });

export type PlanTrial = z.infer<typeof planBody>;
export type ReplanTrial = z.infer<typeof replanBody>;
export type SignTrial = z.infer<typeof signBody>;
export type TrialRow = z.infer<typeof trialRow>;
export type TrialList = z.infer<typeof trialList>;
export type WallUnit = z.infer<typeof wallUnit>;
export type WallView = z.infer<typeof wallView>;
export type TrialDetail = z.infer<typeof trialDetail>;
