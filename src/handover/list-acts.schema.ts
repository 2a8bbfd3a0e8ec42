import { z } from 'zod';
import { freeText } from '../platform/http/free-text';
import { DISCREPANCY_KINDS } from './acceptance';
import { decisionPaper } from './decision-paper.schema';
import { listView } from './handover.schema';

const whole = z.int().min(0).max(Number.MAX_SAFE_INTEGER);
const portionIds = z.array(z.uuid()).min(1).max(10_000);
const note = freeText().min(1).max(1000).nullable().default(null);

export const acceptBody = z
  .union([
    z.strictObject({ portionIds }),
    z.strictObject({ all: z.literal(true), receiverOrganisationId: z.uuid().optional() }),
  ])
  .meta({ id: 'AcceptPortions' });
export const disputeBody = z
  .strictObject({ portionIds, kind: z.enum(DISCREPANCY_KINDS), note })
  .meta({ id: 'DisputePortions' });
export const resolveBody = z
  .strictObject({
    portionIds,
    note: note.meta({ description: 'What was decided; needed where a discrepancy is settled' }),
    decision: decisionPaper.nullable().default(null),
  })
  .meta({ id: 'ResolvePortions' });
const evidenceText = (most: number) => freeText().min(1).max(most).nullable().default(null);
export const evidence = z
  .strictObject({
    number: evidenceText(100),
    day: z.iso.date().nullable().default(null),
    document: evidenceText(500),
  })
  .nullable()
  .default(null)
  .meta({ description: 'What the reason demands: see `demands` of the closing reasons' });
export const closeBody = z
  .strictObject({ portionIds, reason: z.string().min(1).max(40), note, evidence })
  .meta({ id: 'ClosePortions' });
export const takeBackBody = z
  .strictObject({ portionIds, note: freeText().min(5).max(1000) })
  .meta({ id: 'TakeBackPortions', description: 'The note says why' });
export const assignBody = z
  .strictObject({ portionIds, receiverOrganisationId: z.uuid() })
  .meta({ id: 'AssignPortions' });
export const splitBody = z
  .strictObject({
    portionId: z.uuid(),
    parts: z
      .array(
        z.strictObject({
          quantity: whole,
          money: whole.optional(),
          receiverOrganisationId: z.uuid().optional(),
        }),
      )
      .min(2)
      .max(100),
  })
  .meta({ id: 'SplitPortion' });
export const acceptPartBody = z
  .strictObject({
    portionId: z.uuid(),
    quantity: whole.meta({ description: 'Thousandths that are taken over' }),
    rest: z
      .strictObject({ kind: z.enum(DISCREPANCY_KINDS), note: freeText().min(1).max(1000) })
      .nullable()
      .default(null)
      .meta({ description: 'The discrepancy that the rest is; null where it waits' }),
  })
  .meta({ id: 'AcceptPart' });
export const declareEmptyBody = z
  .strictObject({ giverOrganisationId: z.uuid(), listType: z.string().min(1).max(10) })
  .meta({ id: 'DeclareEmpty' });

export const actReceipt = z.strictObject({ portions: z.int(), list: listView }).meta({
  id: 'HandoverReceipt',
  description: 'How many portions moved, and the list as it then stands',
});
