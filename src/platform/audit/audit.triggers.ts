import type { TriggerSet } from '../database/schema';
import { appendOnly, refuseWhere } from '../database/triggers';

/** Key of the PostgreSQL advisory lock under which sequence and hash are given. */
const CHAIN_LOCK = 72_901;
/** Previous hash of the first entry. */
const GENESIS = `'${'0'.repeat(64)}'`;
const ENTRY_MESSAGE = 'audit_entry must follow the last entry';
const OBJECT_MESSAGE = 'audit_object must belong to the last entry';

/**
 * A new entry is the next one and names the last one's hash; objects are added to the last entry
 * only. On SQLite this also stops `INSERT OR REPLACE`, which removes rows without a DELETE trigger.
 */
const follows: TriggerSet = {
  names: ['tr_audit_entry_follows', 'tr_audit_object_follows'],
  sqlite: [
    `CREATE TRIGGER IF NOT EXISTS tr_audit_entry_follows BEFORE INSERT ON audit_entry
      WHEN NEW.seq IS NOT COALESCE((SELECT MAX(seq) FROM audit_entry), 0) + 1
        OR NEW.previous_hash IS NOT COALESCE(
          (SELECT hash FROM audit_entry ORDER BY seq DESC LIMIT 1), ${GENESIS})
      BEGIN SELECT RAISE(ABORT, '${ENTRY_MESSAGE}'); END`,
    `CREATE TRIGGER IF NOT EXISTS tr_audit_object_follows BEFORE INSERT ON audit_object
      WHEN NEW.entry_seq IS NOT (SELECT MAX(seq) FROM audit_entry)
        OR EXISTS (SELECT 1 FROM audit_object
          WHERE entry_seq = NEW.entry_seq AND position = NEW.position)
      BEGIN SELECT RAISE(ABORT, '${OBJECT_MESSAGE}'); END`,
  ],
  postgres: [
    // Two statements of one question: the second sees what was stored while the first waited for the lock.
    `CREATE OR REPLACE FUNCTION hold_audit_chain() RETURNS TABLE (last_seq integer, last_hash text)
      LANGUAGE plpgsql VOLATILE AS $$
      BEGIN
        PERFORM pg_advisory_xact_lock(${CHAIN_LOCK});
        RETURN QUERY SELECT seq, hash::text FROM audit_entry ORDER BY seq DESC LIMIT 1;
      END $$`,
    `CREATE OR REPLACE FUNCTION tr_audit_entry_follows() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE last record;
      BEGIN
        SELECT seq, hash INTO last FROM audit_entry ORDER BY seq DESC LIMIT 1;
        IF NEW.seq <> COALESCE(last.seq, 0) + 1
          OR NEW.previous_hash <> COALESCE(last.hash, ${GENESIS}) THEN
          -- As for a doubled key: the unit of work is tried again.
          RAISE EXCEPTION '${ENTRY_MESSAGE}' USING ERRCODE = 'unique_violation';
        END IF;
        RETURN NEW;
      END $$`,
    `CREATE OR REPLACE TRIGGER tr_audit_entry_follows BEFORE INSERT ON audit_entry
      FOR EACH ROW EXECUTE FUNCTION tr_audit_entry_follows()`,
    `CREATE OR REPLACE FUNCTION tr_audit_object_follows() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        ${refuseWhere(
          `EXISTS (SELECT 1 FROM added
            WHERE entry_seq IS DISTINCT FROM (SELECT MAX(seq) FROM audit_entry))`,
          OBJECT_MESSAGE,
        )}
        RETURN NULL;
      END $$`,
    `CREATE OR REPLACE TRIGGER tr_audit_object_follows AFTER INSERT ON audit_object
      REFERENCING NEW TABLE AS added FOR EACH STATEMENT
      EXECUTE FUNCTION tr_audit_object_follows()`,
  ],
};

/** What was written down as done stays written down, in one line without a fork. */
export const auditTriggers: TriggerSet[] = [
  appendOnly('audit_entry'),
  appendOnly('audit_object'),
  follows,
];
