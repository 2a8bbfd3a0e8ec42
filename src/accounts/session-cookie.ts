import type { FastifyReply, FastifyRequest } from 'fastify';

/** `__Host-` binds the cookie to this very address, but browsers keep it only over TLS. */
const nameFor = (secure: boolean): string => (secure ? '__Host-sid' : 'sid');

/** The session's secret, if the browser sent one. */
export function readSessionCookie(request: FastifyRequest, secure: boolean): string | undefined {
  return request.cookies[nameFor(secure)];
}

export function setSessionCookie(reply: FastifyReply, secret: string, secure: boolean): void {
  void reply.setCookie(nameFor(secure), secret, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure,
  });
}

export function clearSessionCookie(reply: FastifyReply, secure: boolean): void {
  void reply.clearCookie(nameFor(secure), { path: '/' });
}
