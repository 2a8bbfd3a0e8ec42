import { createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Actor, Origin } from './actor';
import { defineError } from './app-error';

export const PERMISSION = Symbol('permission');
export const PUBLIC = 'public';

/** The right a route needs; the guard in `accounts` answers. A route without one is refused. */
export const Permission = (name: string) => SetMetadata(PERMISSION, name);
/** A route open to everybody. */
export const Public = () => SetMetadata(PERMISSION, PUBLIC);

export const FRESHLY_CONFIRMED = Symbol('freshly-confirmed');
/**
 * For decisions and changes of duties: whoever asks must have shown a password or code within the
 * last minutes (`CONFIRM_MINUTES`), else 403 `accounts.confirm-identity`; the screen then asks and
 * sends the request again.
 */
export const FreshlyConfirmed = () => SetMetadata(FRESHLY_CONFIRMED, true);

export const WHILE_PENDING = Symbol('while-pending');
/** A route for people who first have to choose a password or add a second factor. */
export const WhilePending = () => SetMetadata(WHILE_PENDING, true);

export const FOR_SYSTEMS = Symbol('for-systems');
/** A route that another system may ask with a key, without anybody signing in. */
export const ForSystems = () => SetMetadata(FOR_SYSTEMS, true);

/** What has to be done before anything else. */
export type PendingStep = 'password' | 'second-factor';

/** The session a request came with. */
export interface CurrentSessionFacts {
  id: string;
  /** Digest of the cookie's secret: names the row. */
  tokenHash: string;
  confirmedAt: string;
  pending: PendingStep | null;
}

/** A request after the guard has found out who is asking. */
export type ActorRequest = FastifyRequest & {
  actor?: Actor;
  /** None where another system asks with its key. */
  session?: CurrentSessionFacts;
};

/** From where a request comes; `ip` follows `X-Forwarded-For` only through proxies that are trusted. */
export const originOf = (request: FastifyRequest): Origin => ({
  address: request.ip,
  requestId: request.id,
});

/** The signed-in person. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<ActorRequest>();
  if (!actor) throw new Error('CurrentActor on a route that nobody signed in for');
  return actor;
});

/** The session of the signed-in person. */
export const CurrentSession = createParamDecorator(
  (_: unknown, context: ExecutionContext): CurrentSessionFacts => {
    const { session } = context.switchToHttp().getRequest<ActorRequest>();
    if (!session) throw new Error('CurrentSession on a route that nobody signed in for');
    return session;
  },
);

const versionMissing = defineError('http.version-missing', 428, {
  vi: 'Yêu cầu chưa kèm phiên bản đang xem. Tải lại trang rồi thực hiện lại.',
  en: 'The request does not say which version was seen. Reload the page and try again.',
});

/** Reads the version from the request; by it the tests know the routes that ask for one. */
export function expectedVersionOf(_: unknown, context: ExecutionContext): number {
  const header = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
  const match = /^"?(\d{1,9})"?$/.exec(header ?? '');
  if (!match) throw versionMissing();
  return Number(match[1]);
}

/** The version the person saw, from `If-Match: "3"`. */
export const ExpectedVersion = createParamDecorator(expectedVersionOf);
