import { z } from 'zod';
import { freeText } from '../../platform/http/free-text';
import { DISCREPANCY_KINDS } from '../acceptance';
import { decisionPaper } from '../decision-paper.schema';
import { evidence } from '../list-acts.schema';
import { rowFilter } from './row-filter.schema';

const expected = z.int().min(0).meta({ description: 'Portions the person saw counted' });
const note = freeText().min(1).max(1000).nullable().default(null);
const matching = { filter: rowFilter, expected };

export const acceptMatchingBody = z.strictObject(matching).meta({ id: 'AcceptMatching' });
export const disputeMatchingBody = z
  .strictObject({ ...matching, kind: z.enum(DISCREPANCY_KINDS), note })
  .meta({ id: 'DisputeMatching' });
export const resolveMatchingBody = z
  .strictObject({ ...matching, note, decision: decisionPaper.nullable().default(null) })
  .meta({ id: 'ResolveMatching' });
export const closeMatchingBody = z
  .strictObject({ ...matching, reason: z.string().min(1).max(40), note, evidence })
  .meta({ id: 'CloseMatching' });
export const assignMatchingBody = z
  .strictObject({ ...matching, receiverOrganisationId: z.uuid() })
  .meta({ id: 'AssignMatching' });

export const assignmentPreviewBody = z
  .strictObject({ filter: rowFilter, receiverOrganisationId: z.uuid() })
  .meta({ id: 'AssignmentPreviewOf' });

export const assignmentPreview = z
  .strictObject({
    version: z.int().meta({ description: 'Of the list; send as If-Match with the act' }),
    receiver: z.strictObject({ id: z.uuid(), name: z.string() }),
    rows: z.int(),
    portions: z.int().meta({ description: 'Send as `expected` with the act' }),
    quantity: z.int(),
    money: z.int(),
    reassigned: z.int().meta({ description: 'Of the portions, those another receiver had' }),
    already: z.int().meta({ description: 'Portions that have this receiver; left alone' }),
    settled: z.int().meta({ description: 'Portions that can no longer be assigned; left alone' }),
  })
  .meta({ id: 'AssignmentPreview' });

export type AssignmentPreview = z.infer<typeof assignmentPreview>;
