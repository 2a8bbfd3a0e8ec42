import { createHash, timingSafeEqual } from 'node:crypto';
import { isLoopback } from '../../config/listening';

/** What is known about who asks for the figures. */
export interface Scraper {
  /** Address of the other end of the connection itself, whatever a proxy says. */
  remote: string;
  /** Whether a header says that somebody else asked a proxy. */
  forwarded: boolean;
  /** The name it asked for, without a port. */
  host: string;
  authorization: string | undefined;
}

/**
 * Figures tell how busy an office is and what it works on: they are for a program on this machine that asks
 * without a proxy, and for whoever shows the token (ASVS 13.4, 14.2.1).
 * @param token `METRICS_TOKEN`; without one only this machine may ask.
 */
export function mayScrape(asker: Scraper, token: string | undefined): boolean {
  if (token && asker.authorization) return isSame(asker.authorization, `Bearer ${token}`);
  return !asker.forwarded && isLoopback(asker.remote) && isLoopback(asker.host);
}

/** In the same time whatever they hold. */
function isSame(one: string, other: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}
