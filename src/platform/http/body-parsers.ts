import type { FastifyInstance } from 'fastify';
import { parseStrictJson } from './strict-json';

/**
 * Takes JSON only; what a page of another site can send as a form without being asked (plain text,
 * form fields) is no body here. Forms with files are read by `@fastify/multipart`.
 */
export function readJsonOnly(server: FastifyInstance): void {
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('application/json', { parseAs: 'string' }, (_, body, done) => {
    try {
      // An act without details may name the type and send nothing.
      done(null, body === '' ? undefined : parseStrictJson(body as string));
    } catch (error) {
      done(Object.assign(error as Error, { statusCode: 400 }));
    }
  });
}
