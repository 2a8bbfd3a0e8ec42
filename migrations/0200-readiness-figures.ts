import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the kept figures of receivers do not tell, found without going over a million rows. */
const INDEXES = {
  ix_portion_disputed: `portion (list_id, receiver_organisation_id, reason) WHERE bucket = 'disputed'`,
  ix_portion_movement_further: `portion_movement (list_id, item_id)
    WHERE from_bucket IS NULL AND item_from IS NOT NULL`,
} as const;

/** Disputes by reason, and items that were split, each in an index of its own that stays small. */
export class ReadinessFigures0200 implements MigrationInterface {
  name = 'ReadinessFigures1750000000200';

  async up(runner: QueryRunner): Promise<void> {
    for (const [name, on] of Object.entries(INDEXES))
      await runner.query(`CREATE INDEX "${name}" ON ${on}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of Object.keys(INDEXES)) await runner.query(`DROP INDEX "${name}"`);
  }
}
