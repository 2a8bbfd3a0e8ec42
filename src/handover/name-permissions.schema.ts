import { z } from 'zod';
import { wording } from './list-types.schema';

export const namePermissionView = z
  .strictObject({
    listType: z.string(),
    listTypeName: wording,
    columns: z.array(wording).meta({ description: 'Columns that hold such names' }),
    allowed: z.boolean(),
    decidedBy: z.string().nullable(),
    decisionNumber: z.string().nullable(),
    decisionDate: z.iso.date().nullable(),
    changedByName: z.string().nullable(),
    changedAt: z.iso.datetime().nullable(),
    version: z.int().meta({ description: 'Send as If-Match; 0 while nobody has decided' }),
  })
  .meta({ id: 'NamePermission' });

const said = (most: number) => z.string().trim().min(2).max(most);

export const namePermissionBody = z
  .discriminatedUnion('allowed', [
    z.strictObject({
      allowed: z.literal(true),
      decidedBy: said(200).meta({ description: 'Body or person that allowed it' }),
      decisionNumber: said(100),
      decisionDate: z.iso.date(),
    }),
    z.strictObject({ allowed: z.literal(false) }),
  ])
  .meta({ id: 'ChangeNamePermission' });

export type NamePermissionView = z.infer<typeof namePermissionView>;
export type NamePermissionChange = z.infer<typeof namePermissionBody>;
