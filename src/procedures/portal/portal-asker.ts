import { z } from 'zod';
import type { PortalFault, PortalFaultReason } from './portal-client';
import { ask, requestFault, type PortalQuestion, type RequestOutcome } from './portal-request';
import type { PortalTraffic, TimeSource } from './portal-traffic';
import { mayPass, type RobotsAnswer } from './robots';

const LONGEST_WAIT_MS = 60_000;
const PROBE_WAIT_MS = 25;

export interface PortalRules {
  url: string;
  timeoutMs: number;
  /** Requests for one page at most, the first included. */
  attempts: number;
  pageSize: number;
  /** Wait before the second attempt; doubled for each further one, half of it random. */
  backoffMs: number;
  /** Names this program and whom to call about it. */
  userAgent?: string;
}

/** Compares the form of an answer with the forms known of this source. */
export interface ShapeWatch {
  /**
   * @param needed paths that findings rest on.
   * @param valid the answer can be read; only then a form that is new becomes a known one.
   * @returns what is different, or null while nothing that matters is.
   */
  look(
    part: string,
    json: unknown,
    needed: readonly string[],
    valid: boolean,
  ): Promise<string | null>;
}

export interface PortalTools {
  fetch: typeof fetch;
  time: TimeSource;
  random: () => number;
  shapes?: ShapeWatch;
  /** What robots.txt of the portal says; left out for a stand-in on this machine. */
  robots?: RobotsAnswer;
}

/** A part of the interface: its name, what is read of it, and which keys that needs. */
export interface PortalPart<T> {
  name: string;
  schema: z.ZodType<T>;
  needed: readonly string[];
  /** Of the needed ones those that this answer may do without: the last page has no next one. */
  spared?: (json: unknown) => readonly string[];
  /** A fault the answer itself tells of. */
  refuses?: (value: T) => { reason: PortalFaultReason; detail: string } | null;
}

/** Asks one portal politely: in turn, with patience, and leaves it alone when it is down. */
export class PortalAsker {
  constructor(
    readonly rules: PortalRules,
    private readonly traffic: PortalTraffic,
    private readonly tools: PortalTools,
  ) {}

  /**
   * Asks one question, again where that may help.
   * @returns what the part says, or the fault that the last try met.
   */
  async ask<T>(
    part: PortalPart<T>,
    question: Omit<PortalQuestion, 'address'> & { path: string },
    signal?: AbortSignal,
  ): Promise<T | PortalFault> {
    const { robots } = this.tools;
    if (robots && !mayPass(robots, this.addressOf(question.path), this.userAgent))
      return this.fault('robots', robots.detail ?? `robots.txt forbids ${question.path}`);
    let last: PortalFault | null = null;
    for (let attempt = 1; attempt <= this.rules.attempts; attempt += 1) {
      const admission = await this.admission(signal);
      if (admission === 'no')
        return last ?? this.fault('circuit-open', 'the portal failed repeatedly and is left alone');
      const outcome = await this.send(part, question, signal);
      if (outcome.ok) return outcome.value;
      last = this.fault(outcome.reason, outcome.detail);
      const { retryAfterMs } = outcome;
      // Also after the last try: what the portal asks for holds for the next list too.
      if (retryAfterMs !== undefined) await this.keepQuiet(retryAfterMs);
      const wait = this.waitBefore(attempt, retryAfterMs);
      const over = admission === 'probe' || attempt === this.rules.attempts;
      if (!outcome.worthRetrying || over || wait > LONGEST_WAIT_MS) return last;
      await this.tools.time.sleep(wait, signal);
    }
    return last!;
  }

  pauseLeft(): number {
    return this.traffic.pauseLeft();
  }

  fault(reason: PortalFaultReason, detail: string): PortalFault {
    return { kind: 'fault', reason, detail, readAt: this.moment() };
  }

  moment(): string {
    return new Date(this.tools.time.now()).toISOString();
  }

  private get userAgent(): string {
    return this.rules.userAgent ?? 'BanGiao';
  }

  private addressOf(path: string): string {
    return this.rules.url.replace(/\/+$/, '') + path;
  }

  /** Whoever comes while a single request tries whether the portal is back waits for what comes of it. */
  private async admission(signal?: AbortSignal): Promise<'yes' | 'probe' | 'no'> {
    for (;;) {
      const admission = this.traffic.admit();
      if (admission !== 'wait') return admission;
      await this.tools.time.sleep(PROBE_WAIT_MS, signal);
    }
  }

  private async send<T>(
    part: PortalPart<T>,
    { path, headers, ...question }: Omit<PortalQuestion, 'address'> & { path: string },
    signal?: AbortSignal,
  ): Promise<RequestOutcome<T>> {
    try {
      await this.traffic.turn(signal);
      const sent = { ...question, address: this.addressOf(path) };
      const all = { accept: 'application/json', 'user-agent': this.userAgent, ...headers };
      const { fetch: fetchIt } = this.tools;
      const answer = await ask(fetchIt, { ...sent, headers: all }, this.rules.timeoutMs, signal);
      const outcome = answer.ok ? await this.read(part, answer.value) : answer;
      if (outcome.ok) this.traffic.succeeded();
      else this.traffic.failed();
      return outcome;
    } catch (error) {
      this.traffic.abandoned();
      throw error;
    }
  }

  private async read<T>(part: PortalPart<T>, json: unknown): Promise<RequestOutcome<T>> {
    const read = part.schema.safeParse(json);
    const spared = part.spared?.(json) ?? [];
    const needed = part.needed.filter((path) => !spared.includes(path));
    const changed = await this.tools.shapes?.look(part.name, json, needed, read.success);
    if (changed) return requestFault('shape-changed', changed.slice(0, 390));
    if (!read.success) {
      const ofOtherType = read.error.issues.some(
        (issue) => valueAt(json, issue.path) !== undefined,
      );
      const detail = z.prettifyError(read.error).slice(0, 300);
      return requestFault(ofOtherType ? 'wrong-types' : 'wrong-json', detail);
    }
    const refusal = part.refuses?.(read.data);
    return refusal ? requestFault(refusal.reason, refusal.detail) : { ok: true, value: read.data };
  }

  /** A quiet that nobody sits out is kept by asking nothing at all until it is over. */
  private async keepQuiet(milliseconds: number): Promise<void> {
    await this.traffic.holdFor(milliseconds);
    if (milliseconds > LONGEST_WAIT_MS) this.traffic.leaveAlone(milliseconds);
  }

  /** Exponential with jitter, and never sooner than the portal asked for. */
  private waitBefore(attempt: number, retryAfterMs = 0): number {
    const full = this.rules.backoffMs * 2 ** (attempt - 1);
    return Math.max(retryAfterMs, full / 2 + (full / 2) * this.tools.random());
  }
}

const valueAt = (json: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) => (value as Record<PropertyKey, unknown> | null | undefined)?.[key],
    json,
  );
