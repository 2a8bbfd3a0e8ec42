import { setImmediate } from 'node:timers/promises';
import type { AuditHead } from './audit-head';
import { entryOf, objectOf, type ChainEntry, type Row } from './chain-rows';
import { FORMAT, GENESIS, digestOf, hashOf } from './entry-hash';

/** Entries read at a time. */
const BATCH = 500;

/** Asks the database one question; only SELECTs are sent. */
export type Ask = (sql: string) => Promise<Row[]>;
/** Whether a seal was made of this hash with our key; undefined where that key is not at hand. */
export type SealCheck = (seal: string, hash: string, seq: number) => boolean | undefined;

/** What can be wrong with an entry. */
export const CHAIN_FAULTS = [
  'changed',
  'objects-changed',
  'missing',
  'out-of-order',
  'not-following',
  'forged',
  'cut',
  'head-differs',
  'unreadable',
] as const;
export type ChainFault = (typeof CHAIN_FAULTS)[number];

export interface ChainReport {
  /** Entries found good. */
  entries: number;
  objects: number;
  /** Entries without a seal that could be checked, among those found good. */
  unsealed: number;
  head: { seq: number; hash: string; at: string } | null;
  /** The first entry that does not fit; `place` is where an entry out of order stands. */
  bad?: { seq: number; fault: ChainFault; place?: number };
}

export interface VerifyOptions {
  /** Begin behind an entry that was found good earlier. */
  after?: { seq: number; hash: string };
  /** A head exported earlier: the trail must reach it and carry its hash there. */
  head?: Pick<AuditHead, 'seq' | 'hash'>;
  sealed?: SealCheck;
  progress?: (done: number, total: number) => Promise<void> | void;
  signal?: AbortSignal;
}

/** Recomputes the chain of a trail, entry by entry, up to the first that does not fit. */
export async function verifyChain(ask: Ask, options: VerifyOptions = {}): Promise<ChainReport> {
  const walk = new Walk(ask, options);
  return walk.whole();
}

class Walk {
  private previous: { seq: number; hash: string; format: number; at: string };
  private readonly report: ChainReport = { entries: 0, objects: 0, unsealed: 0, head: null };

  constructor(
    private readonly ask: Ask,
    private readonly options: VerifyOptions,
  ) {
    const { after = { seq: 0, hash: GENESIS } } = options;
    this.previous = { ...after, format: 1, at: '' };
  }

  async whole(): Promise<ChainReport> {
    try {
      const bad = (await this.startMoved()) ?? (await this.entries()) ?? (await this.loose());
      return bad ? { ...this.report, bad } : this.compared();
    } catch (error) {
      this.options.signal?.throwIfAborted();
      if (!isDamage(error)) throw error;
      return { ...this.report, bad: { seq: this.previous.seq + 1, fault: 'unreadable' } };
    }
  }

  /** The entry found good earlier must still be there. */
  private async startMoved(): Promise<ChainReport['bad']> {
    const { after } = this.options;
    if (!after || after.seq === 0) return undefined;
    const [row] = await this.ask(`SELECT * FROM audit_entry WHERE seq = ${after.seq}`);
    if (!row) return { seq: after.seq, fault: await this.absence(after.seq) };
    const entry = entryOf(row);
    this.previous = { ...after, format: Number(entry.facts.format), at: entry.at };
    return entry.hash === after.hash ? undefined : { seq: after.seq, fault: 'changed' };
  }

  private async absence(seq: number): Promise<ChainFault> {
    const [later] = await this.ask(`SELECT seq FROM audit_entry WHERE seq > ${seq} LIMIT 1`);
    return later ? 'missing' : 'cut';
  }

  private async entries(): Promise<ChainReport['bad']> {
    const [last] = await this.ask('SELECT MAX(seq) AS seq FROM audit_entry');
    const total = Number(last?.seq ?? 0);
    for (;;) {
      this.options.signal?.throwIfAborted();
      const from = this.previous.seq;
      const rows = await this.ask(
        `SELECT * FROM audit_entry WHERE seq > ${from} ORDER BY seq LIMIT ${BATCH}`,
      );
      if (rows.length === 0) return undefined;
      const objects = await this.objectsOf(from, Number(rows.at(-1)!.seq));
      for (const row of rows) {
        const bad = await this.check(entryOf(row), objects.get(Number(row.seq)) ?? []);
        if (bad) return bad;
      }
      await this.options.progress?.(this.previous.seq, total);
      // better-sqlite3 answers at once: without a pause a long trail would hold up every request.
      await setImmediate();
    }
  }

