import { z } from 'zod';
import { columnShape, wordingShape } from '../imports/declaration.schema';
import { LIST_GROUPS } from './list-types/list-type';
import { demandedParts, listTypeShape } from './list-types/list-type.schema';

const note = z.string().trim().min(1).max(500).nullable().default(null);

export const newColumn = z.strictObject({ ...columnShape.omit({ key: true }).shape, note }).meta({
  id: 'NewColumn',
  description: 'A column for lists of the kind that are made from now on',
});

export const newListTypeBody = z
  .strictObject({
    code: z.string().regex(/^[A-Z][A-Za-z0-9]{0,9}$/),
    name: wordingShape,
    source: z.string().trim().min(1).max(500).meta({ description: 'The act that asks for it' }),
    group: z.enum(LIST_GROUPS),
    required: z.boolean().default(false),
    counted: wordingShape.meta({ description: 'What one row counts' }),
    closingReasons: z
      .array(
        z.strictObject({
          ...wordingShape.shape,
          demands: demandedParts.default(['number', 'day']).meta({
            description: 'Without which evidence a row is not closed for this reason',
          }),
          byCutOff: z.boolean().default(false),
        }),
      )
      .max(20)
      .default([]),
    columns: z
      .array(
        z.strictObject({
          ...columnShape.omit({ key: true }).shape,
          identifies: z.boolean().default(false).meta({
            description: 'Together such columns say which thing a row is about',
          }),
          stands: z.boolean().default(false).meta({
            description: 'Its text stands for the row in tables',
          }),
          counts: z.boolean().default(false).meta({
            description: 'Its quantity or money is what is conserved',
          }),
        }),
      )
      .min(1)
      .max(60),
    note,
  })
  .meta({ id: 'NewListType' });

export const listTypeDetail = z
  .strictObject({
    type: z.strictObject({
      ...listTypeShape.shape,
      ownColumns: z.array(z.string()).meta({ description: 'Keys of columns the province added' }),
    }),
    versions: z.array(
      z.strictObject({
        version: z.int(),
        officialVersion: z.int().nullable(),
        createdAt: z.iso.datetime(),
        createdBy: z.string().nullable(),
        note: z.string().nullable(),
        lists: z.int().meta({ description: 'Lists that were made with this version' }),
      }),
    ),
  })
  .meta({ id: 'ListTypeDetail' });

export const askedListBody = z
  .strictObject({
    required: z.boolean(),
    districtRequired: z
      .boolean()
      .nullable()
      .default(null)
      .meta({ description: 'Of abolished districts; null: the same as of old communes' }),
    dueOn: z.iso.date().nullable(),
    cutOffDay: z.iso.date().nullable(),
    witnessAsked: z.boolean().optional().meta({ description: 'Left out: as it is' }),
  })
  .meta({ id: 'AskedListChange', description: 'A day that is null is the day of the cut-off' });

export const askedListView = z
  .strictObject({
    code: z.string(),
    name: wordingShape,
    group: z.enum(LIST_GROUPS),
    required: z.boolean(),
    districtRequired: z.boolean(),
    dueOn: z.iso.date(),
    cutOffDay: z.iso.date(),
    witnessAsked: z.boolean().meta({ description: 'Minutes of such lists need a witness' }),
    version: z.int().meta({ description: 'Send as If-Match with a change; 0: not set yet' }),
  })
  .meta({ id: 'AskedList', description: 'What a round asks for of one kind of list' });

export type NewColumn = z.infer<typeof newColumn>;
export type NewListType = z.infer<typeof newListTypeBody>;
export type ListTypeDetail = z.infer<typeof listTypeDetail>;
export type AskedListChange = z.infer<typeof askedListBody>;
