import { z } from 'zod';
import { scoreView } from '../rehearsal.schema';

const bilingual = z.strictObject({ vi: z.string(), en: z.string() });

const groupScore = z.strictObject({ code: z.string(), name: bilingual, score: scoreView });

/** Where a unit is blocked: a mandatory item that is not passed. */
const blocker = z.strictObject({
  code: z.string(),
  name: bilingual,
  result: z.enum(['partly_met', 'not_met']).nullable(),
  note: z.string().nullable(),
});

export const scoresView = z
  .strictObject({
    id: z.string(),
    number: z.int(),
    name: z.string(),
    at: z.string(),
    /** All units together, by group and in all. */
    groups: z.array(groupScore),
    all: scoreView,
    units: z.array(
      z.strictObject({
        unitId: z.string(),
        unitCode: z.string(),
        unitName: z.string(),
        rehearsalId: z.string(),
        score: scoreView,
        groups: z.array(z.strictObject({ code: z.string(), score: scoreView })),
        blockers: z.array(blocker),
      }),
    ),
  })
  .meta({ id: 'TrialScores' });

export type ScoresView = z.infer<typeof scoresView>;
