import type { ServerResponse } from 'node:http';
import type { FaultMode } from './portal-faults';

const PAGE = '<!DOCTYPE html><html><body>Hệ thống đang bảo trì</body></html>';
const SIGN_IN =
  '<!DOCTYPE html><html><body><form><input name="u"><input type="password"></form></body></html>';
const BEGINNING = '{"code":"OK","data":{"items":[{"id":"1","code":"1.001193","na';

/** Sends something else than an answer. @returns false for the modes that answer properly formed pages. */
export function misbehave(
  mode: FaultMode,
  response: ServerResponse,
  retryAfterSeconds?: number,
): boolean {
  if (retryAfterSeconds !== undefined) response.setHeader('retry-after', String(retryAfterSeconds));
  if (mode === 'hang') return true;
  if (mode === 'reset') return (response.socket?.destroy(), true);
  if (mode === 'trickle') return trickle(response);
  if (mode === 'cut-off') return cutOff(response);
  if (mode === 'redirect') response.setHeader('location', '/bao-tri');
  if (mode === 'sign-in') response.setHeader('location', '/dang-nhap?returnUrl=%2F');
  if (mode === 'redirect' || mode === 'sign-in') send(response, 302, '');
  else if (mode === 'html') send(response, 200, PAGE);
  else if (mode === 'sign-in-page') send(response, 200, SIGN_IN);
  else if (mode === 'not-json') send(response, 200, 'OK');
  else if (mode === 'cut-short') send(response, 200, BEGINNING);
  else if (mode === 'wrong-json')
    send(response, 200, { code: 'OK', data: { items: [{ MA_TTHC: '1' }] } });
  else if (mode === 'error-code') send(response, 200, { code: 'INTERNAL_ERROR', data: null });
  else if (/^\d{3}$/.test(mode)) send(response, Number(mode), PAGE);
  else return false;
  return true;
}

/** Announces more than it sends, then hangs up. */
function cutOff(response: ServerResponse): true {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '9000' });
  response.write(BEGINNING, () => response.socket?.destroy());
  return true;
}

/** One byte a second, for ever. */
function trickle(response: ServerResponse): true {
  response.writeHead(200, { 'content-type': 'application/json' });
  const timer = setInterval(() => response.write(' '), 1000);
  response.on('close', () => clearInterval(timer));
  return true;
}

/** Sends an answer: text as a page, anything else as JSON. */
export function send(response: ServerResponse, status: number, body: unknown): void {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const type = typeof body === 'string' ? 'text/html; charset=utf-8' : 'application/json';
  response.writeHead(status, { 'content-type': type }).end(text);
}
