/** Rounds of which something is kept at once; the one asked for longest ago goes first. */
const MOST = 8;

/**
 * What was counted once and holds as long as a mark stays the same: the mark is read each time, from the same state of
 * the database as the counts would be, so that nobody is shown what was counted of other rows.
 */
export class KeptByMark<T> {
  private readonly kept = new Map<string, { mark: string; value: T }>();

  /** @param holds whether what is kept still holds although the mark is the same: time passes too. */
  constructor(private readonly holds: (value: T, now: string) => boolean = () => true) {}

  /** @returns what was kept under the mark and holds at the moment, or undefined. */
  of(key: string, mark: string, now = ''): T | undefined {
    const found = this.kept.get(key);
    return found?.mark === mark && this.holds(found.value, now) ? found.value : undefined;
  }

  /** @param count counts anew where nothing is kept under the mark. */
  async get(key: string, mark: string, now: string, count: () => Promise<T>): Promise<T> {
    const found = this.of(key, mark, now);
    if (found !== undefined) return found;
    const value = await count();
    this.kept.delete(key);
    this.kept.set(key, { mark, value });
    for (const oldest of this.kept.keys()) {
      if (this.kept.size <= MOST) break;
      this.kept.delete(oldest);
    }
    return value;
  }
}
