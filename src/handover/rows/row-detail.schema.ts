import { z } from 'zod';
import { BUCKETS } from '../bucket';
import { itemView } from '../handover.schema';
import { CAUSES } from '../portion.entity';
import { spanningView } from '../receivers/spanning.schema';

const named = z.strictObject({ id: z.uuid(), name: z.string() });
const side = z.strictObject({
  bucket: z.enum(BUCKETS),
  receiver: named.nullable(),
  quantity: z.int(),
  money: z.int(),
});

export const rowDetail = z
  .strictObject({
    row: itemView,
    spanning: spanningView.nullable(),
    ledger: z.array(
      z.strictObject({
        number: z.int().meta({ description: 'Line of the ledger of the list' }),
        portionId: z.uuid(),
        at: z.iso.datetime(),
        cause: z.enum(CAUSES),
        reason: z.string().nullable(),
        from: side.nullable().meta({ description: 'Null where the portion begins' }),
        to: side,
      }),
    ),
  })
  .meta({ id: 'HandoverRowDetail', description: 'One row with every step of its portions' });

export type RowDetail = z.infer<typeof rowDetail>;
