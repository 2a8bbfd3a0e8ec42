import robotsParser from 'robots-parser';
import { readText } from './portal-request';

/** What robots.txt of a portal allows. */
export interface RobotsAnswer {
  allows(address: string, userAgent: string): boolean;
  /** Milliseconds between two requests that it asks for (Crawl-delay); 0 where it asks for none. */
  apartMs(userAgent: string): number;
  /** Why everything is forbidden, where the file could not be read; null where it could. */
  detail: string | null;
  /** The other side says that it is this product's stand-in for a portal. */
  standIn: boolean;
}

const REDIRECTS = 5;
const LONGEST_CHARACTERS = 500_000;
/** A run of a province would not end in a day. */
const FURTHEST_APART_MS = 60_000;
/** Sent by the stand-in with every answer. */
export const STAND_IN_HEADER = 'x-portal-double';

/** Whether the rules let this program ask an address. */
export const mayPass = (robots: RobotsAnswer, address: string, userAgent: string): boolean =>
  robots.allows(address, userAgent);

const everything = (allowed: boolean, detail: string | null, standIn = false): RobotsAnswer => ({
  allows: () => allowed,
  apartMs: () => 0,
  ...{ detail, standIn },
});

/** Rules name the program, without what follows its name in the header. */
const nameIn = (userAgent: string): string => userAgent.split(/[\s/(]/)[0]!;

/**
 * Reads the rules of a portal as RFC 9309 wants it: without a file (4xx) everything is allowed; where
 * it cannot be had (5xx, no connection) nothing is.
 * @param portal address of the portal, of which only scheme, host and port count.
 */
export async function readRobots(
  fetchIt: typeof fetch,
  portal: string,
  { timeoutMs, userAgent }: { timeoutMs: number; userAgent: string },
): Promise<RobotsAnswer> {
  const { origin } = new URL(portal);
  let address = new URL('/robots.txt', origin);
  try {
    for (let followed = 0; followed <= REDIRECTS; followed += 1) {
      const response = await fetchIt(address, {
        method: 'GET',
        headers: { 'user-agent': userAgent, accept: 'text/plain' },
        redirect: 'manual',
        signal: AbortSignal.timeout(timeoutMs),
      });
      const { status, headers } = response;
      const standIn = headers.has(STAND_IN_HEADER);
      if (status >= 300 && status < 400) {
        await response.body?.cancel();
        address = new URL(headers.get('location') ?? '', address);
        // Elsewhere other rules hold, and other addresses may be asked.
        if (address.origin !== origin) return everything(false, `robots.txt leads to ${address}`);
        continue;
      }
      const text = (await readText(response)).slice(0, LONGEST_CHARACTERS);
      if (status >= 500) return everything(false, `robots.txt: status ${status}`, standIn);
      if (status >= 400) return everything(true, null, standIn);
      const rules = robotsParser(address.toString(), text);
      return {
        allows: (asked, agent) => rules.isAllowed(asked, nameIn(agent)) !== false,
        apartMs: (agent) =>
          Math.min(FURTHEST_APART_MS, 1000 * (rules.getCrawlDelay(nameIn(agent)) ?? 0)),
        ...{ detail: null, standIn },
      };
    }
    return everything(false, 'robots.txt leads from page to page');
  } catch (error) {
    const { message, cause } = error as Error & { cause?: Error };
    return everything(false, `robots.txt: ${cause?.message ?? message}`.slice(0, 300));
  }
}
