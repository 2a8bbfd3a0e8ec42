import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Where SQLite remembers that rows are being entered in bulk; PostgreSQL has triggers of whole statements
 * and needs nothing of the kind.
 */
export class BulkEntry0113 implements MigrationInterface {
  name = 'BulkEntry1750000000113';

  async up(runner: QueryRunner): Promise<void> {
    if (isPostgres(runner)) return;
    // Never holds a row: what refers to it has to be gone before anything is stored.
    await runner.query(
      `CREATE TABLE bulk_entry_settled (
         number integer PRIMARY KEY,
         CONSTRAINT ck_bulk_entry_settled_never CHECK (number IS NULL))`,
    );
    await runner.query(
      `CREATE TABLE bulk_entry (
         number integer PRIMARY KEY,
         list_id varchar(36) NOT NULL,
         act_id varchar(36) NOT NULL,
         after_item integer NOT NULL,
         after_portion integer NOT NULL,
         settled integer NOT NULL DEFAULT 1,
         CONSTRAINT ck_bulk_entry_number CHECK (number = 1),
         CONSTRAINT fk_bulk_entry_list_id FOREIGN KEY (list_id) REFERENCES handover_list (id),
         CONSTRAINT fk_bulk_entry_settled FOREIGN KEY (settled)
           REFERENCES bulk_entry_settled (number) DEFERRABLE INITIALLY DEFERRED)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    if (isPostgres(runner)) return;
    for (const trigger of ASKING) await runner.query(`DROP TRIGGER IF EXISTS tr_${trigger}`);
    await runner.query('DROP TABLE bulk_entry');
    await runner.query('DROP TABLE bulk_entry_settled');
  }
}

/** Triggers that ask whether rows are being entered; an earlier version makes its own at its start. */
const ASKING = [
  ...['handover_item_born', 'handover_item_kept', 'handover_item_found'],
  ...['portion_born', 'portion_kept', 'portion_entered', 'portion_movement_written'],
  ...['portion_movement_counted', 'portion_movement_figured'],
  ...['bulk_entry_opened', 'bulk_entry_kept', 'bulk_entry_item', 'bulk_entry_portion'],
  'bulk_entry_closed',
];

const isPostgres = (runner: QueryRunner) => runner.connection.options.type === 'postgres';
