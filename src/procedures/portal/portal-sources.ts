import { readFileSync } from 'node:fs';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Settings } from '../../platform/config/settings';
import { Database } from '../../platform/database/database';
import { Reader } from '../../platform/database/reader';
import { SafeAddresses } from '../../platform/http/safe-address';
import { safeFetch } from '../../platform/http/safe-fetch';
import { ExportClient } from './export-client';
import { NoPortal } from './no-portal';
import type { PortalRules } from './portal-asker';
import type { PortalClient } from './portal-client';
import { PortalClient2025 } from './portal-client-2025';
import { PortalClient2026 } from './portal-client-2026';
import { PortalSource, type PortalInterface } from './portal-source.entity';
import { TrafficByAddress } from './portal-traffic';
import { readRobots, type RobotsAnswer } from './robots';
import { ShapeKeeper } from './shape-keeper';
import { StoredTurns } from './shared-turns';
import { systemTime } from './system-time';

/** RFC 9309: rules are read again after a day at the latest. */
const ROBOTS_MS = 60 * 60_000;

/** What a run writes down about where its findings come from. */
export interface SourceOfRun {
  kind: 'none' | 'stand-in' | 'portal' | 'export';
  /** Row of `portal_source`, or the upload of an export. */
  id: string | null;
  /** For people, for example `portal-2026 https://…`. */
  text: string;
}

interface Portal {
  interface: PortalInterface;
  address: string;
  requestsPerSecond: number;
  contact: string | null;
}

/** Which source may be asked now, and a client for the source of a run. */
@Injectable()
export class PortalSources {
  private readonly traffic: TrafficByAddress;
  private readonly fetch: typeof fetch;
  private readonly robots = new Map<string, { at: number; answer: Promise<RobotsAnswer> }>();

  constructor(
    private readonly settings: Settings,
    private readonly reader: Reader,
    private readonly shapes: ShapeKeeper,
    turns: StoredTurns,
    database: Database,
  ) {
    // A SQLite database has one process; the turns of that one lie in its memory.
    const shared = database.engine === 'postgres' ? turns : undefined;
    this.traffic = new TrafficByAddress(systemTime, shared);
    const { privateNetworks, caFile } = settings.portal;
    const ca = caFile === undefined ? undefined : readFileSync(caFile, 'utf8');
    this.fetch = safeFetch(new SafeAddresses(privateNetworks), ca);
  }

  /** The source a new run asks: the stand-in of this machine, else what an administrator permitted. */
  async current(manager: EntityManager): Promise<SourceOfRun> {
    const { url, interface: kind } = this.settings.portal;
    if (url) return { kind: 'stand-in', id: null, text: nameOf(kind, url) };
    const source = await manager.findOneBy(PortalSource, { activeKey: 'in-use' });
    if (!source) return { kind: 'none', id: null, text: 'none' };
    return { kind: 'portal', id: source.id, text: nameOf(source.interface, source.address) };
  }

  /** A client for the source of a run; one that may not be asked any more shows nothing. */
  async clientOf(source: Pick<SourceOfRun, 'kind' | 'id'>): Promise<PortalClient> {
    if (source.kind === 'export') return new ExportClient(this.reader, source.id!);
    const portal = await this.portalOf(source);
    if (!portal) return new NoPortal();
    const { timeoutMs, attempts } = this.settings.portal;
    const { address: url, contact } = portal;
    const userAgent = `BanGiao (${contact ?? 'may nay'})`;
    const robots = await this.robotsOf(url, userAgent, timeoutMs);
    const { given } = this.settings;
    const free = source.kind === 'stand-in' && robots.standIn;
    const allowed =
      free && !given.has('PORTAL_REQUESTS_PER_SECOND') ? Infinity : portal.requestsPerSecond;
    const apartMs = robots.apartMs(userAgent);
    const requestsPerSecond = apartMs > 0 ? Math.min(allowed, 1000 / apartMs) : allowed;
    const failuresToOpen = Math.max(6, 2 * attempts);
    const traffic = this.traffic.of(url, { requestsPerSecond, failuresToOpen, pauseMs: 5_000 });
    const rules: PortalRules = {
      ...{ url, timeoutMs, attempts, userAgent },
      ...{ pageSize: 100, backoffMs: 500 },
    };
    const { origin } = new URL(url);
    const tools = {
      ...{ fetch: this.fetch, time: systemTime, random: Math.random, robots },
      shapes: this.shapes.watch(origin),
    };
    return portal.interface === 'jsp-2025'
      ? new PortalClient2025(rules, traffic, tools)
      : new PortalClient2026(rules, traffic, tools);
  }

  /** Whether the source of a run may still be asked: an administrator may take the permission back. */
  async permitted({ kind, id }: Pick<SourceOfRun, 'kind' | 'id'>): Promise<boolean> {
    if (kind !== 'portal') return kind !== 'none';
    return this.reader.manager.existsBy(PortalSource, { id: id!, activeKey: 'in-use' });
  }

  private async portalOf({ kind, id }: Pick<SourceOfRun, 'kind' | 'id'>): Promise<Portal | null> {
    const { url, interface: spoken, requestsPerSecond } = this.settings.portal;
    if (kind === 'stand-in')
      return url ? { interface: spoken, address: url, requestsPerSecond, contact: null } : null;
    if (kind !== 'portal') return null;
    const row = await this.reader.manager.findOneBy(PortalSource, {
      ...{ id: id!, activeKey: 'in-use' },
    });
    if (!row) return null;
    const { address, contact, intervalMs } = row;
    return { interface: row.interface, address, contact, requestsPerSecond: 1000 / intervalMs };
  }

  private robotsOf(url: string, userAgent: string, timeoutMs: number): Promise<RobotsAnswer> {
    const { origin } = new URL(url);
    const before = this.robots.get(origin);
    if (before && systemTime.now() - before.at < ROBOTS_MS) return before.answer;
    const answer = readRobots(this.fetch, url, { timeoutMs, userAgent });
    this.robots.set(origin, { at: systemTime.now(), answer });
    // A portal that was away for a moment is not forbidden for an hour.
    void answer.then(({ detail }) => detail && this.robots.delete(origin));
    return answer;
  }
}

const nameOf = (spoken: PortalInterface, address: string): string =>
  `${spoken === 'jsp-2025' ? 'portal-2025' : 'portal-2026'} ${address}`.slice(0, 300);
