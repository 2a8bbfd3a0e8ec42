import { z } from 'zod';
import { stateFactBody } from '../stated-facts.schema';

const bilingual = z.strictObject({ vi: z.string(), en: z.string() });

export const factsPlan = z
  .strictObject({
    fileName: z.string(),
    rows: z.array(
      z
        .strictObject({
          line: z.int(),
          unitId: z.string().nullable(),
          unit: z.string(),
          criterion: z.string(),
          name: z.string(),
          done: z.int().nullable(),
          total: z.int().nullable(),
          factDay: z.string().nullable(),
          evidence: z.string(),
          note: z.string().nullable(),
          before: z.strictObject({ done: z.int(), total: z.int() }).nullable(),
          seen: z.int(),
          /** Why the row cannot be taken; null where it can. */
          problem: bilingual.nullable(),
        })
        .meta({ id: 'FactRow' }),
    ),
  })
  .meta({ id: 'FactsPlan' });

export const factRowsBody = z
  .strictObject({
    rows: z
      .array(z.strictObject({ unitId: z.uuid(), ...stateFactBody.shape }))
      .min(1)
      .max(5000),
  })
  .meta({ id: 'FactRows' });

export const factsTaken = z.strictObject({ taken: z.int() }).meta({ id: 'FactsTaken' });

export type FactsPlan = z.infer<typeof factsPlan>;
export type FactRows = z.infer<typeof factRowsBody>;
