import { z } from 'zod';
import { freeText } from '../../platform/http/free-text';

const itemIds = z.array(z.uuid()).min(1).max(1000);

export const markSpanningBody = z
  .strictObject({
    itemIds,
    communes: freeText().min(3).max(500).meta({ description: 'In which communes it lies' }),
  })
  .meta({ id: 'MarkSpanning' });
export const releaseSpanningBody = z.strictObject({ itemIds }).meta({ id: 'ReleaseSpanning' });
export const decideSpanningBody = z
  .strictObject({
    itemIds,
    number: z.string().trim().min(1).max(100),
    day: z.iso.date(),
    receiverOrganisationId: z.uuid().nullable().default(null).meta({
      description: 'Who receives it by the decision; null leaves the receiver as it is',
    }),
  })
  .meta({ id: 'DecideSpanning' });

export const spanningView = z
  .strictObject({
    listId: z.uuid(),
    itemId: z.uuid(),
    rowCode: z.string(),
    name: z.string(),
    giver: z.string(),
    communes: z.string().nullable(),
    markedBy: z.string().nullable(),
    decision: z
      .strictObject({ number: z.string(), day: z.iso.date(), by: z.string().nullable() })
      .nullable()
      .meta({ description: 'Null: nobody can take it over for good yet' }),
  })
  .meta({ id: 'SpanningAsset', description: 'An asset that lies in several communes' });

const amounts = { portions: z.int(), quantity: z.int(), money: z.int() };
export const unassignedUnit = z
  .strictObject({
    giver: z.strictObject({ id: z.uuid(), name: z.string() }),
    divided: z.boolean().meta({ description: 'Goes to several new units: each row names its own' }),
    receivers: z.array(z.string()).meta({ description: 'New units its things may go to' }),
    ...amounts,
    lists: z.array(z.strictObject({ listId: z.uuid(), listType: z.string(), ...amounts })),
  })
  .meta({ id: 'UnassignedUnit', description: 'What of a giver has no receiver yet' });

export type SpanningView = z.infer<typeof spanningView>;
export type UnassignedUnit = z.infer<typeof unassignedUnit>;
