import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../clock';
import { insertRows } from '../database/insert-rows';
import type { Actor } from '../http/actor';
import { AuditEntry } from './audit-entry.entity';
import { AuditObject } from './audit-object.entity';
import { canonical, sha256, type JsonObject } from './canonical';

/** Previous hash of the first entry. */
const GENESIS = '0'.repeat(64);
/** Key of the PostgreSQL advisory lock under which sequence and hash are given. */
const CHAIN_LOCK = 72_901;
/** Entries read at a time when the chain is checked. */
const BATCH = 500;

/** One act to be written down. */
export interface AuditedAct {
  actor: Actor;
  /** `<room>.<what was done>`, e.g. `handover.accepted`. */
  action: string;
  subject: { type: string; id: string };
  roundId?: string | null;
  /** Counts, reasons, names; never a sensitive value in the clear. */
  summary: JsonObject;
  objects?: { type: string; id: string; before?: JsonObject; after?: JsonObject }[];
}

/** Who changed what, written in the same unit of work as the change and chained by hashes. */
@Injectable()
export class AuditTrail {
  constructor(private readonly clock: Clock) {}

  /**
   * Writes one act down. Call it last in the unit of work: on PostgreSQL others wait from here on.
   * @returns the entry's place in the chain.
   */
  async record(manager: EntityManager, act: AuditedAct): Promise<number> {
    if (manager.connection.options.type === 'postgres') {
      await manager.query('SELECT pg_advisory_xact_lock($1)', [CHAIN_LOCK]);
    }
    const last = await manager.find(AuditEntry, { order: { seq: 'DESC' }, take: 1 });
    const objects = act.objects ?? [];
    const entry: AuditEntry = {
      seq: (last[0]?.seq ?? 0) + 1,
      at: this.clock.moment(),
      actorId: act.actor.accountId,
      actorName: act.actor.name,
      actorKind: act.actor.kind,
      action: act.action,
      subjectType: act.subject.type,
      subjectId: act.subject.id,
      roundId: act.roundId ?? null,
      summary: act.summary,
      objectCount: objects.length,
      objectsDigest: digestOf(
        objects.map((each) => [each.type, each.id, each.before ?? null, each.after ?? null]),
      ),
      previousHash: last[0]?.hash ?? GENESIS,
      hash: '',
    };
    entry.hash = hashOf(entry);
    await insertRows(manager, AuditEntry, [entry]);
    const rows = objects.map((each, position) => ({
      entrySeq: entry.seq,
      position,
      objectType: each.type,
      objectId: each.id,
      before: each.before ?? null,
      after: each.after ?? null,
    }));
    await insertRows(manager, AuditObject, rows);
    return entry.seq;
  }

  /**
   * Recomputes the whole chain.
   * @returns the first entry that does not fit, with what is wrong, or undefined when all do.
   */
  async firstBroken(manager: EntityManager): Promise<{ seq: number; why: string } | undefined> {
    let previous = { seq: 0, hash: GENESIS };
    for (;;) {
      const entries = await manager
        .createQueryBuilder(AuditEntry, 'entry')
        .where('entry.seq > :seq', { seq: previous.seq })
        .orderBy('entry.seq')
        .limit(BATCH)
        .getMany();
      for (const entry of entries) {
        const why = await this.fault(manager, entry, previous);
        if (why) return { seq: previous.seq + 1, why };
        previous = entry;
      }
      if (entries.length < BATCH) return undefined;
    }
  }

  private async fault(
    manager: EntityManager,
    entry: AuditEntry,
    previous: { seq: number; hash: string },
  ) {
    if (entry.seq !== previous.seq + 1) return 'an entry is missing';
    if (entry.previousHash !== previous.hash) return 'does not follow the entry before it';
    if (entry.hash !== hashOf(entry)) return 'was changed';
    const objects = await manager.find(AuditObject, {
      where: { entrySeq: entry.seq },
      order: { position: 'ASC' },
    });
    const digest = digestOf(
      objects.map((each) => [each.objectType, each.objectId, each.before, each.after]),
    );
    return digest === entry.objectsDigest ? undefined : 'its objects were changed';
  }
}

const digestOf = (objects: unknown[]): string => sha256(canonical(objects));

function hashOf(entry: AuditEntry): string {
  const { hash: _, ...facts } = entry;
  return sha256(canonical({ ...facts }));
}
