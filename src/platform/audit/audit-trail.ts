import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../clock';
import { insertMany, manyOf } from '../database/insert-many';
import { insertTogether, readyJson } from '../database/insert-rows';
import { atTheEnd } from '../database/unit-of-work';
import { inLots, turnOfOthers } from '../turns';
import type { Actor } from '../http/actor';
import { Keyring } from '../secrets/keyring';
import { dutiesOf } from './acting-duties';
import { AuditEntry } from './audit-entry.entity';
import { AuditObject } from './audit-object.entity';
import { AuditSearch } from './audit-search.entity';
import type { JsonObject } from './canonical';
import { FORMAT, GENESIS, hashOf } from './entry-hash';
import { KeptObjects, type KeptObject, type TouchedObject } from './kept-objects';
import { lines, oneLine, plainDetail } from './plain-text';
import type { BadEntry } from './chain-report';
import { sealCheckOf, sealedHash } from './chain-seal';
import { searchWords } from './search-words';
import { verifyChain } from './verify-chain';

/** Objects reckoned at a time, and written down with the entry; everybody else has a turn in between. */
const OBJECTS_AT_A_TIME = 128;

/** One act to be written down. */
export interface AuditedAct {
  actor: Actor;
  /** `<room>.<what was done>`, e.g. `handover.accepted`; has its words in `administration`. */
  action: string;
  /** What the act was on, and what it was called at the time. */
  subject: { type: string; id: string; name?: string };
  roundId?: string | null;
  /** The organisation whose records were changed. */
  organisationId?: string | null;
  /** Why, in the words of whoever acted. */
  reason?: string | null;
  /** Counts, codes, names; never a sensitive value in the clear. */
  summary: JsonObject;
  /** What changed of which object; very many of them are kept one by one as they come. */
  objects?: TouchedObject[] | KeptObjects;
}

/** Who changed what, written in the same unit of work as the change and chained by hashes. */
@Injectable()
export class AuditTrail {
  /** @param keyring seals each entry; left out only where a trail is looked at, and in tests. */
  constructor(
    private readonly clock: Clock,
    private readonly keyring?: Keyring,
  ) {}

  /**
   * Has one act written down at the very end of the unit of work, wherever in it this is called:
   * on PostgreSQL everybody waits for whoever is giving sequence and hash.
   * @param manager of the open unit of work.
   */
  async record(manager: EntityManager, act: AuditedAct): Promise<void> {
    atTheEnd(manager, () => this.append(manager, act));
  }

  /**
   * Lets no other act end before this unit of work does: what it reads from now on is how things stand when it is
   * stored. Everybody who writes waits, so this is for the few acts that must not rest on what is no longer so.
   * @param manager of the open unit of work; on SQLite it is the only one anyway.
   */
  async holdBack(manager: EntityManager): Promise<void> {
    await holdChain(manager);
  }

  /**
   * Recomputes the whole chain.
   * @returns the first entry that does not fit, with what is wrong, or undefined when all do.
   */
  async firstBroken(manager: EntityManager): Promise<BadEntry | undefined> {
    const sealed = this.keyring && sealCheckOf(this.keyring);
    return (await verifyChain((sql) => manager.query(sql), { sealed })).bad;
  }

  private async append(manager: EntityManager, act: AuditedAct): Promise<void> {
    // What takes time is done before the lock is taken.
    const objects = await kept(act.objects ?? []);
    const told = { objectCount: objects.count, objectsDigest: objects.end() };
    const last = await holdChain(manager);
    const entry = this.entryOf(act, told, last);
    const { seq } = entry;
    const search = { seq, folded: searchWords(entry) };
    const [first = []] = objects.inLots();
    await insertTogether(manager, [
      [AuditEntry, [entry]],
      [AuditSearch, [search], ['seq']],
      [AuditObject, objectRows(seq, first.slice(0, OBJECTS_AT_A_TIME), 0)],
    ]);
    let position = 0;
    for (const lot of objects.inLots()) {
      // Nobody has a turn after the last lot: a lock is held.
      if (position > 0) await turnOfOthers();
      const rows = objectRows(seq, lot, position).slice(position === 0 ? OBJECTS_AT_A_TIME : 0);
      await insertMany(manager, [manyOf(AuditObject, rows, ['entrySeq'])]);
      position += lot.length;
    }
  }

  private entryOf(
    act: AuditedAct,
    told: Pick<AuditEntry, 'objectCount' | 'objectsDigest'>,
    last: ChainEnd,
  ): AuditEntry {
    const { actor, subject } = act;
    const entry: AuditEntry = {
      seq: last.seq + 1,
      at: this.clock.moment(),
      actorId: actor.accountId,
      actorName: oneLine(actor.name, 200),
      actorKind: actor.kind,
      duties: dutiesOf(actor),
      originAddress: actor.origin ? oneLine(actor.origin.address, 64) : null,
      requestId: actor.origin ? oneLine(actor.origin.requestId, 40) : null,
      action: act.action,
      subjectType: subject.type,
      subjectId: subject.id,
      subjectName: subject.name === undefined ? null : oneLine(subject.name, 300),
      roundId: act.roundId ?? null,
      organisationId: act.organisationId ?? null,
      reason: act.reason ? lines(act.reason, 1000) : null,
      summary: plainDetail(act.summary),
      ...told,
      previousHash: last.hash,
      format: FORMAT,
      hash: '',
      seal: null,
    };
    entry.hash = hashOf({ ...entry })!;
    entry.seal = this.keyring ? sealedHash(this.keyring, entry.seq, entry.hash) : null;
    return entry;
  }
}

/** The last entry of the chain, which nobody else goes on from until the unit of work has ended. */
interface ChainEnd {
  seq: number;
  hash: string;
}

async function holdChain(manager: EntityManager): Promise<ChainEnd> {
  const postgres = manager.connection.options.type === 'postgres';
  const [last] = await manager.query<{ last_seq: number; last_hash: string }[]>(
    postgres
      ? 'SELECT last_seq, last_hash FROM hold_audit_chain()'
      : 'SELECT seq AS last_seq, hash AS last_hash FROM audit_entry ORDER BY seq DESC LIMIT 1',
    [],
  );
  return { seq: last?.last_seq ?? 0, hash: last?.last_hash ?? GENESIS };
}

/** Objects of an entry as rows, numbered from a position on. */
const objectRows = (entrySeq: number, objects: readonly KeptObject[], from: number) =>
  objects.map(({ type, id, before, after }, at) => ({
    ...{ entrySeq, position: from + at, objectType: type, objectId: id },
    ...{ before: readyJson(before), after: readyJson(after) },
  }));

/** Objects are reckoned into their digest in lots, so that nobody waits for very many of them. */
async function kept(objects: TouchedObject[] | KeptObjects): Promise<KeptObjects> {
  if (objects instanceof KeptObjects) return objects;
  const all = new KeptObjects();
  for await (const lot of inLots(objects, OBJECTS_AT_A_TIME)) for (const each of lot) all.add(each);
  return all;
}
