/** What the server answers when it cannot do what was asked. */
interface ProblemBody {
  code?: string;
  message?: string;
  details?: unknown;
  requestId?: string;
}

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

type QueryValue = string | number | boolean | null | undefined;

export interface RequestOptions {
  query?: Record<string, QueryValue>;
  body?: unknown;
  /** Version of the record the person saw; sent as If-Match. */
  version?: number;
  signal?: AbortSignal;
}

/** Address of an API route, e.g. `apiUrl('rounds', { page: 2 })` → `/api/rounds?page=2`. Blank values are left out. */
export function apiUrl(path: string, query: Record<string, QueryValue> = {}): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') params.set(key, String(value));
  }
  const tail = params.toString();
  return `/api/${path}${tail ? `?${tail}` : ''}`;
}

/** Headers every request carries: the language of messages, and the version for guarded writes. */
export function commonHeaders(version?: number): Record<string, string> {
  const headers: Record<string, string> = {
    Accept: 'application/json',
    'Accept-Language': document.documentElement.lang || 'vi',
  };
  if (version !== undefined) headers['If-Match'] = `"${version}"`;
  return headers;
}

/** Turns an error answer into an {@link ApiProblem}; an answer that is no JSON keeps only its status. */
export function problemOf(status: number, text: string): ApiProblem {
  let body: ProblemBody = {};
  try {
    body = JSON.parse(text) as ProblemBody;
  } catch {
    // A proxy's HTML page: the status is all there is.
  }
  const code = body.code ?? (status >= 500 ? 'client.server-error' : `client.status-${status}`);
  return new ApiProblem(status, code, body.message ?? '', body.details, body.requestId);
}

async function send<T>(method: string, path: string, options: RequestOptions = {}): Promise<T> {
  const headers = commonHeaders(options.version);
  let body: BodyInit | undefined;
  if (options.body instanceof FormData) body = options.body;
  else if (options.body !== undefined) {
    headers['Content-Type'] = 'application/json';
    body = JSON.stringify(options.body);
  }
  let response: Response;
  try {
    response = await fetch(apiUrl(path, options.query), {
      method,
      headers,
      body,
      credentials: 'same-origin',
      signal: options.signal,
    });
  } catch (error) {
    if (options.signal?.aborted) throw error;
    throw new ApiProblem(0, 'client.no-connection', '');
  }
  const text = await response.text();
  if (!response.ok) throw problemOf(response.status, text);
  return (text ? JSON.parse(text) : undefined) as T;
}

/** The one door to the server. Every call rejects with {@link ApiProblem}. */
export const http = {
  get: <T>(path: string, options?: RequestOptions) => send<T>('GET', path, options),
  post: <T>(path: string, options?: RequestOptions) => send<T>('POST', path, options),
  put: <T>(path: string, options?: RequestOptions) => send<T>('PUT', path, options),
  delete: <T>(path: string, options?: RequestOptions) => send<T>('DELETE', path, options),
};
