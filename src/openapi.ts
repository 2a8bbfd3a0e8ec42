import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';

/** Describes every route from the shapes that also validate it. */
export function describeApi(app: NestFastifyApplication): OpenAPIObject {
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
  let document: OpenAPIObject | undefined;
  app
    .getHttpAdapter()
    .get('/api/openapi.json', (_request: unknown, reply: { send(body: unknown): void }) => {
      reply.send((document ??= describeApi(app)));
    });
}
