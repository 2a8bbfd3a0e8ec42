import { OWN_CLIENT_HEADER } from '../../src/platform/http/same-site';

/** One person, or nobody in particular, talking to a running server. */
export type Talk = <T = never>(
  method: string,
  address: string,
  body?: unknown,
  headers?: Record<string, string>,
) => Promise<{ status: number; body: T; headers: Headers }>;

/**
 * @param url address of the server, without a closing slash.
 * @param cookie the session's `name=value`; left out for nobody.
 */
export function talkTo(url: string, cookie?: string): Talk {
  return async (method, address, body, headers = {}) => {
    // Sent as they are, with the type they bring; everything else as JSON.
    const whole = body instanceof FormData || body instanceof Blob;
    const response = await fetch(`${url}/api/${address}`, {
      method,
      body: body === undefined ? undefined : whole ? body : JSON.stringify(body),
      headers: {
        [OWN_CLIENT_HEADER]: '1',
        ...(body === undefined || whole ? {} : { 'content-type': 'application/json' }),
        ...(cookie ? { cookie } : {}),
        ...headers,
      },
    });
    return {
      status: response.status,
      body: (await bodyOf(response)) as never,
      headers: response.headers,
    };
  };
}

/** JSON as data, text as text, anything else as bytes. */
async function bodyOf(response: Response): Promise<unknown> {
  const type = response.headers.get('content-type') ?? 'text/plain';
  if (type.includes('json')) return response.json();
  if (type.startsWith('text/')) return response.text();
  return Buffer.from(await response.arrayBuffer());
}

/** Signs in and talks as that person from then on. */
export async function signedIn(url: string, login: string, password: string): Promise<Talk> {
  return talkTo(url, await sessionCookie(url, login, password));
}

/** Signs in. @returns the cookie of the session, `name=value`. */
export async function sessionCookie(url: string, login: string, password: string): Promise<string> {
  const answer = await talkTo(url)('POST', 'session', { login, password });
  if (answer.status !== 204) throw new Error(`${login} could not sign in: ${answer.status}`);
  return answer.headers.getSetCookie()[0]!.split(';')[0]!;
}

/** The answer's body, or an error with what the server said. */
export async function asked<T>(
  talk: Talk,
  method: string,
  address: string,
  body?: unknown,
  headers?: Record<string, string>,
): Promise<T> {
  const answer = await talk<T>(method, address, body, headers);
  if (answer.status < 300) return answer.body;
  throw new Error(`${method} ${address}: ${answer.status} ${JSON.stringify(answer.body)}`);
}
