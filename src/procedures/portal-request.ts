import { z } from 'zod';
import type { PortalFaultReason } from './portal-client';

/** PostgreSQL cannot store a NUL character. */
const NO_NUL = /^[^\0]*$/;
const plain = (longest: number) => z.string().min(1).max(longest).regex(NO_NUL);

/** One page of the list, API of 2026. Not a published contract: unknown keys are let through, known ones are checked. */
const pageSchema = z.object({
  code: z.string(),
  data: z
    .object({
      items: z.array(
        z.object({
          id: plain(100),
          code: plain(40),
          name: z.string().max(2000).regex(NO_NUL),
          state: z.string().nullish(),
          departments: z.array(z.string()).nullish(),
        }),
      ),
      lastId: z.string().nullish(),
    })
    .nullish(),
});
export type PortalPage = NonNullable<z.infer<typeof pageSchema>['data']>;

export type RequestOutcome =
  | { ok: true; page: PortalPage }
  | {
      ok: false;
      reason: PortalFaultReason;
      detail: string;
      worthRetrying: boolean;
      retryAfterMs?: number;
    };

const MAX_BYTES = 20_000_000;
const TLS_CODES =
  /^(CERT_|ERR_TLS|ERR_SSL|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|EPROTO|HOSTNAME_MISMATCH)/;

const fault = (
  reason: PortalFaultReason,
  detail: string,
  worthRetrying = false,
): RequestOutcome => ({
  ok: false,
  reason,
  detail: detail.replaceAll('\0', ''),
  worthRetrying,
});

/**
 * Sends one question and says what came of it; retries nothing.
 * @param timeoutMs for the whole exchange, from connecting to the last byte.
 * @param signal aborts the caller's work; then the abort is thrown, not classified.
 */
export async function ask(
  fetchIt: typeof fetch,
  address: string,
  body: unknown,
  timeoutMs: number,
  signal?: AbortSignal,
): Promise<RequestOutcome> {
  const deadline = AbortSignal.timeout(timeoutMs);
  try {
    const response = await fetchIt(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(body),
      redirect: 'manual',
      signal: signal ? AbortSignal.any([deadline, signal]) : deadline,
    });
    return (await refusal(response)) ?? readPage(await readText(response));
  } catch (error) {
    signal?.throwIfAborted();
    if (deadline.aborted) return fault('timeout', `no answer within ${timeoutMs} ms`, true);
    return classifyError(error);
  }
}

async function refusal(response: Response): Promise<RequestOutcome | null> {
  const { status, headers } = response;
  if (status >= 200 && status < 300) return null;
  await response.body?.cancel();
  if (status >= 300 && status < 400)
    return fault('redirect', `status ${status} to ${headers.get('location') ?? '?'}`);
  const retryAfterMs = readRetryAfter(headers.get('retry-after'));
  const waiting = retryAfterMs === undefined ? {} : { retryAfterMs };
  if (status === 429)
    return {
      ok: false,
      reason: 'too-many-requests',
      detail: 'status 429',
      worthRetrying: true,
      ...waiting,
    };
  if (status >= 500)
    return {
      ok: false,
      reason: 'server-error',
      detail: `status ${status}`,
      worthRetrying: true,
      ...waiting,
    };
  return fault('refused', `status ${status}`);
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

async function readText(response: Response): Promise<string> {
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

function readPage(text: string): RequestOutcome {
  if (/^\s*</.test(text))
    return fault('html-page', `a page instead of data: ${text.trim().slice(0, 80)}`);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return fault('wrong-json', `not JSON: ${text.slice(0, 80)}`);
  }
  const read = pageSchema.safeParse(json);
  if (!read.success) return fault('wrong-json', z.prettifyError(read.error).slice(0, 300));
  if (read.data.code !== 'OK')
    return fault('portal-error', `the portal says ${read.data.code}`.slice(0, 120));
  if (!read.data.data) return fault('wrong-json', 'code OK without data');
  return { ok: true, page: read.data.data };
}

function classifyError(error: unknown): RequestOutcome {
  if (error instanceof TooLarge) return fault('too-large', `more than ${MAX_BYTES} bytes`);
  const cause = (error as { cause?: { code?: string; message?: string } }).cause;
  const code = cause?.code ?? (error as { code?: string }).code ?? '';
  const detail = `${code} ${cause?.message ?? (error as Error).message ?? ''}`.trim().slice(0, 200);
  return TLS_CODES.test(code) ? fault('tls', detail) : fault('unreachable', detail, true);
}
