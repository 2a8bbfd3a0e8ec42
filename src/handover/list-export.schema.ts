import { z } from 'zod';
import { freeText } from '../platform/http/free-text';
import { BUCKETS } from './bucket';
import { EXPORT_LAYOUTS } from './list-export.entity';

const filters = {
  bucket: z.enum(BUCKETS).optional(),
  receiverOrganisationId: z.uuid().optional(),
  layout: z.enum(EXPORT_LAYOUTS).optional().meta({
    description: 'print (default): an official paper; flat: one heading row, to filter and count',
  }),
};

/** Only rows in this state, of this receiver. What was typed to search by is no filter of a file. */
export const exportBody = z.strictObject(filters).meta({ id: 'ExportList' });

export const fullExportBody = z
  .strictObject({
    ...filters,
    reason: freeText().min(5).max(300).meta({
      description: 'What the personal values are needed for; stands in the audit trail',
    }),
  })
  .meta({ id: 'ExportFullList' });

export const exportReceipt = z
  .strictObject({
    id: z.uuid(),
    number: z.string().meta({ description: 'Printed on every page of the file' }),
    jobId: z.uuid(),
  })
  .meta({ id: 'ListExport', description: 'The job ends with `expiresAt`, `lines`, `openValues`' });

export type ExportFilters = z.infer<typeof exportBody>;
export type ExportReceipt = z.infer<typeof exportReceipt>;
