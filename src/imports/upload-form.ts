import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { FileStore, StagedFile } from '../platform/files/file-store';
import { formIncomplete, noFile } from './imports.errors';
import { uploadFields } from './imports.schema';

export interface UploadForm {
  staged: StagedFile;
  fileName: string;
  fields: z.infer<typeof uploadFields>;
}

/**
 * Receives a form with one file, in whatever order its parts come; the bytes go straight to disk.
 * @throws noFile, formIncomplete, or what the connection throws (too large, cut off); no bytes are
 *   left on disk then.
 */
export async function receiveUpload(
  request: FastifyRequest,
  files: FileStore,
): Promise<UploadForm> {
  if (!request.isMultipart()) throw noFile();
  const texts: Record<string, unknown> = {};
  let received: { staged: StagedFile; fileName: string } | undefined;
  try {
    for await (const part of request.parts()) {
      if (part.type === 'field') texts[part.fieldname] = part.value;
      else received = { staged: await files.stage(part.file), fileName: part.filename };
    }
    if (!received) throw noFile();
    const fields = uploadFields.safeParse(texts);
    if (!fields.success) throw formIncomplete({}, fields.error.issues);
    return { ...received, fields: fields.data };
  } catch (error) {
    if (received) await files.discard(received.staged);
    throw error;
  }
}
