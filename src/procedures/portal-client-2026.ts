import { PortalClient, type PortalAnswer, type PortalItem } from './portal-client';
import { ask, type PortalPage, type RequestOutcome } from './portal-request';
import type { PortalTraffic, TimeSource } from './portal-traffic';

const LIST_PATH = '/api/v1/submitting/formality/list-all-public-formality-by-citizen';
/** No agency has this code; see `checkFilter`. */
const NO_SUCH_AGENCY = 'H00.00.00.KIEM-TRA';
const MAX_PAGES = 200;
const LONGEST_WAIT_MS = 60_000;

export interface PortalRules {
  url: string;
  timeoutMs: number;
  /** Requests for one page at most, the first included. */
  attempts: number;
  pageSize: number;
  /** Wait before the second attempt; doubled for each further one, half of it random. */
  backoffMs: number;
}

export interface PortalTools {
  fetch: typeof fetch;
  time: TimeSource;
  random: () => number;
}

type Fault = Extract<PortalAnswer, { kind: 'fault' }>;

/** The portal's JSON interface of 2026: `{code, data: {items, lastId}}`, paged by cursor. */
export class PortalClient2026 extends PortalClient {
  readonly source: string;

  constructor(
    private readonly rules: PortalRules,
    private readonly traffic: PortalTraffic,
    private readonly tools: PortalTools,
  ) {
    super();
    this.source = `portal-2026 ${rules.url}`;
  }

  async listOf(departmentCode: string, signal?: AbortSignal): Promise<PortalAnswer> {
    const byId = new Map<string, PortalItem>();
    const cursors = new Set<string>();
    let cursor = '';
    for (let number = 1; number <= MAX_PAGES; number += 1) {
      const page = await this.page(departmentCode, cursor, this.rules.pageSize, signal);
      if ('kind' in page) return page;
      const before = byId.size;
      for (const item of page.items) {
        const { id, code, name } = item;
        byId.set(id, {
          id,
          code,
          name,
          state: item.state ?? null,
          departments: item.departments ?? [],
        });
      }
      const last = page.lastId ?? '';
      if (page.items.length === 0 || last === '') return this.whole([...byId.values()]);
      if (cursors.has(last))
        return this.fault('paging-loop', `page ${number} repeats the cursor ${last}`);
      if (byId.size === before)
        return this.fault('paging-loop', `page ${number} shows nothing new`);
      cursors.add(last);
      cursor = last;
    }
    return this.fault('paging-loop', `more than ${MAX_PAGES} pages`);
  }

  async checkFilter(signal?: AbortSignal): Promise<Fault | null> {
    const page = await this.page(NO_SUCH_AGENCY, '', 1, signal);
    if ('kind' in page) return page;
    if (page.items.length === 0) return null;
    return this.fault(
      'filter-ignored',
      `shows ${page.items[0]!.code} for an agency that does not exist`,
    );
  }

  pauseLeft(): number {
    return this.traffic.pauseLeft();
  }

  private async page(
    departmentCode: string,
    lastId: string,
    limit: number,
    signal?: AbortSignal,
  ): Promise<PortalPage | Fault> {
    const body = { limit, lastId, q: '', categoryId: '', departmentCode };
    let last: Fault | null = null;
    for (let attempt = 1; attempt <= this.rules.attempts; attempt += 1) {
      const admission = this.traffic.admit();
      if (admission === 'no')
        return last ?? this.fault('circuit-open', 'the portal failed repeatedly and is left alone');
      const outcome = await this.send(body, signal);
      if (outcome.ok) return outcome.page;
      last = this.fault(outcome.reason, outcome.detail);
      if (!outcome.worthRetrying || admission === 'probe' || attempt === this.rules.attempts)
        return last;
      const wait = this.waitBefore(attempt, outcome.retryAfterMs);
      if (wait > LONGEST_WAIT_MS) return last;
      if (outcome.retryAfterMs !== undefined) this.traffic.holdFor(wait);
      await this.tools.time.sleep(wait, signal);
    }
    return last!;
  }

  private async send(body: unknown, signal?: AbortSignal): Promise<RequestOutcome> {
    try {
      await this.traffic.turn(signal);
      const outcome = await ask(
        this.tools.fetch,
        this.rules.url.replace(/\/+$/, '') + LIST_PATH,
        body,
        this.rules.timeoutMs,
        signal,
      );
      if (outcome.ok) this.traffic.succeeded();
      else this.traffic.failed();
      return outcome;
    } catch (error) {
      this.traffic.abandoned();
      throw error;
    }
  }

  /** Exponential with jitter, and never sooner than the portal asked for. */
  private waitBefore(attempt: number, retryAfterMs = 0): number {
    const full = this.rules.backoffMs * 2 ** (attempt - 1);
    return Math.max(retryAfterMs, full / 2 + (full / 2) * this.tools.random());
  }

  private whole(items: PortalItem[]): PortalAnswer {
    const readAt = this.moment();
    return items.length === 0 ? { kind: 'no-list', readAt } : { kind: 'list', items, readAt };
  }

  private fault(reason: Fault['reason'], detail: string): Fault {
    return { kind: 'fault', reason, detail, readAt: this.moment() };
  }

  private moment(): string {
    return new Date(this.tools.time.now()).toISOString();
  }
}
