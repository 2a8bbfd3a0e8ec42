import { z } from 'zod';
import { pageOf, pageQuery } from '../../platform/http/paging';
import { REPAIR_KINDS } from './repair-kinds';

export const repairKind = z.enum(REPAIR_KINDS);

export const repairCountsView = z
  .partialRecord(repairKind, z.int().min(0))
  .meta({ description: 'Cells mended on their way in, by kind; refused repairs are not counted' });

export const repairedRowView = z
  .strictObject({
    rowId: z.uuid(),
    sheet: z.string(),
    rowNumber: z.int(),
    title: z.string(),
    repairs: z.array(
      z.strictObject({
        kind: repairKind,
        cell: z.string(),
        column: z.string(),
        from: z.string().meta({ description: 'As it stands in the file; personal values masked' }),
        to: z.string(),
        refused: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'RepairedRow' });

export const repairedRowPage = pageOf(repairedRowView, 'RepairedRow');

export const repairsQuery = z.strictObject({ ...pageQuery.shape, kind: repairKind.optional() });

/** Repairs that are refused, or wanted after all. */
export const refusalChange = z
  .strictObject({
    changes: z
      .array(
        z.strictObject({
          kind: repairKind,
          place: z
            .strictObject({
              sheet: z.string().min(1).max(255),
              rowNumber: z.int().min(1).max(2_000_000),
              column: z.string().min(1).max(60),
            })
            .nullable()
            .meta({ description: 'One cell; null for the kind in the whole file' }),
          refused: z.boolean(),
        }),
      )
      .min(1)
      .max(200),
  })
  .meta({ id: 'RepairRefusals' });
