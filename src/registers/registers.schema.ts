import { z } from 'zod';
import { columnShape, wordingShape } from '../imports/declaration.schema';
import { pageOf, pageQuery } from '../platform/http/paging';
import { REGISTER_GROUPS } from './register-declaration';

export const registerCode = z.string().regex(/^[A-Z][A-Za-z0-9]{0,9}$/);
const unit = z.strictObject({ id: z.uuid(), name: z.string() });
const state = z.strictObject({ value: z.string(), ...wordingShape.shape, over: z.boolean() });
const whole = z.int().min(0);

const registerView = z
  .strictObject({
    code: z.string(),
    group: z.enum(REGISTER_GROUPS),
    name: wordingShape,
    source: wordingShape.meta({ description: 'Where its columns come from' }),
    provinceOnly: z.boolean(),
    key: z.array(z.string()),
    title: z.string().meta({ description: 'Column that names an entry' }),
    columns: z.array(columnShape),
    states: z.array(state),
    due: z.string().nullable().meta({ description: 'Column by whose day something has to happen' }),
    entries: whole,
    units: whole.meta({ description: 'Units with at least one entry' }),
    open: whole.meta({ description: 'Entries that are not over' }),
    overdue: whole,
    verified: whole,
  })
  .meta({ id: 'RegisterBook' });
export const registersView = z
  .strictObject({
    registers: z.array(registerView),
    unitsInAll: whole.meta({ description: 'New units that the person sees' }),
    places: z
      .array(
        z.strictObject({
          ...{ ...unit.shape, organisationId: z.uuid().nullable() },
          registers: z.array(z.string()).nullable().meta({
            description: 'Codes of the registers that the person keeps there; null for every one',
          }),
        }),
      )
      .meta({ description: 'Units whose registers the person may keep; the province first' }),
    seen: z.array(unit).meta({ description: 'Units whose registers the person sees' }),
  })
  .meta({ id: 'RegisterBooks' });

const value = z.union([z.string(), z.number(), z.boolean(), z.null()]);
export const entryView = z
  .strictObject({
    ...{ id: z.uuid(), version: z.int(), unit, title: z.string(), state: z.string() },
    ...{
      dueOn: z.iso.date().nullable(),
      overdue: z.boolean(),
      values: z.record(z.string(), value),
    },
    verifiedByName: z.string().nullable(),
    verifiedAt: z.iso.datetime().nullable(),
    ...{ changedByName: z.string(), changedAt: z.iso.datetime() },
    files: whole.meta({ description: 'Files as evidence, those withdrawn left out' }),
    ...{ mayKeep: z.boolean(), mayVerify: z.boolean() },
  })
  .meta({ id: 'RegisterEntry' });
export const entriesPage = pageOf(entryView, 'RegisterEntries');
export const entriesQuery = z.strictObject({
  ...pageQuery.shape,
  unitId: z.uuid().optional(),
  state: z.string().max(40).optional(),
  q: z.string().trim().max(100).optional(),
  late: z.enum(['true']).optional(),
});

export const entryBody = z
  .strictObject({
    unitId: z.uuid(),
    values: z
      .record(z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/), z.string().max(4000))
      .meta({ description: 'What was typed, by column key, as it would stand in a cell' }),
  })
  .meta({ id: 'RegisterEntryBody' });
export const changedBody = z
  .strictObject({ values: entryBody.shape.values })
  .meta({ id: 'RegisterEntryChange' });
export const entryMade = z.strictObject({ id: z.uuid() }).meta({ id: 'RegisterEntryMade' });

export type RegistersView = z.infer<typeof registersView>;
export type RegisterView = z.infer<typeof registerView>;
export type EntriesPage = z.infer<typeof entriesPage>;
export type EntriesQuery = z.infer<typeof entriesQuery>;
export type EntryBody = z.infer<typeof entryBody>;
