import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { FileStore } from '../../platform/files/file-store';
import { receiveForm, type ReceivedForm } from '../../platform/files/receive-form';
import { ATTACHMENT_KINDS } from './attachment.entity';
import { evidenceIncomplete } from './evidence.errors';
import { evidenceFields } from './evidence.schema';

/** The form in which a file comes as evidence, as the API describes it. */
export const EVIDENCE_FORM = {
  schema: {
    type: 'object',
    required: ['kind', 'title', 'file'],
    properties: {
      kind: { type: 'string', enum: [...ATTACHMENT_KINDS] },
      title: { type: 'string' },
      documentNumber: { type: 'string' },
      documentDay: { type: 'string', format: 'date' },
      file: { type: 'string', format: 'binary' },
    },
  },
};

/** The form of a request, with the file staged. @throws evidenceIncomplete; nothing is left on disk then. */
export async function receiveEvidence(
  request: FastifyRequest,
  files: FileStore,
): Promise<Omit<ReceivedForm, 'fields'> & { fields: z.infer<typeof evidenceFields> }> {
  const form = await receiveForm(request, files);
  if (!form) throw evidenceIncomplete();
  const fields = evidenceFields.safeParse(form.fields);
  if (fields.success) return { ...form, fields: fields.data };
  await files.discard(form.staged);
  throw evidenceIncomplete({}, fields.error.issues);
}
