import { z } from 'zod';
import { freeText } from '../../platform/http/free-text';
import { CONCLUSION_KINDS } from './may-conclude';

/** Fields of the form beside the scan. */
export const conclusionFields = z.strictObject({
  kind: z.enum(CONCLUSION_KINDS),
  noticeNumber: z.string().trim().min(1).max(100),
  noticeDay: z.iso.date(),
  remedy: freeText().max(2000).default(''),
  remedyDueOn: z.iso.date().optional(),
  seen: z.string().regex(/^[0-9a-f]{64}$/),
  seenNumber: z.coerce.number().int().min(0),
});

export const conclusionsView = z
  .strictObject({
    unitId: z.string(),
    mayConclude: z.boolean(),
    asOf: z.string(),
    verdict: z.enum(['green', 'yellow', 'red']),
    seen: z.string().meta({ description: 'Digest of what the verdict rests on now' }),
    seenNumber: z.int().meta({ description: 'Number of the latest conclusion; 0 for none' }),
    conclusions: z.array(
      z
        .strictObject({
          id: z.uuid(),
          number: z.int(),
          kind: z.enum(CONCLUSION_KINDS),
          noticeNumber: z.string(),
          noticeDay: z.string(),
          remedy: z.string(),
          by: z.string(),
          at: z.string(),
          snapshot: z.strictObject({
            asOf: z.string(),
            verdict: z.enum(['green', 'yellow', 'red']),
            score: z.number().nullable(),
            sha256: z.string(),
          }),
          fileSha256: z.string(),
        })
        .meta({ id: 'ReadinessConclusion' }),
    ),
  })
  .meta({ id: 'ReadinessConclusions' });

export type ConclusionFields = z.infer<typeof conclusionFields>;
export type ConclusionsView = z.infer<typeof conclusionsView>;
