import { z } from 'zod';
import { freeText } from '../../platform/http/free-text';

export const madeFileReceipt = z
  .strictObject({
    id: z.uuid(),
    number: z.string().meta({ description: 'Names the file wherever it turns up' }),
    jobId: z.uuid(),
  })
  .meta({ id: 'MadeFile', description: 'The job ends with `expiresAt` and what was counted' });

/** What personal values in the clear are needed for. */
export const reasonField = freeText().min(5).max(300).meta({
  description: 'What the personal values are needed for; stands in the audit trail',
});

export type MadeFileReceipt = z.infer<typeof madeFileReceipt>;
