import { z } from 'zod';
import { scoreView } from '../rehearsal.schema';
import { resultValues } from '../score';

const bilingual = z.strictObject({ vi: z.string(), en: z.string() });

/** Ids with commas between them; none stands for every unit that the person sees. */
export const comparisonQuery = z.strictObject({
  units: z
    .string()
    .max(20_000)
    .default('')
    .transform((text) => text.split(',').filter((each) => each !== ''))
    .pipe(z.array(z.uuid()).max(500)),
});

/** One value for each unit, in the order of `units`. */
const cell = z.strictObject({
  /** Null where nobody looked; `outside` where the unit's trial is not about the item. */
  result: z.enum(resultValues).nullable(),
  outside: z.boolean(),
  minutes: z.int().nullable(),
  note: z.string().nullable(),
});

export const comparisonView = z
  .strictObject({
    id: z.string(),
    number: z.int(),
    name: z.string(),
    at: z.string(),
    units: z.array(
      z.strictObject({
        unitId: z.string(),
        unitCode: z.string(),
        unitName: z.string(),
        score: scoreView,
        /** Minutes measured on items, added up, and on how many items. */
        minutes: z.int(),
        minutesOf: z.int(),
      }),
    ),
    groups: z.array(
      z.strictObject({
        code: z.string(),
        name: bilingual,
        scores: z.array(scoreView),
        items: z.array(
          z.strictObject({
            code: z.string(),
            name: bilingual,
            mandatory: z.boolean(),
            /** The units did not all come to the same result. */
            differs: z.boolean(),
            cells: z.array(cell),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'UnitComparison' });

export type ComparisonView = z.infer<typeof comparisonView>;
export type ComparisonQuery = z.infer<typeof comparisonQuery>;
