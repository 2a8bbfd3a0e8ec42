import type { TriggerSet } from '../platform/database/schema';

/** No obstacle is ever removed; one that was none ends as such. */
export const obstacleTriggers: TriggerSet = {
  names: ['tr_obstacle_delete'],
  sqlite: [
    `CREATE TRIGGER IF NOT EXISTS tr_obstacle_delete BEFORE DELETE ON obstacle
      BEGIN SELECT RAISE(ABORT, 'obstacles are never removed'); END`,
  ],
  postgres: [
    `CREATE OR REPLACE FUNCTION tr_obstacle_delete() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN RAISE EXCEPTION 'obstacles are never removed'; END $$`,
    `CREATE OR REPLACE TRIGGER tr_obstacle_delete BEFORE DELETE OR TRUNCATE ON obstacle
      FOR EACH STATEMENT EXECUTE FUNCTION tr_obstacle_delete()`,
  ],
};
