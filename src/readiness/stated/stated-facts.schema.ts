import { z } from 'zod';
import { freeText } from '../../platform/http/free-text';

export const stateFactBody = z
  .strictObject({
    criterion: z.string().min(1).max(60),
    done: z.int().min(0).max(1_000_000),
    total: z.int().min(1).max(1_000_000),
    factDay: z.iso.date(),
    evidence: freeText().min(3).max(500),
    note: freeText().max(1000).nullable(),
    seen: z
      .int()
      .min(0)
      .meta({ description: 'Number of the statement that was shown; 0 for none' }),
  })
  .meta({ id: 'StateFact' });

export const statedFacts = z
  .strictObject({
    mayState: z.boolean(),
    facts: z.array(
      z
        .strictObject({
          id: z.uuid(),
          criterion: z.string(),
          number: z.int(),
          done: z.int(),
          total: z.int(),
          factDay: z.string(),
          evidence: z.string(),
          note: z.string().nullable(),
          source: z.enum(['hand', 'excel']),
          by: z.string(),
          at: z.string(),
        })
        .meta({ id: 'StatedFact' }),
    ),
  })
  .meta({ id: 'StatedFacts' });

export type StateFact = z.infer<typeof stateFactBody>;
export type StatedFactsView = z.infer<typeof statedFacts>;
