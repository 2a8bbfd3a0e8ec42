import { z } from 'zod';
import { listTypeCode } from '../list-types.schema';

export const savedViewsQuery = z.strictObject({ listType: listTypeCode });

export const saveViewBody = z
  .strictObject({
    listType: listTypeCode,
    name: z.string().trim().min(1).max(80),
    address: z.string().max(4000).meta({ description: 'Query of the address of the list' }),
  })
  .meta({ id: 'SaveView' });

export const savedViewsView = z
  .array(z.strictObject({ id: z.uuid(), name: z.string(), address: z.string() }))
  .meta({ id: 'SavedViews' });

export type SaveView = z.infer<typeof saveViewBody>;
export type SavedViewsView = z.infer<typeof savedViewsView>;
