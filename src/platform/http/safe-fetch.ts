import http from 'node:http';
import https from 'node:https';
import { rootCertificates } from 'node:tls';
import { Readable } from 'node:stream';
import type { SafeAddresses } from './safe-address';

/** Answers that have no body by definition; `Response` refuses one. */
const WITHOUT_BODY = new Set([204, 205, 304]);

/**
 * A `fetch` that connects only where `SafeAddresses` allows, follows no redirect, and sends no
 * cookie. Takes what this program uses of it: method, headers, text body, signal.
 * @param ca a certificate authority in PEM that is trusted beside the well-known ones.
 */
export function safeFetch(addresses: SafeAddresses, ca?: string): typeof fetch {
  const trusted = ca === undefined ? {} : { ca: [...rootCertificates, ca] };
  return async (input, init = {}) => {
    const url = new URL(input instanceof Request ? input.url : input);
    addresses.requireLiteral(url.hostname);
    const { request } = url.protocol === 'https:' ? https : http;
    const { method, headers, body, signal } = init;
    return new Promise<Response>((resolve, reject) => {
      const sent = request(url, {
        method,
        headers: Object.fromEntries(new Headers(headers)),
        lookup: addresses.lookup,
        signal: signal ?? undefined,
        // A kept connection would skip the look at the address.
        agent: false,
        ...trusted,
      });
      sent.once('error', reject);
      sent.once('response', (answer) => resolve(responseOf(answer)));
      sent.end(typeof body === 'string' ? body : undefined);
    });
  };
}

function responseOf(answer: http.IncomingMessage): Response {
  const headers = new Headers();
  for (let at = 0; at + 1 < answer.rawHeaders.length; at += 2) {
    headers.append(answer.rawHeaders[at]!, answer.rawHeaders[at + 1]!);
  }
  const status = answer.statusCode ?? 502;
  const body = WITHOUT_BODY.has(status) ? null : (Readable.toWeb(answer) as ReadableStream);
  return new Response(body, { status, headers });
}
