import { Entity, type MigrationInterface, type QueryRunner } from 'typeorm';
import { IdColumn, RowVersionColumn, TextColumn } from '../../src/platform/database/columns';
import type { Schema } from '../../src/platform/database/schema';
import { createTable, id, text, version } from '../../src/platform/database/table';

/** The smallest entity there is, for tests of the database room without any subject. */
@Entity('note')
export class Note {
  @IdColumn() id!: string;
  @TextColumn(100) body!: string;
  @RowVersionColumn() version!: number;
}

class Notes0001 implements MigrationInterface {
  name = 'Notes1750000000001';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'note', [id(), text('body', 100), version()]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('note');
  }
}

export const notesSchema: Schema = { entities: [Note], migrations: [Notes0001], triggers: [] };
