import { z } from 'zod';

export const appointBody = z
  .strictObject({
    accountId: z.uuid(),
    position: z.string().trim().min(1).max(200),
    /** Every unit of the round where none is named. */
    unitIds: z.array(z.uuid()).max(500),
    fromDay: z.iso.date(),
    /** The last day, included. */
    toDay: z.iso.date(),
  })
  .meta({ id: 'AppointEvaluator' });

export const withdrawBody = z
  .strictObject({ ids: z.array(z.uuid()).min(1).max(500) })
  .meta({ id: 'WithdrawEvaluators' });

const evaluatorRow = z
  .strictObject({
    id: z.string(),
    accountId: z.string(),
    name: z.string(),
    position: z.string(),
    /** Null for every unit of the round. */
    unitId: z.string().nullable(),
    unitName: z.string().nullable(),
    fromDay: z.string(),
    toDay: z.string(),
    /** Today is one of its days. */
    holds: z.boolean(),
    appointedBy: z.string(),
    appointedAt: z.string(),
  })
  .meta({ id: 'TrialEvaluator' });

export const evaluatorsView = z
  .strictObject({
    rows: z.array(evaluatorRow),
    /** Units for which nobody was named: whoever has the right over them confirms there. */
    unitsWithout: z.int(),
    /** Whether this person may appoint and withdraw, and the version to send with it. */
    mayAppoint: z.boolean(),
    version: z.int(),
  })
  .meta({ id: 'TrialEvaluators' });

export const candidatesView = z
  .array(
    z.strictObject({
      accountId: z.string(),
      login: z.string(),
      name: z.string(),
      /** Null for all units of the round. */
      unitIds: z.array(z.string()).nullable(),
    }),
  )
  .meta({ id: 'EvaluatorCandidates' });

export type AppointEvaluator = z.infer<typeof appointBody>;
export type EvaluatorsView = z.infer<typeof evaluatorsView>;
export type CandidatesView = z.infer<typeof candidatesView>;
