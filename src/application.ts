import 'reflect-metadata';
import path from 'node:path';
import fastifyCompress from '@fastify/compress';
import fastifyCookie from '@fastify/cookie';
import fastifyHelmet from '@fastify/helmet';
import fastifyMultipart from '@fastify/multipart';
import fastifyRateLimit from '@fastify/rate-limit';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module';
import { describeApi, serveApiDocument } from './openapi';
import type { Clock } from './platform/clock';
import type { Settings } from './platform/config/settings';
import type { Database } from './platform/database/database';
import { newId } from './platform/database/ids';
import { ErrorFilter } from './platform/http/error-filter';
import { validationPipe } from './platform/http/validation';
import { serveWebPages } from './platform/http/web-pages';
import { openKeyring } from './platform/secrets/open-keyring';

/** JSON bodies are small; workbooks come as multipart with a limit of their own. */
const JSON_BODY_BYTES = 1024 * 1024;

export interface ApplicationOptions {
  clock?: Clock;
  /** Folder of the built web application; `dist/web` unless told. */
  webFolder?: string;
  quiet?: boolean;
}

/**
 * Puts the whole server together over an open database; the caller listens and closes.
 */
export async function createApplication(
  settings: Settings,
  database: Database,
  options: ApplicationOptions = {},
): Promise<NestFastifyApplication> {
  const keyring = await openKeyring(settings, database);
  const adapter = new FastifyAdapter({
    // An open event stream would otherwise keep the process from ending.
    forceCloseConnections: true,
    bodyLimit: JSON_BODY_BYTES,
    genReqId: () => newId().slice(-12),
    routerOptions: { maxParamLength: 200 },
  });
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.over({ settings, database, keyring, clock: options.clock }),
    adapter,
    { logger: options.quiet ? ['error', 'fatal'] : ['log', 'warn', 'error', 'fatal'] },
  );
  await addPlugins(app, settings);
  app.setGlobalPrefix('api');
  app.useGlobalPipes(validationPipe());
  app.useGlobalFilters(new ErrorFilter());
  app.enableShutdownHooks();
  serveApiDocument(app, describeApi(app));
  const web = options.webFolder ?? path.join(__dirname, '..', 'web');
  await serveWebPages(adapter.getInstance() as never, web, settings.http.secure);
  return app;
}

async function addPlugins(app: NestFastifyApplication, settings: Settings): Promise<void> {
  await app.register(fastifyCookie);
  await app.register(fastifyHelmet, {
    // The page sets its own policy with a nonce; API answers are never shown as pages.
    contentSecurityPolicy: { directives: { defaultSrc: [`'none'`], frameAncestors: [`'none'`] } },
    hsts: settings.http.secure,
  });
  await app.register(fastifyCompress, { threshold: 1024 });
  await app.register(fastifyRateLimit, {
    max: settings.http.requestsPerMinute,
    timeWindow: 60_000,
  });
  await app.register(fastifyMultipart, {
    limits: { fileSize: settings.http.maxUploadBytes, files: 1, fields: 10, fieldSize: 10_000 },
  });
  const server = app.getHttpAdapter().getInstance();
  server.addHook('onRequest', async (request, reply) => {
    if (request.url.startsWith('/api')) void reply.header('cache-control', 'no-store');
  });
}
