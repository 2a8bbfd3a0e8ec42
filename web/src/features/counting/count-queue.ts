import { ApiProblem } from '../../components/api-problem';
import type { CountEntry, CountLine, Outcome } from './types';

/** Entries of one session that the server has not answered yet, and those it did not simply take. */
export interface QueueState {
  unsent: readonly CountEntry[];
  /** Somebody else counted the row otherwise meanwhile. */
  conflicts: readonly { entry: CountEntry; line: CountLine }[];
  /** What the server refused, in its words; the entries stay. */
  problem: unknown;
  sending: boolean;
}

const PAUSES = [2, 5, 10, 30];
const BATCH = 50;
const EMPTY: QueueState = { unsent: [], conflicts: [], problem: null, sending: false };

export const placeOfEntry = ({ itemId, surplusKey }: Pick<CountEntry, 'itemId' | 'surplusKey'>) =>
  itemId ?? `surplus ${surplusKey}`;

/**
 * What was counted on this device and not sent yet: kept in memory, sent in small batches, tried again by itself. Each
 * entry has a key of its own, so that one that arrived although its answer got lost has no second effect.
 */
export class CountQueue {
  private state: QueueState = EMPTY;
  private readonly listeners = new Set<() => void>();
  private failures = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Told what became of entries. */
  onTaken: (outcomes: readonly Outcome[]) => void = () => undefined;

  constructor(private readonly send: (entries: CountEntry[]) => Promise<{ outcomes: Outcome[] }>) {}

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  snapshot = (): QueueState => this.state;

  /** A row counted again before the first count was sent: only the last one is meant. */
  add(entry: CountEntry): void {
    const place = placeOfEntry(entry);
    const others = this.state.unsent.filter((each) => placeOfEntry(each) !== place);
    const conflicts = this.state.conflicts.filter((each) => placeOfEntry(each.entry) !== place);
    this.set({ unsent: [...others, entry], conflicts });
    void this.flush();
  }

  /** What the other device recorded holds. */
  giveWay = (key: string): void =>
    this.set({ conflicts: this.state.conflicts.filter(({ entry }) => entry.key !== key) });

  /** What this device counted holds, now that the other count was seen. */
  insist(key: string): void {
    const found = this.state.conflicts.find(({ entry }) => entry.key === key);
    if (!found) return;
    this.giveWay(key);
    this.add({ ...found.entry, key: crypto.randomUUID(), seen: found.line.version });
  }

  /** Tries at once: somebody asked, or the line came back. */
  flush = async (): Promise<void> => {
    if (this.state.sending || this.state.unsent.length === 0) return;
    clearTimeout(this.timer);
    this.set({ sending: true });
    const batch = this.state.unsent.slice(0, BATCH);
    try {
      const { outcomes } = await this.send(batch);
      this.failures = 0;
      this.take(batch, outcomes);
    } catch (error) {
      const line = error instanceof ApiProblem && [0, 429, 502, 503, 504].includes(error.status);
      this.set({ sending: false, problem: line ? null : error });
      if (!line) return;
      const seconds = PAUSES[Math.min(this.failures, PAUSES.length - 1)]!;
      this.failures += 1;
      this.timer = setTimeout(() => void this.flush(), seconds * 1000);
      return;
    }
    void this.flush();
  };

  private take(batch: readonly CountEntry[], outcomes: readonly Outcome[]): void {
    const sent = new Set(batch.map(({ key }) => key));
    const conflicts = outcomes.flatMap(({ key, outcome, line }) => {
      const entry = batch.find((each) => each.key === key);
      return outcome === 'conflict' && entry && line ? [{ entry, line }] : [];
    });
    this.set({
      ...{ sending: false, problem: null },
      unsent: this.state.unsent.filter(({ key }) => !sent.has(key)),
      conflicts: [...this.state.conflicts, ...conflicts],
    });
    this.onTaken(outcomes);
  }

  private set(change: Partial<QueueState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}
