import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import { sayTo } from './platform/http/api-description';

/** Describes every route from the shapes that also validate it. */
export async function describeApi(app: NestFastifyApplication): Promise<OpenAPIObject> {
  // oxlint-disable-next-line no-restricted-imports -- here it is asked for
  const swagger = await import('@nestjs/swagger');
  sayTo(swagger);
  const { DocumentBuilder, SwaggerModule } = swagger;
  const config = new DocumentBuilder()
    .setTitle('Bàn giao')
    .setDescription(
      'Handover, rehearsal, procedure verification and readiness of merging communes.',
    )
    .setVersion('1')
    .setOpenAPIVersion('3.1.0')
    .build();
  return SwaggerModule.createDocument(app, config, {
    operationIdFactory: (_controller, method) => method,
  });
}

/**
 * Offers the description at `/api/openapi.json`; made when it is first asked for, since hardly anybody
 * asks and making it takes longer than the rest of the start.
 */
export function serveApiDocument(app: NestFastifyApplication): void {
  let document: Promise<OpenAPIObject> | undefined;
  app
    .getHttpAdapter()
    // What an asynchronous handler returns is the answer: nothing would be an empty one.
    .get('/api/openapi.json', async () => (document ??= describeApi(app)));
}
