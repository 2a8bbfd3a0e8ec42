import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { notFound } from '../../http/app-error';
import { lookAtHealth } from './health';
import { Metrics, type Watched } from './metrics';
import { mayScrape } from './metrics-access';

/** Looks are shared for this long: whoever asks a hundred times a second costs no more than one. */
const FRESH_MS = 1_000;

/**
 * Offers `/health` for balancers and supervisors and `/metrics` for Prometheus. Health says in single words
 * what works and tells nothing else, so anybody may ask.
 * @param token `METRICS_TOKEN`.
 */
export function serveWatching(server: FastifyInstance, watched: Watched, token?: string): void {
  const metrics = new Metrics(watched);
  const look = () => lookAtHealth(watched.reader, watched.runner, watched.dataDir);
  let last: { at: number; health: ReturnType<typeof look> } | undefined;
  const health = () => {
    if (!last || Date.now() - last.at > FRESH_MS) last = { at: Date.now(), health: look() };
    return last.health;
  };
  const ready = async (_: FastifyRequest, reply: FastifyReply) => {
    const found = await health();
    return reply
      .status(found.status === 'down' ? 503 : 200)
      .header('cache-control', 'no-store')
      .send(found);
  };
  server.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none';
    metrics.answered(request.method, route, reply.statusCode, reply.elapsedTime / 1000);
  });
  server.get('/health', ready);
  server.get('/health/ready', ready);
  server.get('/health/live', async () => ({ status: 'ok' }));
  server.get('/metrics', async (request, reply) => {
    const { headers, raw } = request;
    const asker = {
      remote: raw.socket.remoteAddress ?? '',
      forwarded: Boolean(headers['x-forwarded-for'] ?? headers.forwarded ?? headers.via),
      host: request.hostname,
      authorization: headers.authorization,
    };
    if (!mayScrape(asker, token)) throw notFound();
    return reply.type(metrics.contentType).send(await metrics.text());
  });
}
