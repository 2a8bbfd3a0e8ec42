import { applyDecorators } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '../platform/http/api-description';
import type { FastifyRequest } from 'fastify';
import type { FileStore } from '../platform/files/file-store';
import { receiveForm, type ReceivedForm } from '../platform/files/receive-form';
import { noFile } from './imports.errors';

/** Describes a route that takes one file as a form, in its part `file`. */
export const TakesFile = (): MethodDecorator =>
  applyDecorators(
    ApiConsumes('multipart/form-data'),
    ApiBody({
      schema: {
        type: 'object',
        required: ['file'],
        properties: { file: { type: 'string', format: 'binary' } },
      },
    }),
  );

/** The file that came with a request; see `receiveForm`. @throws noFile. */
export async function receiveFile(
  request: FastifyRequest,
  files: FileStore,
): Promise<ReceivedForm> {
  const form = await receiveForm(request, files);
  if (!form) throw noFile();
  return form;
}
