import type { JsonObject } from './canonical';
import type { EntryFacts, ObjectFacts } from './entry-hash';

/** A row as the driver gives it. */
export type Row = Record<string, unknown>;

/** An entry read from the database without any trust in it. */
export interface ChainEntry {
  seq: number;
  at: string;
  previousHash: unknown;
  hash: string;
  objectCount: number;
  objectsDigest: unknown;
  seal: string | null;
  facts: EntryFacts;
}

/** Stands for JSON that cannot be read, so that no hash fits it. */
const UNREADABLE = 'unreadable JSON';

/** @param row of `audit_entry`; columns that version 0.1.0 lacked may be absent. */
export function entryOf(row: Row): ChainEntry {
  return {
    seq: Number(row.seq),
    at: String(row.at),
    previousHash: row.previous_hash,
    hash: String(row.hash),
    objectCount: Number(row.object_count),
    objectsDigest: row.objects_digest,
    seal: (row.seal as string | null | undefined) ?? null,
    facts: {
      seq: row.seq,
      at: row.at,
      actorId: row.actor_id,
      actorName: row.actor_name,
      actorKind: row.actor_kind,
      action: row.action,
      subjectType: row.subject_type,
      subjectId: row.subject_id,
      roundId: row.round_id,
      summary: parsed(row.summary),
      objectCount: row.object_count,
      objectsDigest: row.objects_digest,
      previousHash: row.previous_hash,
      format: row.format ?? 1,
      duties: parsed(row.duties),
      originAddress: row.origin_address,
      requestId: row.request_id,
      subjectName: row.subject_name,
      organisationId: row.organisation_id,
      reason: row.reason,
    },
  };
}

/**
 * @param row of `audit_object`.
 * @param position it must have among the objects of its entry.
 * @returns undefined where it stands elsewhere or cannot be read.
 */
export function objectOf(row: Row, position: number): ObjectFacts | undefined {
  const before = parsed(row.before);
  const after = parsed(row.after);
  if (Number(row.position) !== position || before === UNREADABLE || after === UNREADABLE)
    return undefined;
  return {
    type: String(row.object_type),
    id: String(row.object_id),
    before: before as JsonObject | null,
    after: after as JsonObject | null,
  };
}

function parsed(text: unknown): unknown {
  if (text === null || text === undefined) return null;
  if (typeof text !== 'string') return UNREADABLE;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return UNREADABLE;
  }
}