  private async objectsOf(from: number, to: number): Promise<Map<number, Row[]>> {
    const rows = await this.ask(
      `SELECT * FROM audit_object WHERE entry_seq > ${from} AND entry_seq <= ${to}
       ORDER BY entry_seq, position`,
    );
    return Map.groupBy(rows, (row) => Number(row.entry_seq));
  }

  private async check(entry: ChainEntry, objects: Row[]): Promise<ChainReport['bad']> {
    const seq = this.previous.seq + 1;
    if (entry.seq !== seq) return { seq, fault: 'missing' };
    const own = hashOf(entry.facts);
    if (entry.previousHash !== this.previous.hash) return this.strange(entry);
    if (own !== entry.hash) return { seq, fault: await this.author(entry, own) };
    const format = Number(entry.facts.format);
    if (format < this.previous.format) return { seq, fault: 'forged' };
    const sealed = entry.seal === null ? undefined : this.sealed(entry);
    if (sealed === false) return { seq, fault: 'forged' };
    const facts = objects.map((row, position) => objectOf(row, position));
    const whole = facts.every((each) => each !== undefined) && facts.length === entry.objectCount;
    if (!whole || digestOf(facts) !== entry.objectsDigest) return { seq, fault: 'objects-changed' };
    this.previous = { seq, hash: entry.hash, format, at: entry.at };
    this.report.entries += 1;
    this.report.objects += objects.length;
    if (sealed === undefined) this.report.unsealed += 1;
    return undefined;
  }

  private sealed({ seal, hash, seq }: ChainEntry): boolean | undefined {
    return this.options.sealed?.(seal!, hash, seq);
  }

  /** An entry that does not name the one before it: moved, put behind a removed one, or changed. */
  private async strange(entry: ChainEntry): Promise<ChainReport['bad']> {
    const { seq } = entry;
    const mended = hashOf({ ...entry.facts, previousHash: this.previous.hash });
    if (mended === entry.hash) return { seq, fault: 'changed' };
    const [right] = await this.ask(
      `SELECT seq FROM audit_entry WHERE previous_hash = '${this.previous.hash}' LIMIT 1`,
    );
    if (right) return { seq, fault: 'out-of-order', place: Number(right.seq) };
    const [next] = await this.ask(`SELECT previous_hash FROM audit_entry WHERE seq = ${seq + 1}`);
    const genuine = !next || next.previous_hash === entry.hash;
    return { seq, fault: genuine ? 'not-following' : 'changed' };
  }

  /** Content that does not give the hash: changed if somebody vouches for the hash, else made up. */
  private async author(entry: ChainEntry, own: string | undefined): Promise<ChainFault> {
    if (entry.seal !== null) {
      const sealed = this.sealed(entry);
      if (sealed !== undefined) return sealed ? 'changed' : 'forged';
    }
    const [next] = await this.ask(`SELECT * FROM audit_entry WHERE seq = ${entry.seq + 1}`);
    if (next) {
      const vouched = next.previous_hash === entry.hash || next.previous_hash === own;
      return vouched ? 'changed' : 'forged';
    }
    return Number(entry.facts.format) >= FORMAT && this.options.sealed && entry.seal === null
      ? 'forged'
      : 'changed';
  }

  /** Objects that belong to no entry. */
  private async loose(): Promise<ChainReport['bad']> {
    const [loose] = await this.ask(
      `SELECT MIN(entry_seq) AS seq FROM audit_object
       WHERE entry_seq > ${this.previous.seq} OR entry_seq < 1`,
    );
    const seq = loose?.seq;
    return seq === null || seq === undefined ? undefined : { seq: Number(seq), fault: 'missing' };
  }

  private async compared(): Promise<ChainReport> {
    const { seq, hash, at } = this.previous;
    const report = { ...this.report, head: seq === 0 ? null : { seq, hash, at } };
    const { head } = this.options;
    if (!head || head.seq === 0) return report;
    if (head.seq > seq) return { ...report, bad: { seq: seq + 1, fault: 'cut' } };
    const [row] = await this.ask(`SELECT hash FROM audit_entry WHERE seq = ${head.seq}`);
    if (row?.hash === head.hash) return report;
    return { ...report, bad: { seq: head.seq, fault: 'head-differs' } };
  }
}

/** SQLite's words for a file whose pages do not fit together. */
function isDamage(error: unknown): boolean {
  const code = (error as { code?: string }).code ?? '';
  return code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB';
}
