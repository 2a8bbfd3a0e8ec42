import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { FileStore, StagedFile } from '../platform/files/file-store';
import { receiveForm } from '../platform/files/receive-form';
import { formIncomplete, noFile } from './imports.errors';
import { uploadFields } from './imports.schema';

export interface UploadForm {
  staged: StagedFile;
  fileName: string;
  fields: z.infer<typeof uploadFields>;
}

/**
 * Receives the form of the upload page.
 * @throws noFile, formIncomplete, or what `receiveForm` throws; no bytes are left on disk then.
 */
export async function receiveUpload(
  request: FastifyRequest,
  files: FileStore,
): Promise<UploadForm> {
  const form = await receiveForm(request, files);
  if (!form) throw noFile();
  const fields = uploadFields.safeParse(form.fields);
  if (fields.success) return { ...form, fields: fields.data };
  await files.discard(form.staged);
  throw formIncomplete({}, fields.error.issues);
}
