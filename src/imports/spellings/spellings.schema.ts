import { z } from 'zod';

/** A remembered spelling by which cells of a file were read. */
export const usedSpelling = z
  .strictObject({
    id: z.uuid(),
    column: z.string().meta({ description: 'Heading of the declared column' }),
    written: z.string().meta({ description: 'As it stands in files' }),
    meaning: z.string().meta({ description: 'What is taken instead' }),
    cells: z.int().min(0).meta({ description: 'Cells of this file that were read so' }),
    forProvince: z.boolean().meta({ description: 'false: for files of this giver only' }),
    fileName: z.string().meta({ description: 'The file in which it was explained' }),
    madeBy: z.string(),
    madeAt: z.iso.datetime(),
    mayForget: z.boolean(),
  })
  .meta({ id: 'UsedSpelling' });
