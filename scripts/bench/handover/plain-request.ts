import { OWN_CLIENT_HEADER } from '../../../src/platform/http/same-site';

/** Sends a request and takes the whole answer as bytes; making data of it is the browser's work. */
export type Send = (method: string, address: string, body?: unknown) => Promise<Uint8Array>;

/** @param cookie of a session. */
export function plainRequests(url: string, cookie: string): Send {
  return async (method, address, body) => {
    const response = await fetch(`${url}/api/${address}`, {
      method,
      headers: {
        ...{ [OWN_CLIENT_HEADER]: '1', cookie },
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const bytes = new Uint8Array(await response.arrayBuffer());
    if (response.status >= 300)
      throw new Error(`${method} ${address}: ${response.status} ${textOf(bytes)}`);
    return bytes;
  };
}

/** After long work a connection may have ended unseen: asks for nothing until an answer comes. */
export async function awake(ask: () => Promise<unknown>): Promise<void> {
  for (let left = 5; ; left -= 1) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    try {
      await ask();
      return;
    } catch (error) {
      if (left === 0) throw error;
    }
  }
}

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** The answer as data. */
export const dataOf = <T>(bytes: Uint8Array): T => JSON.parse(textOf(bytes)) as T;
