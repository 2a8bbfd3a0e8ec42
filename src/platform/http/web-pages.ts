import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { notFound } from './app-error';

/** Stands in the built page wherever a nonce belongs; see `web/vite.config.mts`. */
const NONCE = /__NONCE__/g;
const YEAR_MS = 365 * 24 * 3600 * 1000;

/** Content security policy of the page: own scripts, and styles that carry the nonce. */
export function contentSecurityPolicy(nonce: string, secure: boolean): string {
  return [
    `default-src 'none'`,
    `connect-src 'self'`,
    `font-src 'self'`,
    // The reader of bar codes is WebAssembly of our own; no text becomes code by this.
    `script-src 'self' 'nonce-${nonce}' 'wasm-unsafe-eval'`,
    `style-src 'self' 'nonce-${nonce}'`,
    `img-src 'self' data: blob:`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
    ...(secure ? ['upgrade-insecure-requests'] : []),
  ].join('; ');
}

/** Before the body is read, so that an unknown address is unknown whatever is sent to it. */
const refuse = (): Promise<void> => Promise.reject(notFound());

/**
 * Serves the built web application: files under `/assets` for ever, and the one page for every
 * other address, so that an address sent to a colleague opens the same view. An address below
 * `/api` that no route takes is not found, by any method.
 * @param folder `dist/web`; when absent only a sentence is served that says how to build it.
 */
export async function serveWebPages(
  server: FastifyInstance,
  folder: string,
  secure: boolean,
): Promise<void> {
  const page = path.join(folder, 'index.html');
  const html = fs.existsSync(page) ? fs.readFileSync(page, 'utf8') : undefined;
  if (html) {
    await server.register(fastifyStatic, {
      root: path.join(folder, 'assets'),
      prefix: '/assets/',
      immutable: true,
      maxAge: YEAR_MS,
      index: false,
      decorateReply: false,
      preCompressed: true,
    });
  }
  const send = (_: unknown, reply: FastifyReply) => {
    if (!html) return reply.status(503).type('text/plain; charset=utf-8').send('npm run build');
    const nonce = randomBytes(16).toString('base64');
    return reply
      .header('content-security-policy', contentSecurityPolicy(nonce, secure))
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(html.replace(NONCE, nonce));
  };
  const unknown = { onRequest: refuse, config: { unknown: true } as object };
  server.all('/api', unknown, send);
  server.all('/api/*', unknown, send);
  server.get('/', send);
  server.get('/*', send);
}
