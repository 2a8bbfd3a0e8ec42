/** A refused or failed request: a stable code, a sentence for the reader, and the place of the fault. */
export class ApiProblem extends Error {
  constructor(
    /** 0 when no answer came. */
    readonly status: number,
    readonly code: string,
    message: string,
    readonly details: unknown = undefined,
    readonly requestId: string | undefined = undefined,
  ) {
    super(message);
    this.name = 'ApiProblem';
  }
}

/** Somebody else changed the record since the person saw it. */
export const isStale = (error: unknown): boolean =>
  error instanceof ApiProblem && STALE.has(error.code);
const STALE: ReadonlySet<string> = new Set(['http.stale-version', 'handover.control-stale']);

/** No answer came: the network, or the server is down. */
export const noConnection = () => new ApiProblem(0, 'client.no-connection', '');

const STOPPED = 'client.stopped';

/** The person stopped it; nothing is wrong. */
export const stoppedByPerson = () => new ApiProblem(0, STOPPED, '');

export const wasStopped = (error: unknown): boolean =>
  error instanceof ApiProblem && error.code === STOPPED;

/** Nobody knows whether the server saw it: no answer came, or only that of a proxy before it. */
export const unanswered = (error: unknown): boolean =>
  error instanceof ApiProblem && !wasStopped(error) && [0, 502, 503, 504].includes(error.status);

/**
 * The problem that an error answer tells of.
 * @param body what the server sent: `{ code, message, details, requestId }`, or a proxy's page, which says nothing
 */
export function problemOf(status: number, body: unknown): ApiProblem {
  const told = (typeof body === 'object' && body !== null ? body : {}) as {
    code?: string;
    message?: string;
    details?: unknown;
    requestId?: string;
  };
  const code = told.code ?? `client.status-${status}`;
  return new ApiProblem(status, code, told.message ?? '', told.details, told.requestId);
}
