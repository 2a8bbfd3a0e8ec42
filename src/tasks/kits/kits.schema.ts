import { z } from 'zod';
import { KIT_FIELDS } from './kit-changes';
import { kitItem } from './kit-items';
import { KIT_SIDES } from './shipped-kits';

const named = z.strictObject({ id: z.uuid(), name: z.string() });
const words = (most: number) => z.string().trim().min(1).max(most);

/** Name of a kit in addresses. */
export const kitCodeSchema = z.string().regex(/^[a-z0-9-]{1,40}$/);

export const kitView = z
  .strictObject({
    code: z.string(),
    edition: z.int(),
    nameVi: z.string(),
    nameEn: z.string(),
    side: z.enum(KIT_SIDES),
    source: z.string(),
    items: z.array(kitItem),
    note: z.string().nullable(),
    madeBy: z.string().nullable().meta({ description: 'null for what came with the product' }),
    units: z.int().meta({ description: 'Units of the round that this kit is for' }),
    copies: z.int().meta({ description: 'Units that have it' }),
    behind: z.int().meta({ description: 'Copies that an edition would still change' }),
  })
  .meta({ id: 'TaskKit' });

export const kitList = z
  .strictObject({ kits: z.array(kitView), mayPlan: z.boolean() })
  .meta({ id: 'TaskKits' });

export const copyKitBody = z
  .strictObject({
    edition: z.int().min(1).meta({ description: 'The edition the person saw' }),
    unitIds: z.array(z.uuid()).min(1).max(500).nullable().meta({ description: 'null for all' }),
  })
  .meta({ id: 'CopyTaskKit' });

export const kitCopied = z
  .strictObject({
    units: z.int(),
    tasks: z.int(),
    already: z.int().meta({ description: 'Units that had it; nothing was added to them' }),
  })
  .meta({ id: 'TaskKitCopied' });

const fieldChange = z.strictObject({
  field: z.enum(KIT_FIELDS),
  from: z.string(),
  to: z.string(),
  ownWords: z.boolean().meta({ description: 'The unit changed it too' }),
});
const change = z.strictObject({
  code: z.string(),
  kind: z.enum(['added', 'changed', 'removed']),
  what: z.string(),
  fields: z.array(fieldChange),
});

export const kitChanges = z
  .strictObject({
    code: z.string(),
    edition: z.int(),
    units: z.array(z.strictObject({ unit: named, changes: z.array(change) })),
  })
  .meta({ id: 'TaskKitChanges' });

export const takeKitChangesBody = z
  .strictObject({
    edition: z.int().min(1),
    unitIds: z.array(z.uuid()).min(1).max(500).nullable().meta({ description: 'null for all' }),
    items: z.array(z.string().max(40)).min(1).max(200).nullable().meta({
      description: 'Codes of the items to change; null for all',
    }),
    overwrite: z.boolean().default(false).meta({
      description: 'Also what units put in their own words',
    }),
  })
  .meta({ id: 'TakeTaskKitChanges' });

export const kitChangesTaken = z
  .strictObject({
    ...{ units: z.int(), added: z.int(), changed: z.int(), removed: z.int() },
    kept: z.int().meta({ description: "Fields left in the unit's own words" }),
  })
  .meta({ id: 'TaskKitChangesTaken' });

export const kitEditionBody = z
  .strictObject({
    edition: z.int().min(0).meta({ description: 'The edition it is made from; 0 for a new kit' }),
    nameVi: words(200),
    nameEn: words(200),
    side: z.enum(KIT_SIDES),
    source: words(1000),
    items: z.array(kitItem).min(1).max(200),
    note: words(1000),
  })
  .meta({ id: 'NewTaskKitEdition' });

export type KitView = z.infer<typeof kitView>;
export type KitList = z.infer<typeof kitList>;
export type CopyKit = z.infer<typeof copyKitBody>;
export type KitCopied = z.infer<typeof kitCopied>;
export type KitChanges = z.infer<typeof kitChanges>;
export type TakeKitChanges = z.infer<typeof takeKitChangesBody>;
export type KitChangesTaken = z.infer<typeof kitChangesTaken>;
export type NewKitEdition = z.infer<typeof kitEditionBody>;
