import type { FastifyRequest } from 'fastify';
import { actOf } from '../idempotency/act';
import type { FileStore, StagedFile } from './file-store';

/** A form as it arrived; the bytes of its file are on disk, and given to `discard` if nobody wants them. */
export interface ReceivedForm {
  staged: StagedFile;
  fileName: string;
  fields: Record<string, unknown>;
}

/**
 * Receives a form with one file, in whatever order its parts come; the bytes go straight to disk.
 * @returns undefined when no file came with it.
 * @throws what the connection throws (too large, cut off); no bytes are left on disk then.
 */
export async function receiveForm(
  request: FastifyRequest,
  files: FileStore,
): Promise<ReceivedForm | undefined> {
  if (!request.isMultipart()) return undefined;
  const fields: Record<string, unknown> = {};
  let received: Omit<ReceivedForm, 'fields'> | undefined;
  try {
    for await (const part of request.parts()) {
      if (part.type === 'field') fields[part.fieldname] = part.value;
      else received = { staged: await files.stage(part.file), fileName: part.filename };
    }
    if (!received) return undefined;
    await actOf(request)?.meet([fields, received.fileName, received.staged.sha256]);
    return { ...received, fields };
  } catch (error) {
    if (received) await files.discard(received.staged);
    throw error;
  }
}
