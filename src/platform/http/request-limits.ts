import fastifyRateLimit from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { Settings } from '../config/settings';
import { defineError } from './app-error';

/** What a request costs besides the ordinary; each has a limit of its own. */
export type Cost = 'sign-in' | 'upload' | 'export';

/** Counts a route against the tighter limit of its kind; see `SIGN_INS_PER_MINUTE` and its like. */
export const Costs = (cost: Cost) => RouteConfig({ cost });

/** Addresses remembered for each kind; the one not seen for longest is forgotten. */
export const REMEMBERED = 10_000;
const MINUTE_MS = 60_000;

const tooMany = defineError('http.too-many-requests', 429, {
  vi: 'Gửi quá nhiều yêu cầu trong thời gian ngắn. Chờ {seconds} giây rồi thử lại.',
  en: 'Too many requests in a short time. Wait {seconds} seconds and try again.',
});

/**
 * Counts requests by the address they come from, all together and the costly kinds by themselves.
 * @param perMinute how many a minute of each kind.
 */
export async function limitRequests(
  server: FastifyInstance,
  perMinute: Settings['http']['perMinute'],
): Promise<void> {
  // One IPv6 customer owns a whole /64 and could come from a new address with every request.
  await server.register(fastifyRateLimit, { global: false, ipv6Subnet: 64 });
  const limiter = (max: number) =>
    server.createRateLimit({
      max,
      timeWindow: MINUTE_MS,
      // Taken, but missing in the types.
      ...({ cache: REMEMBERED } as object),
    });
  const limits = {
    request: limiter(perMinute.request),
    'sign-in': limiter(perMinute['sign-in']),
    upload: limiter(perMinute.upload),
    export: limiter(perMinute.export),
  };
  server.addHook('onRequest', async (request, reply) => {
    const { cost } = request.routeOptions.config as { cost?: Cost };
    for (const kind of ['request', ...(cost ? [cost] : [])] as const) {
      const count = await limits[kind](request);
      if (count.isAllowed || !count.isExceeded) continue;
      const seconds = Math.max(1, count.ttlInSeconds);
      void reply.header('retry-after', seconds);
      throw tooMany({ seconds });
    }
  });
}
