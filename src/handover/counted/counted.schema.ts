import { z } from 'zod';
import { DISCREPANCY_KINDS } from '../acceptance';
import { COUNT_RESULTS } from '../counting/coverage';
import { columnView } from '../list-types.schema';

const LONGEST_TEXT = 4000;

export const takeSurplusBody = z
  .strictObject({
    rows: z
      .array(
        z.strictObject({
          lineId: z.uuid(),
          values: z
            .record(z.string().max(100), z.string().max(LONGEST_TEXT))
            .meta({ description: 'Texts by column key, as in the cells of a workbook' }),
        }),
      )
      .min(1)
      .max(200),
  })
  .meta({ id: 'TakeSurplus' });

export const countedSurplusView = z
  .strictObject({
    sessionId: z.uuid(),
    listId: z.uuid(),
    mayTake: z.boolean().meta({ description: 'The count is closed and the person may declare' }),
    columns: z.array(columnView.extend({ main: z.boolean() })),
    lines: z.array(
      z.strictObject({
        lineId: z.uuid(),
        kind: z.enum(['unlisted', 'more']),
        name: z.string(),
        rowCode: z.string().nullable().meta({ description: 'Of the row of which more was found' }),
        quantity: z.int().meta({ description: 'Beyond the books, in thousandths' }),
        place: z.string().nullable(),
        note: z.string().nullable(),
        proposed: z.record(z.string(), z.string()),
        taken: z
          .strictObject({
            itemId: z.uuid(),
            rowCode: z.string(),
            by: z.string(),
            at: z.iso.datetime(),
          })
          .nullable(),
      }),
    ),
  })
  .meta({ id: 'CountedSurplus' });

export const countedExceptionsView = z
  .array(
    z.strictObject({
      portionId: z.uuid(),
      rowCode: z.string(),
      name: z.string(),
      kind: z.enum(DISCREPANCY_KINDS),
      result: z.enum(COUNT_RESULTS),
      quantity: z.int(),
      bookQuantity: z.int(),
      place: z.string().nullable().meta({ description: 'Where it was found' }),
      by: z.string(),
      at: z.iso.datetime(),
    }),
  )
  .meta({ id: 'CountedExceptions' });

export type TakeSurplus = z.infer<typeof takeSurplusBody>;
export type CountedSurplusView = z.infer<typeof countedSurplusView>;
export type CountedExceptionsView = z.infer<typeof countedExceptionsView>;
