import { setImmediate } from 'node:timers/promises';
import { sealedWith } from '../secrets/keyring';
import { blameContent, blameLink, sealHolds } from './blame';
import type { Ask, BadEntry, ChainReport } from './chain-report';
import { entryOf, objectOf, type ChainEntry, type Row } from './chain-rows';
import type { SealCheck } from './chain-seal';
import { GENESIS, digestOf, hashOf } from './entry-hash';

/** Entries read at a time. */
const BATCH = 500;

export interface VerifyOptions {
  /** Begin behind an entry that was found good earlier. */
  after?: { seq: number; hash: string };
  /** A head exported earlier: the trail must reach it and carry its hash there. */
  head?: { seq: number; hash: string };
  /** Left out where the keys are not at hand: then seals are not checked. */
  sealed?: SealCheck;
  progress?: (done: number, total: number) => Promise<void> | void;
  signal?: AbortSignal;
}

/** Recomputes the chain of a trail, entry by entry, up to the first that does not fit. */
export function verifyChain(ask: Ask, options: VerifyOptions = {}): Promise<ChainReport> {
  return new Walk(ask, options).whole();
}

/** The entry last found good; format and version of the sealing key never go down from it. */
interface Previous {
  seq: number;
  hash: string;
  at: string;
  format: number;
  key: number;
}

class Walk {
  private previous: Previous;
  private readonly report: ChainReport = {
    ...{ entries: 0, objects: 0, sealed: 0, unchecked: 0 },
    head: null,
  };

  constructor(
    private readonly ask: Ask,
    private readonly options: VerifyOptions,
  ) {
    const { after = { seq: 0, hash: GENESIS } } = options;
    this.previous = { ...after, at: '', format: 1, key: 0 };
  }

  async whole(): Promise<ChainReport> {
    try {
      const bad = (await this.start()) ?? (await this.entries()) ?? (await this.loose());
      return bad ? { ...this.report, bad } : this.compared();
    } catch (error) {
      this.options.signal?.throwIfAborted();
      if (!isDamage(error)) throw error;
      return { ...this.report, bad: { seq: this.previous.seq + 1, fault: 'unreadable' } };
    }
  }

  /** The entry found good earlier must still be there. */
  private async start(): Promise<BadEntry | undefined> {
    const { after } = this.options;
    if (!after || after.seq === 0) return undefined;
    const { seq, hash } = after;
    const [row] = await this.ask(`SELECT * FROM audit_entry WHERE seq = ${seq}`);
    if (!row) {
      const [later] = await this.ask(`SELECT seq FROM audit_entry WHERE seq > ${seq} LIMIT 1`);
      return { seq, fault: later ? 'missing' : 'cut' };
    }
    const entry = entryOf(row);
    if (entry.hash !== hash) return { seq, fault: 'changed' };
    this.previous = { seq, hash, at: entry.at, ...levelOf(entry) };
    return undefined;
  }

  private async entries(): Promise<BadEntry | undefined> {
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

  private async check(entry: ChainEntry, objects: Row[]): Promise<BadEntry | undefined> {
    const seq = this.previous.seq + 1;
    if (entry.seq !== seq) return { seq, fault: 'missing' };
    if (entry.previousHash !== this.previous.hash)
      return blameLink(this.ask, entry, this.previous.hash);
    const check = this.options.sealed;
    if (hashOf(entry.facts) !== entry.hash)
      return { seq, fault: await blameContent(this.ask, entry, check) };
    const { format, key } = levelOf(entry);
    const sealed = sealHolds(check, entry);
    if (sealed === false || format < this.previous.format || key < this.previous.key)
      return { seq, fault: 'forged' };
    const facts = objects.flatMap((row, position) => objectOf(row, position) ?? []);
    const whole = facts.length === objects.length && facts.length === entry.objectCount;
    if (!whole || digestOf(facts) !== entry.objectsDigest) return { seq, fault: 'objects-changed' };
    this.previous = { seq, hash: entry.hash, at: entry.at, format, key };
    this.report.entries += 1;
    this.report.objects += objects.length;
    if (sealed) this.report.sealed += 1;
    else if (format > 1) this.report.unchecked += 1;
    return undefined;
  }

  /** Objects that belong to no entry. */
  private async loose(): Promise<BadEntry | undefined> {
    const [loose] = await this.ask(
      `SELECT MIN(entry_seq) AS seq FROM audit_object WHERE entry_seq < 1
       OR entry_seq > COALESCE((SELECT MAX(seq) FROM audit_entry), 0)`,
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

function levelOf({ seal, facts }: ChainEntry): Pick<Previous, 'format' | 'key'> {
  return { format: Number(facts.format), key: seal === null ? 0 : (sealedWith(seal) ?? 0) };
}

/** SQLite's words for a file whose pages do not fit together. */
function isDamage(error: unknown): boolean {
  const code = (error as { code?: string }).code ?? '';
  return code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB';
}
