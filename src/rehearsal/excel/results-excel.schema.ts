import { z } from 'zod';
import { itemCodeSchema, resultBody } from '../rehearsal.schema';

const bilingual = z.strictObject({ vi: z.string(), en: z.string() });

const resultRow = z
  .strictObject({
    itemCode: itemCodeSchema,
    /** As the person saw it; 0 where nothing was recorded. */
    version: z.int().min(0),
    ...resultBody.shape,
  })
  .meta({ id: 'ResultRow' });

export const resultRowsBody = z
  .strictObject({ rows: z.array(resultRow).min(1).max(2600) })
  .meta({ id: 'ResultRows' });

export const resultsPlan = z
  .strictObject({
    fileName: z.string(),
    counts: z.strictObject({
      taken: z.int(),
      /** Taken but for the cells that others changed meanwhile. */
      partly: z.int(),
      refused: z.int(),
      unchanged: z.int(),
    }),
    /** Those that would change something or are refused. */
    rows: z.array(
      z.strictObject({
        rowNumber: z.int(),
        code: z.string(),
        name: bilingual,
        kind: z.enum(['taken', 'partly', 'refused', 'unchanged']),
        /** What recording is to be sent; null where nothing of the row is taken. */
        input: resultRow.nullable(),
        conflicts: z.array(
          z.strictObject({
            cell: z.string(),
            column: z.string(),
            there: z.string(),
            inFile: z.string(),
          }),
        ),
        problems: z.array(z.strictObject({ cell: z.string(), vi: z.string(), en: z.string() })),
      }),
    ),
  })
  .meta({ id: 'ResultsPlan' });

export type ResultRows = z.infer<typeof resultRowsBody>;
export type ResultsPlan = z.infer<typeof resultsPlan>;
