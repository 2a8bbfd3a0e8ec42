import type { EntityTarget, MigrationInterface, ObjectLiteral } from 'typeorm';

/** Triggers of one subject, in both dialects; made anew after every migration run. */
export interface TriggerSet {
  /** Names of the triggers as they must be found at boot. */
  names: string[];
  /** Names of those that only SQLite has. */
  sqliteNames?: string[];
  /** Statements for SQLite, each `CREATE TRIGGER IF NOT EXISTS …`, dropped first by name. */
  sqlite: string[];
  /** Statements for PostgreSQL: functions and `CREATE OR REPLACE TRIGGER …`. */
  postgres: string[];
}

/** Everything a database of this product is made of; listed in `src/schema.ts`. */
export interface Schema {
  entities: (EntityTarget<ObjectLiteral> & (new () => object))[];
  migrations: (new () => MigrationInterface)[];
  triggers: TriggerSet[];
}
