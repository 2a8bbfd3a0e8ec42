import type { PortalFaultReason } from './portal-client';

/** A question as it goes over the wire. */
export interface PortalQuestion {
  address: string;
  method: 'GET' | 'POST';
  headers: Record<string, string>;
  body?: string;
}

export interface RequestFault {
  ok: false;
  reason: PortalFaultReason;
  detail: string;
  worthRetrying: boolean;
  retryAfterMs?: number;
}
export type RequestOutcome<T> = { ok: true; value: T } | RequestFault;

const MAX_BYTES = 20_000_000;
const TLS_CODES =
  /^(CERT_|ERR_TLS|ERR_SSL|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|EPROTO|HOSTNAME_MISMATCH)/;
const SIGN_IN_ADDRESS = /dang-?nhap|log-?in|sign-?in|\/sso|\/cas\b|oauth|vneid/i;
const SIGN_IN_PAGE = /type\s*=\s*["']?password|đăng nhập/i;

/** A way of failing, in the form of an outcome. */
export const requestFault = (
  reason: PortalFaultReason,
  detail: string,
  worthRetrying = false,
): RequestFault => ({
  ok: false,
  reason,
  detail: detail.replaceAll('\0', ''),
  worthRetrying,
});

/**
 * Sends one question and says what came of it; retries nothing.
 * @param timeoutMs for the whole exchange, from connecting to the last byte.
 * @param signal aborts the caller's work; then the abort is thrown, not classified.
 * @returns the JSON of the answer, of whatever form.
 */
export async function ask(
  fetchIt: typeof fetch,
  { address, ...question }: PortalQuestion,
  timeoutMs: number,
  signal?: AbortSignal,
): Promise<RequestOutcome<unknown>> {
  const deadline = AbortSignal.timeout(timeoutMs);
  try {
    const response = await fetchIt(address, {
      ...question,
      redirect: 'manual',
      signal: signal ? AbortSignal.any([deadline, signal]) : deadline,
    });
    return (await refusal(response)) ?? readJson(await readText(response));
  } catch (error) {
    signal?.throwIfAborted();
    if (deadline.aborted) return requestFault('timeout', `no answer within ${timeoutMs} ms`, true);
    return classifyError(error);
  }
}

async function refusal(response: Response): Promise<RequestFault | null> {
  const { status, headers } = response;
  if (status >= 200 && status < 300) return null;
  await response.body?.cancel();
  if (status >= 300 && status < 400) {
    const location = headers.get('location') ?? '?';
    const reason = SIGN_IN_ADDRESS.test(location) ? 'sign-in' : 'redirect';
    return requestFault(reason, `status ${status} to ${location}`.slice(0, 300));
  }
  const retryAfterMs = readRetryAfter(headers.get('retry-after'));
  const waiting = retryAfterMs === undefined ? {} : { retryAfterMs };
  const quiet =
    retryAfterMs === undefined ? '' : `, asks for ${Math.ceil(retryAfterMs / 1000)} s of quiet`;
  if (status === 429)
    return { ...requestFault('too-many-requests', `status 429${quiet}`, true), ...waiting };
  if (status >= 500)
    return { ...requestFault('server-error', `status ${status}${quiet}`, true), ...waiting };
  return requestFault('refused', `status ${status}`);
}

/** @param header seconds, or an HTTP date. */
export function readRetryAfter(
  header: string | null,
  now: number = Date.now(),
): number | undefined {
  if (header === null) return undefined;
  if (/^\d+$/.test(header.trim())) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

class TooLarge extends Error {}

/** The text of an answer. @throws TooLarge, or what the connection throws. */
export async function readText(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.length;
    if (bytes > MAX_BYTES) throw new TooLarge();
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

function readJson(text: string): RequestOutcome<unknown> {
  if (/^\s*</.test(text)) {
    const reason = SIGN_IN_PAGE.test(text.slice(0, 100_000)) ? 'sign-in' : 'html-page';
    return requestFault(reason, `a page instead of data: ${text.trim().slice(0, 80)}`);
  }
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    // What begins as data and ends too early may come whole the next time.
    const cut = /^\s*[[{]/.test(text) && /end of JSON|Unterminated/i.test(String(error));
    if (cut) return requestFault('cut-short', `ends after ${text.length} characters`, true);
    return requestFault('wrong-json', `not JSON: ${text.slice(0, 80)}`);
  }
}

function classifyError(error: unknown): RequestFault {
  if (error instanceof TooLarge) return requestFault('too-large', `more than ${MAX_BYTES} bytes`);
  const cause = (error as { cause?: { code?: string; message?: string } }).cause;
  const code = cause?.code ?? (error as { code?: string }).code ?? '';
  const detail = `${code} ${cause?.message ?? (error as Error).message ?? ''}`.trim().slice(0, 200);
  return TLS_CODES.test(code)
    ? requestFault('tls', detail)
    : requestFault('unreachable', detail, true);
}
