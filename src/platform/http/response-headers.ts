import fastifyHelmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

/** What no page of this system ever needs of the device. */
const PERMISSIONS = ['camera', 'microphone', 'geolocation', 'payment', 'usb', 'browsing-topics'];

/**
 * Headers of every answer, also of refusals (ASVS 3.4). The page sets a policy of its own with a
 * nonce; the answers of the API are never shown as pages.
 * @param secure whether people reach the system over TLS; only then HSTS, or a page opened without
 *   it loads nothing.
 */
export async function setHeaders(server: FastifyInstance, secure: boolean): Promise<void> {
  await server.register(fastifyHelmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: [`'none'`],
        baseUri: [`'none'`],
        formAction: [`'none'`],
        frameAncestors: [`'none'`],
      },
    },
    frameguard: { action: 'deny' },
    hsts: secure && { maxAge: 365 * 24 * 3600, includeSubDomains: false },
  });
  server.addHook('onRequest', async (request, reply) => {
    void reply.header('permissions-policy', PERMISSIONS.map((each) => `${each}=()`).join(', '));
    if (request.url.startsWith('/api')) void reply.header('cache-control', 'no-store');
  });
}
