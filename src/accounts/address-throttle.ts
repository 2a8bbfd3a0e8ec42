/** Addresses remembered at most; the longest unseen is forgotten first. */
const MOST_ADDRESSES = 10_000;

/**
 * Counts wrong sign-ins of one network address over all logins, so that one password cannot be
 * tried on everybody. Right sign-ins do not count: a whole office may share one address.
 */
export class AddressThrottle {
  private readonly failures = new Map<string, number[]>();

  /**
   * @param most failures within the window; the next attempt is refused.
   * @param windowMs length of the window in milliseconds.
   */
  constructor(
    private readonly most: number,
    private readonly windowMs: number,
  ) {}

  /** @returns milliseconds to wait, 0 for none. */
  waitOf(address: string, now: number): number {
    const recent = this.recent(address, now);
    return recent.length < this.most ? 0 : recent[0]! + this.windowMs - now;
  }

  noteFailure(address: string, now: number): void {
    const recent = [...this.recent(address, now), now].slice(-this.most);
    this.failures.delete(address);
    this.failures.set(address, recent);
    if (this.failures.size <= MOST_ADDRESSES) return;
    this.failures.delete(this.failures.keys().next().value!);
  }

  private recent(address: string, now: number): number[] {
    return (this.failures.get(address) ?? []).filter((at) => at > now - this.windowMs);
  }
}
