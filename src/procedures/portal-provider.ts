import type { FactoryProvider } from '@nestjs/common';
import { Settings } from '../platform/config/settings';
import { SafeAddresses } from '../platform/http/safe-address';
import { safeFetch } from '../platform/http/safe-fetch';
import { PortalClient, type PortalAnswer } from './portal-client';
import { PortalClient2026 } from './portal-client-2026';
import { TrafficByAddress } from './portal-traffic';
import { systemTime } from './system-time';

/** All clients of this process share rate and breaker by portal address. */
const traffic = new TrafficByAddress(systemTime);

/** Stands where no portal address is set: nothing is asked, nothing passes. */
export class NoPortal extends PortalClient {
  readonly source = 'none';

  async listOf(): Promise<PortalAnswer> {
    const detail = 'PORTAL_URL is not set';
    return { kind: 'fault', reason: 'not-configured', detail, readAt: new Date().toISOString() };
  }
  async checkFilter() {
    return null;
  }
  pauseLeft() {
    return 0;
  }
}

/** @param portal address, patience and rate, as the administrator set them. */
export function portalClientOf(portal: Settings['portal']): PortalClient {
  if (!portal.url) return new NoPortal();
  const { url, timeoutMs, attempts, requestsPerSecond } = portal;
  const failuresToOpen = Math.max(6, 2 * attempts);
  const shared = traffic.of(url, { requestsPerSecond, failuresToOpen, pauseMs: 5_000 });
  const rules = { url, timeoutMs, attempts, pageSize: 100, backoffMs: 500 };
  return new PortalClient2026(rules, shared, {
    fetch: safeFetch(new SafeAddresses(portal.privateNetworks)),
    time: systemTime,
    random: Math.random,
  });
}

export const portalProvider: FactoryProvider<PortalClient> = {
  provide: PortalClient,
  useFactory: (settings: Settings) => portalClientOf(settings.portal),
  inject: [Settings],
};
