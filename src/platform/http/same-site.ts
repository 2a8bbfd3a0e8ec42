import type { FastifyRequest } from 'fastify';
import { isLoopback } from '../config/listening';
import type { Settings } from '../config/settings';
import { defineError } from './app-error';

/**
 * Our own pages and programs put this header on every request that changes something. A page of
 * another site cannot: the browser asks first, and the answer is no (ASVS 3.5.1–3.5.3).
 */
export const OWN_CLIENT_HEADER = 'x-ban-giao';

const SAFE_METHODS = new Set(['GET', 'HEAD']);

export const foreignOrigin = defineError('accounts.foreign-origin', 403, {
  vi: 'Yêu cầu không xuất phát từ trang của hệ thống nên không được thực hiện. Mở lại hệ thống từ địa chỉ chính thức rồi thử lại.',
  en: "The request does not come from this system's own pages and was not carried out. Open the system at its own address and try again.",
});

/**
 * Refuses what another site may have made the browser send: every change that does not carry our
 * header, or names another page or site as its origin; and every question of another site whether
 * it may. Without a public address also every name but this machine's, or a name that an attacker
 * points at it would count as our own.
 * @throws foreignOrigin, before the body is read.
 */
export function refuseForeignRequest(request: FastifyRequest, http: Settings['http']): void {
  const { host = '', origin } = request.headers;
  if (!http.publicUrl && !isLoopback(hostNameOf(host))) throw foreignOrigin();
  if (SAFE_METHODS.has(request.method)) return;
  const { unknown } = request.routeOptions.config as { unknown?: boolean };
  if (unknown && request.method !== 'OPTIONS') return;
  if (origin !== undefined && !ownOrigins(http, host).includes(origin)) throw foreignOrigin();
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw foreignOrigin();
  if (request.method === 'OPTIONS') return;
  if (request.headers[OWN_CLIENT_HEADER] === undefined) throw foreignOrigin();
}

/** The public address, and this machine itself under whatever port it is reached. */
function ownOrigins(http: Settings['http'], host: string): string[] {
  const here = isLoopback(hostNameOf(host)) ? [`http://${host}`] : [];
  return http.publicUrl ? [new URL(http.publicUrl).origin, ...here] : here;
}

const hostNameOf = (host: string): string => URL.parse(`http://${host}`)?.hostname ?? '';
