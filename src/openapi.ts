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

/** Offers the description at `/api/openapi.json`. */
export function serveApiDocument(app: NestFastifyApplication, document: OpenAPIObject): void {
  app
    .getHttpAdapter()
    .get('/api/openapi.json', (_request: unknown, reply: { send(body: unknown): void }) => {
      reply.send(document);
    });
}
