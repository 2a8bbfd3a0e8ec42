import { z } from 'zod';

export const mendBody = z
  .strictObject({
    cells: z
      .array(
        z.strictObject({
          rowId: z.uuid(),
          column: z.string().min(1).max(60).meta({ description: 'Key of the declared column' }),
          text: z.string().trim().max(4000).nullable().meta({
            description:
              'As typed in a cell, nothing for a cell left empty; null takes what stands in the file again',
          }),
          remember: z.enum(['no', 'organisation', 'province']).default('no').meta({
            description:
              'Whether cells spelt so are read so from now on, in this file too, and whose files',
          }),
        }),
      )
      .min(1)
      .max(200),
  })
  .meta({ id: 'MendedCells' });

export const mendView = z
  .strictObject({
    column: z.string(),
    original: z.string(),
    text: z.string(),
    by: z.string(),
    at: z.iso.datetime(),
  })
  .meta({
    id: 'ImportMend',
    description: 'A cell corrected in the preview; personal values masked',
  });
