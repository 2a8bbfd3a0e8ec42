import { z } from 'zod';
import { COLUMN_TYPES } from '../imports/declaration';
import { LIST_GROUPS } from './list-types/list-type';

export const wording = z.strictObject({ vi: z.string(), en: z.string() });

export const columnView = z
  .strictObject({
    key: z.string(),
    header: wording,
    type: z.enum(COLUMN_TYPES).meta({
      description: 'money: whole đồng; quantity: thousandths; day: YYYY-MM-DD; choice: a value',
    }),
    required: z.boolean(),
    personal: z
      .boolean()
      .meta({ description: 'Said of a person: what it is filtered by stays out of addresses' }),
    masked: z.boolean().meta({ description: 'Values are shown by their mask only' }),
    unit: z.string().nullable(),
    choices: z
      .array(z.strictObject({ value: z.string(), vi: z.string(), en: z.string() }))
      .meta({ description: 'What the values of a choice mean; empty for other types' }),
  })
  .meta({ id: 'HandoverColumn' });

export const listTypeView = z
  .strictObject({
    code: z.string(),
    name: wording,
    group: z.enum(LIST_GROUPS),
    version: z.int(),
    officialForm: z.string().nullable(),
    columns: z.array(columnView),
  })
  .meta({ id: 'ListType', description: 'A kind of handover list' });

export type ColumnView = z.infer<typeof columnView>;
export type ListTypeView = z.infer<typeof listTypeView>;

/** Code of a list type as it stands in an address. */
export const listTypeCode = z.string().min(1).max(10);
