import { z } from 'zod';

/** What a column of a form is for; `fill` is what units answer. */
export const COLUMN_ROLES = ['ordinal', 'unit', 'given', 'fill', 'formula'] as const;
export const ANSWER_TYPES = ['text', 'number', 'day'] as const;

export const formColumn = z.strictObject({
  /** `c3` for the third column of the sheet: stable while the form is the same. */
  key: z.string().regex(/^c\d{1,5}$/),
  column: z.int().min(1).max(16_384),
  heading: z.string().min(1).max(300),
  role: z.enum(COLUMN_ROLES),
  type: z.enum(ANSWER_TYPES),
  required: z.boolean(),
  known: z
    .string()
    .regex(/^[a-z][\w.-]{0,79}$/i)
    .optional()
    .meta({ description: 'What each copy is pre-filled with; left out: nothing' }),
});

/** How a form was understood: where its header is, what its columns are for, which rows are filled. */
export const formLayout = z
  .strictObject({
    sheet: z.string().min(1).max(31),
    headerTop: z.int().min(1),
    headerBottom: z.int().min(1),
    first: z.int().min(1).meta({ description: 'First row that is filled' }),
    last: z.int().min(1).meta({ description: 'Last row that is filled; what follows stays' }),
    columns: z.array(formColumn).min(1).max(200),
    listed: z
      .array(z.strictObject({ row: z.int().min(1), unitId: z.uuid() }))
      .max(1000)
      .meta({ description: 'Rows that name a unit; empty where each unit adds rows of its own' }),
  })
  .meta({ id: 'RequestForm' });
export type FormColumn = z.infer<typeof formColumn>;
export type FormLayout = z.infer<typeof formLayout>;

/** Value of a cell of an answer: a day as `YYYY-MM-DD`. */
export type AnswerValue = string | number | null;
/** One row of an answer by column key. */
export type AnswerRow = Record<string, AnswerValue>;

/** Columns that units answer. */
export const answered = ({ columns }: Pick<FormLayout, 'columns'>): FormColumn[] =>
  columns.filter(({ role }) => role === 'fill');

/** What is wrong with a layout that a person corrected, as a code; null where nothing is. */
export function layoutFault(layout: FormLayout): 'rows' | 'columns' | 'nothing-to-fill' | null {
  const { headerTop, headerBottom, first, last, columns } = layout;
  if (headerTop > headerBottom || first <= headerBottom || last < first) return 'rows';
  if (new Set(columns.map(({ column }) => column)).size !== columns.length) return 'columns';
  if (columns.some(({ key, column }) => key !== `c${column}`)) return 'columns';
  return answered(layout).length === 0 ? 'nothing-to-fill' : null;
}
