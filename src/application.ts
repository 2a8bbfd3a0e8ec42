import 'reflect-metadata';
import path from 'node:path';
import fastifyCompress from '@fastify/compress';
import fastifyCookie from '@fastify/cookie';
import fastifyMultipart from '@fastify/multipart';
import type { FastifyInstance } from 'fastify';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module';
import { closeInTime } from './lifecycle';
import { serveApiDocument } from './openapi';
import { Clock } from './platform/clock';
import type { Settings } from './platform/config/settings';
import type { Database } from './platform/database/database';
import { newId } from './platform/database/ids';
import { Reader } from './platform/database/reader';
import { readJsonOnly } from './platform/http/body-parsers';
import { ErrorFilter } from './platform/http/error-filter';
import { limitRequests } from './platform/http/request-limits';
import { setHeaders } from './platform/http/response-headers';
import { refuseForeignRequest } from './platform/http/same-site';
import { refuseSlowBodies } from './platform/http/slow-bodies';
import { validationPipe } from './platform/http/validation';
import { serveWebPages } from './platform/http/web-pages';
import { JobRunner } from './platform/jobs/job-runner';
import { openLog, type Log } from './platform/log/log';
import { NestLog } from './platform/log/nest-log';
import { logRequests } from './platform/log/request-log';
import { serveWatching } from './platform/operations/watching/serve-watching';
import { openKeyring } from './platform/secrets/open-keyring';

/** JSON bodies are small; workbooks come as multipart with a limit of their own. */
const JSON_BODY_BYTES = 1024 * 1024;
/** A request line and its headers are there at once, or somebody holds the connection open. */
const HEADERS_TIMEOUT_MS = 20_000;
/** The largest file over the worst line; what trickles is ended long before by `refuseSlowBodies`. */
const REQUEST_TIMEOUT_MS = 30 * 60_000;
const CHECK_CONNECTIONS_MS = 5_000;

export interface ApplicationOptions {
  clock?: Clock;
  /** Folder of the built web application; `dist/web` unless told. */
  webFolder?: string;
  /** Where it writes what happens; errors on the output unless told. */
  log?: Log;
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
  const log = options.log ?? openLog({ level: 'error' });
  const adapter = new FastifyAdapter({
    // Answers under way are finished when the server ends; see `lifecycle.ts` for those that hang.
    forceCloseConnections: 'idle',
    trustProxy: settings.http.trustedProxies.length > 0 && settings.http.trustedProxies,
    bodyLimit: JSON_BODY_BYTES,
    requestTimeout: REQUEST_TIMEOUT_MS,
    http: {
      headersTimeout: HEADERS_TIMEOUT_MS,
      connectionsCheckingInterval: CHECK_CONNECTIONS_MS,
    },
    genReqId: () => newId().slice(-12),
    routerOptions: { maxParamLength: 200 },
  });
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.over({ settings, database, keyring, clock: options.clock }),
    adapter,
    { logger: new NestLog(log), bodyParser: false },
  );
  await addPlugins(app, settings, log);
  app.setGlobalPrefix('api');
  app.useGlobalPipes(validationPipe());
  app.useGlobalFilters(new ErrorFilter());
  serveApiDocument(app);
  const watched = {
    ...{ reader: app.get(Reader), runner: app.get(JobRunner) },
    ...{ clock: app.get(Clock), dataDir: settings.dataDir },
  };
  serveWatching(adapter.getInstance() as never, watched, settings.http.metricsToken);
  const web = options.webFolder ?? path.join(__dirname, '..', 'web');
  await serveWebPages(adapter.getInstance() as never, web, settings.http.secure);
  return app;
}

/** In this order each request meets them: first it is known, then limited, then judged. */
async function addPlugins(
  app: NestFastifyApplication,
  { http }: Settings,
  log: Log,
): Promise<void> {
  const server = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  logRequests(server, log);
  closeInTime(server);
  await setHeaders(server, http.secure);
  await server.register(fastifyCookie);
  await limitRequests(server, http.perMinute);
  server.addHook('onRequest', async (request) => refuseForeignRequest(request, http));
  refuseSlowBodies(server);
  readJsonOnly(server);
  await server.register(fastifyCompress, { threshold: 1024 });
  await server.register(fastifyMultipart, {
    limits: { fileSize: http.maxUploadBytes, files: 1, fields: 10, fieldSize: 10_000 },
  });
}
