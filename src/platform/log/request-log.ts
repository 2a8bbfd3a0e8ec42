import type { FastifyInstance } from 'fastify';
import type { ActorRequest } from '../http/permission';
import type { Log } from './log';
import { requestContext } from './request-context';

/**
 * One line for each answered request: who (by account id), what (by the route's pattern, never the
 * address, which may hold what a person searched for), outcome and time.
 */
export function logRequests(server: FastifyInstance, log: Log): void {
  server.addHook('onRequest', (request, _, done) => {
    requestContext.run({ requestId: request.id }, done);
  });
  server.addHook('onResponse', async (request, reply) => {
    const level = reply.statusCode >= 500 ? 'error' : reply.statusCode >= 400 ? 'warn' : 'info';
    log[level](
      {
        requestId: request.id,
        account: (request as ActorRequest).actor?.accountId ?? null,
        method: request.method,
        route: request.routeOptions.url ?? null,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      },
      'request',
    );
  });
}
