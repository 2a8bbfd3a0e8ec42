export interface TrafficRules {
  /** `Infinity` for a stand-in on this machine. */
  requestsPerSecond: number;
  /** Failed requests in a row after which the portal is left alone. */
  failuresToOpen: number;
  /** How long it is left alone before a single request tries again; doubled each time that one fails. */
  pauseMs: number;
}

export interface TimeSource {
  now(): number;
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

/** Turns that all processes of the installation share. */
export interface SharedTurns {
  /**
   * Takes the next turn.
   * @param apartMs how far turns lie apart.
   * @returns milliseconds until the turn taken comes.
   */
  take(origin: string, apartMs: number): Promise<number>;
  /** Nobody's turn comes sooner than in so many milliseconds. */
  hold(origin: string, milliseconds: number): Promise<void>;
}

const LONGEST_PAUSE_MS = 60_000;
/** A longer wait than a worker sits out is kept by leaving the portal alone; so long at most. */
export const LONGEST_QUIET_MS = 24 * 60 * 60_000;

/**
 * What all clients of one portal address share: the rate of requests and the circuit breaker.
 * Closed: requests pass. Open: none. When the pause is over, one passes and decides.
 */
export class PortalTraffic {
  private nextSlot = 0;
  private failures = 0;
  private openUntil: number | null = null;
  private probing = false;
  private pauses = 0;

  /** @param shared where other processes ask the same portal; left out, this one is alone. */
  constructor(
    private readonly rules: TrafficRules,
    private readonly time: TimeSource,
    private readonly shared?: { origin: string; turns: SharedTurns },
  ) {}

  /** Whether a request may be sent now. The first one after a pause is the probe; others wait for its outcome. */
  admit(): 'yes' | 'probe' | 'wait' | 'no' {
    if (this.openUntil === null) return 'yes';
    if (this.probing) return 'wait';
    if (this.time.now() < this.openUntil) return 'no';
    this.probing = true;
    return 'probe';
  }

  /** Waits for this request's turn. Turns are handed out in order, evenly spaced. */
  async turn(signal?: AbortSignal): Promise<void> {
    const apart = 1000 / this.rules.requestsPerSecond;
    const now = this.time.now();
    const slot = Math.max(now, this.nextSlot);
    this.nextSlot = slot + apart;
    const alone = slot - now;
    const { origin, turns } = this.shared ?? {};
    const wait = turns && apart > 0 ? await turns.take(origin!, apart) : alone;
    if (wait > 0) await this.time.sleep(wait, signal);
  }

  /** The portal asked for quiet (Retry-After): nobody's turn comes before. */
  async holdFor(milliseconds: number): Promise<void> {
    this.nextSlot = Math.max(this.nextSlot, this.time.now() + milliseconds);
    await this.shared?.turns.hold(this.shared.origin, milliseconds);
  }

  /** The portal asked for more quiet than anybody waits: nothing is asked of it until then, by nobody here. */
  leaveAlone(milliseconds: number): void {
    const until = this.time.now() + Math.min(milliseconds, LONGEST_QUIET_MS);
    this.openUntil = Math.max(this.openUntil ?? 0, until);
    this.probing = false;
  }

  succeeded(): void {
    this.failures = 0;
    this.pauses = 0;
    this.openUntil = null;
    this.probing = false;
  }

  failed(): void {
    this.failures += 1;
    if (this.probing || this.failures >= this.rules.failuresToOpen) {
      const pause = Math.min(this.rules.pauseMs * 2 ** this.pauses, LONGEST_PAUSE_MS);
      this.openUntil = this.time.now() + pause;
      this.pauses += 1;
    }
    this.probing = false;
  }

  /** The request was neither answered nor refused (aborted by us): a probe is given back. */
  abandoned(): void {
    this.probing = false;
  }

  pauseLeft(): number {
    return this.openUntil === null ? 0 : Math.max(0, this.openUntil - this.time.now());
  }
}

/** Traffic by portal address: two clients of one address share one rate and one breaker. */
export class TrafficByAddress {
  private readonly known = new Map<string, PortalTraffic>();

  constructor(
    private readonly time: TimeSource,
    private readonly turns?: SharedTurns,
  ) {}

  of(address: string, rules: TrafficRules): PortalTraffic {
    const { origin } = new URL(address);
    const key = `${origin} ${rules.requestsPerSecond}`;
    const shared = this.turns && { origin, turns: this.turns };
    const traffic = this.known.get(key) ?? new PortalTraffic(rules, this.time, shared);
    this.known.set(key, traffic);
    return traffic;
  }
}
