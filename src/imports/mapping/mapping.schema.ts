import { z } from 'zod';

/** What a person says of the columns of one sheet. */
export const columnsBody = z
  .strictObject({
    sheet: z.string().min(1).max(255).nullable().meta({
      description: 'null: nothing remembered and nothing chosen counts, the program matches alone',
    }),
    columns: z
      .array(
        z.strictObject({
          column: z.string().regex(/^[A-Z]{1,3}$/),
          key: z.string().min(1).max(60).nullable().meta({
            description: 'Key of the declared column; null: the column is not imported',
          }),
        }),
      )
      .max(500),
    remember: z.enum(['no', 'organisation', 'province']).meta({
      description: 'Whether files of the same shape are read so from now on, and whose',
    }),
  })
  .meta({ id: 'ChosenColumns' });

export type ChosenColumns = z.infer<typeof columnsBody>;

export const mappingView = z
  .strictObject({
    id: z.uuid(),
    listType: z.string(),
    organisationId: z.uuid().nullable().meta({ description: 'null: for the whole province' }),
    organisation: z.string().nullable(),
    fileName: z.string(),
    columns: z.int().meta({ description: 'How many columns it matches' }),
    madeBy: z.string(),
    madeAt: z.iso.datetime(),
    usedAt: z.iso.datetime().nullable(),
    uses: z.int().min(0),
    mayForget: z.boolean(),
  })
  .meta({ id: 'ColumnMapping' });

export type MappingView = z.infer<typeof mappingView>;

/** How the columns of a file were matched, where not by the program alone. */
export const appliedMapping = z
  .strictObject({
    mappingId: z.uuid().nullable().meta({ description: 'null: chosen in this import' }),
    fileName: z.string().meta({ description: 'The file in which it was made' }),
    madeBy: z.string(),
    madeAt: z.iso.datetime(),
    kept: z.boolean().meta({ description: 'It is still remembered' }),
    mayForget: z.boolean(),
  })
  .nullable();

export type AppliedMapping = z.infer<typeof appliedMapping>;
