import { z } from 'zod';
import { pageOf } from '../../platform/http/paging';
import { BUCKETS } from '../bucket';
import { itemView } from '../handover.schema';

const text = z.string().trim().min(1).max(200);

export const columnFilter = z
  .strictObject({
    key: z.string().min(1).max(60),
    contains: text.optional().meta({ description: 'Text: words that begin words of the cell' }),
    from: z.union([z.number(), z.iso.date()]).optional().meta({
      description: 'Number (money: whole đồng; quantity: thousandths) or day, inclusive',
    }),
    to: z.union([z.number(), z.iso.date()]).optional(),
    oneOf: z.array(z.string().min(1).max(100)).min(1).max(100).optional(),
    is: z.boolean().optional(),
    blank: z.boolean().optional().meta({ description: 'Whether the cell is empty' }),
  })
  .meta({ id: 'ColumnFilter' });

export const rowFilter = z
  .strictObject({
    q: text.optional().meta({
      description: 'Words of the row, or a whole personal number or account',
    }),
    bucket: z.enum(BUCKETS).optional(),
    receiver: z
      .union([z.uuid(), z.literal('none')])
      .optional()
      .meta({ description: 'none: not assigned yet' }),
    custody: z.boolean().optional().meta({
      description: 'Whether somebody keeps the row until its receiver takes it over',
    }),
    columns: z.array(columnFilter).max(20).optional(),
  })
  .meta({ id: 'RowFilter' });

export const rowSort = z
  .strictObject({
    key: z.string().min(1).max(60).meta({ description: 'Column of text, a number or a day' }),
    down: z.boolean().default(false),
  })
  .meta({ id: 'RowSort', description: 'Equal rows in the order of the list, empty cells last' });

/** Asked in the body: names and personal numbers never stand in an address. */
export const rowsQuery = z
  .strictObject({
    filter: rowFilter.default({}),
    sort: rowSort.optional().meta({ description: 'Left out: the order of the list' }),
    after: z.int().min(0).optional().meta({ description: 'Rows behind the row at this position' }),
    before: z.int().min(1).optional().meta({ description: 'Rows before the row at this position' }),
    pageSize: z.int().min(1).max(200).default(50),
  })
  .meta({ id: 'RowsQuery' });

const { rows } = pageOf(itemView, 'HandoverRows').shape;
export const rowsPage = z
  .strictObject({
    rows,
    next: z.int().nullable().meta({ description: 'Send as `after`; null on the last page' }),
    previous: z.int().nullable().meta({ description: 'Send as `before`; null on the first page' }),
  })
  .meta({ id: 'HandoverRowsPage' });

const amounts = z.strictObject({
  portions: z.int(),
  quantity: z.int(),
  money: z.int(),
});
export const rowsSummary = z
  .strictObject({
    rows: z.int(),
    portions: z.int(),
    quantity: z.int(),
    money: z.int(),
    outstanding: amounts,
    outstandingAssigned: amounts.meta({ description: 'Of those, what has a receiver' }),
    disputed: amounts,
  })
  .meta({ id: 'RowsSummary', description: 'What a filter matches, as far as the person sees it' });

export const matchingQuery = z.strictObject({ filter: rowFilter }).meta({ id: 'MatchingRows' });

export type ColumnFilter = z.infer<typeof columnFilter>;
export type RowSort = z.infer<typeof rowSort>;
export type RowFilter = z.infer<typeof rowFilter>;
export type RowsQuery = z.infer<typeof rowsQuery>;
export type RowsPage = z.infer<typeof rowsPage>;
export type RowsSummary = z.infer<typeof rowsSummary>;
