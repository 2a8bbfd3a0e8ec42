import type { FastifyRequest } from 'fastify';
import { originOf, type CurrentSessionFacts } from '../platform/http/permission';
import type { SignedInAt } from './password.service';
import type { Place } from './session-store';

/** Where a request comes from, as far as it says. */
export const placeOf = (request: FastifyRequest): Place => ({
  ...originOf(request),
  device: request.headers['user-agent'] ?? '',
});

/** The same with the session it came by. */
export const signedInAt = (
  request: FastifyRequest,
  { id, tokenHash }: CurrentSessionFacts,
): SignedInAt => ({ ...placeOf(request), sessionId: id, tokenHash });
