import { Client } from 'pg';

/** From so many times on a statement is prepared: many are asked once and never again. */
const FROM_TIME = 4;
/** Statements that each connection keeps prepared at most. */
const MOST = 300;
/** Texts that are counted at a time; lists of ids make new ones without end. */
const MOST_COUNTED = 2_000;

/** What PostgreSQL says where a prepared statement is not the connection's: unknown, or there already. */
export const STATEMENT_LOST = ['26000', '42P05'];
/** Where PostgreSQL finds that a prepared statement no longer fits its tables. */
const OUTDATED = 'RevalidateCachedQuery';

/**
 * Which statements PostgreSQL keeps prepared: to read and plan a statement often takes it longer than to carry
 * it out. Shared by the connections of a pool; each prepares for itself what it meets.
 */
export class PreparedStatements {
  private readonly counted = new Map<string, number>();
  private readonly names = new Map<string, string>();
  /** Tables change while a database is brought up to date: nothing is prepared before. */
  private inUse = false;

  start(): void {
    this.inUse = true;
  }

  /** The name under which a statement is kept; undefined for one that is asked as it stands. */
  nameOf(text: string): string | undefined {
    if (!this.inUse) return undefined;
    const name = this.names.get(text);
    if (name !== undefined || this.names.size >= MOST) return name;
    const times = (this.counted.get(text) ?? 0) + 1;
    if (times >= FROM_TIME) {
      this.counted.delete(text);
      this.names.set(text, `s${this.names.size + 1}`);
    } else {
      if (this.counted.size >= MOST_COUNTED) this.counted.clear();
      this.counted.set(text, times);
    }
    return undefined;
  }

  /** Gives up preparing where something between hands connections around: everything goes on without. */
  failed(error: unknown): void {
    const { code = '', routine } = error as { code?: string; routine?: string };
    if (STATEMENT_LOST.includes(code) || routine === OUTDATED) this.inUse = false;
  }

  /** The connections of a pool that has its statements prepared. */
  client(): typeof Client {
    const nameOf = (text: string) => this.nameOf(text);
    const failed = (error: unknown) => this.failed(error);
    class PreparingClient extends Client {}
    const plain = Client.prototype.query as (...asked: unknown[]) => unknown;
    const query = function (this: Client, text: unknown, values: unknown, ...more: unknown[]) {
      const named =
        typeof text === 'string' && Array.isArray(values) && values.length > 0
          ? nameOf(text)
          : undefined;
      if (named === undefined) return plain.call(this, text, values, ...more);
      const answer = plain.call(this, { name: named, text, values }, ...more);
      if (answer instanceof Promise) answer.catch(failed);
      return answer;
    };
    PreparingClient.prototype.query = query as Client['query'];
    return PreparingClient;
  }
}
