import { z } from 'zod';
import { wording } from '../list-types.schema';
import { LONGEST_HEADING } from './layout';

export const layoutColumn = z
  .strictObject({
    heading: z.string().trim().min(1).max(LONGEST_HEADING),
    source: z.string().min(1).max(60).meta({
      description: 'Key of a column of the kind of list, or one of the sources of the register',
    }),
  })
  .meta({ id: 'LayoutColumn' });

export const newLayout = z
  .strictObject({
    listType: z.string().min(1).max(10),
    name: z.string().trim().min(1).max(150),
    system: z.string().trim().min(1).max(150),
    basis: z.string().trim().min(1).max(500).meta({
      description: 'Where the order and names of columns are taken from',
    }),
    columns: z.array(layoutColumn).min(1).max(80),
  })
  .meta({ id: 'NewRegisterLayout' });

export const layoutView = z
  .strictObject({
    id: z.string(),
    listType: z.string(),
    name: z.string(),
    system: z.string(),
    basis: z.string(),
    columns: z.array(layoutColumn),
    masked: z.boolean().meta({ description: 'Whether it has columns whose values are masked' }),
    added: z
      .strictObject({ by: z.string(), at: z.string(), version: z.int() })
      .nullable()
      .meta({ description: 'Null for a layout that ships with the product' }),
  })
  .meta({ id: 'RegisterLayout' });

export const layoutsView = z
  .strictObject({
    layouts: z.array(layoutView),
    sources: z.array(z.strictObject({ source: z.string(), name: wording })).meta({
      description: 'What a column may be filled from',
    }),
  })
  .meta({ id: 'RegisterLayouts' });

export const layoutsQuery = z.strictObject({ listType: z.string().min(1).max(10) });

export type NewLayout = z.infer<typeof newLayout>;
export type LayoutView = z.infer<typeof layoutView>;
export type LayoutsView = z.infer<typeof layoutsView>;
