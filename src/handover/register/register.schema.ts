import { z } from 'zod';
import { ORIGINS } from '../bucket';
import { itemView } from '../handover.schema';
import { columnView, wording } from '../list-types.schema';
import { LIST_GROUPS } from '../list-types/list-type';
import { reasonField } from '../made-files/made-files.schema';

const named = z.strictObject({ id: z.uuid(), name: z.string() });
const figures = { portions: z.int(), quantity: z.int(), money: z.int() };

export const registerUnit = z
  .strictObject({ unitId: z.uuid(), name: z.string(), code: z.string(), portions: z.int() })
  .meta({ id: 'RegisterUnit', description: 'A unit that has accepted something' });

export const registerTypeView = z
  .strictObject({
    code: z.string(),
    name: wording,
    group: z.enum(LIST_GROUPS),
    counted: wording.meta({ description: 'What one unit of quantity is' }),
    moneyName: wording.nullable(),
    ...figures,
    duplicates: z.int().meta({ description: 'Rows of it that are marked as declared twice' }),
    givers: z.array(
      z.strictObject({ giver: named, listId: z.uuid(), ...figures, duplicates: z.int() }),
    ),
    labels: z.boolean().meta({ description: 'Whether labels may be printed' }),
    masked: z.boolean().meta({ description: 'Whether personal values are masked in it' }),
    mayReveal: z.boolean(),
  })
  .meta({ id: 'RegisterType' });

export const registerView = z
  .strictObject({
    unit: z.strictObject({ id: z.uuid(), name: z.string(), code: z.string() }),
    types: z.array(registerTypeView),
  })
  .meta({ id: 'Register', description: 'What a unit accepted, by kind of list and giver' });

const filter = {
  unitId: z.uuid(),
  listType: z.string().min(1).max(10),
  giverOrganisationId: z.uuid().optional(),
  q: z.string().trim().min(1).max(200).optional().meta({
    description: 'Words of the row, the text of a label, or a whole personal number',
  }),
  duplicates: z.boolean().optional().meta({ description: 'Only marked rows' }),
};

export const registerFilter = z.strictObject(filter).meta({ id: 'RegisterFilter' });

/** Asked in the body: names and personal numbers never stand in an address. */
export const registerQuery = z
  .strictObject({
    ...filter,
    after: z.string().max(60).optional().meta({ description: '`next` of the page before' }),
    pageSize: z.int().min(1).max(200).default(50),
  })
  .meta({ id: 'RegisterQuery' });

const { id: itemId, rowCode, name, groupPath, values } = itemView.shape;

export const registerRow = z
  .strictObject({
    ...{ itemId, rowCode, name, groupPath, values },
    listId: z.uuid(),
    origin: z.enum(ORIGINS),
    giver: named,
    portions: z.array(
      z.strictObject({
        id: z.uuid(),
        receiver: named,
        quantity: z.int(),
        money: z.int(),
        acceptedAt: z.string(),
      }),
    ),
    duplicate: z
      .strictObject({
        groupId: z.uuid(),
        state: z.enum(['open', 'settled']),
        kept: z.boolean().nullable(),
      })
      .nullable(),
  })
  .meta({ id: 'RegisterRow' });

export const registerPage = z
  .strictObject({
    rows: z.array(registerRow),
    next: z.string().nullable().meta({ description: 'Send as `after`; null on the last page' }),
    total: z.int().nullable().meta({ description: 'With the first page; null with the others' }),
    columns: z.array(columnView),
  })
  .meta({ id: 'RegisterPage' });

export const registerExportBody = z
  .strictObject({ ...filter, layout: z.string().min(1).max(60) })
  .meta({ id: 'ExportRegister' });

export const fullRegisterExportBody = z
  .strictObject({ ...filter, layout: z.string().min(1).max(60), reason: reasonField })
  .meta({ id: 'ExportFullRegister' });

export const prefillBody = z
  .strictObject({
    ...{ unitId: z.uuid(), listType: z.string().min(1).max(10) },
    laterRoundId: z.uuid().meta({ description: 'Round in which the unit hands over' }),
  })
  .meta({ id: 'PrefillList' });
export const prefilledList = z.strictObject({ listId: z.uuid(), rows: z.int() }).meta({
  id: 'PrefilledList',
  description: 'A list of a later round, begun with what was accepted',
});

export type PrefillList = z.infer<typeof prefillBody>;
export type RegisterUnitView = z.infer<typeof registerUnit>;
export type RegisterView = z.infer<typeof registerView>;
export type RegisterTypeView = z.infer<typeof registerTypeView>;
export type RegisterFilter = z.infer<typeof registerFilter>;
export type RegisterQuery = z.infer<typeof registerQuery>;
export type RegisterPage = z.infer<typeof registerPage>;
export type RegisterExport = z.infer<typeof registerExportBody>;
