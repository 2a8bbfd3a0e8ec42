import type { TriggerSet } from '../../platform/database/schema';
import { ENTERING } from '../bulk-entry/bulk-entry-sql';
import { ROWS_A_LIST } from './rows-sql';

/** Rowid of a row in the index of words. */
const rowidOf = (row: string): string =>
  `(SELECT number FROM list_number WHERE list_id = ${row}.list_id) * ${ROWS_A_LIST} + ${row}.position`;

/**
 * The index of words on SQLite, kept by the database: what is stored is found, whoever stored it.
 * PostgreSQL keeps an index of the column itself and needs no triggers.
 */
export const rowTriggers: TriggerSet = {
  names: [],
  sqliteNames: [
    'tr_handover_list_numbered',
    'tr_handover_item_found',
    'tr_handover_item_found_again',
  ],
  sqlite: [
    `CREATE TRIGGER IF NOT EXISTS tr_handover_list_numbered AFTER INSERT ON handover_list
     BEGIN INSERT INTO list_number (list_id) VALUES (NEW.id); END`,
    `CREATE TRIGGER IF NOT EXISTS tr_handover_item_found AFTER INSERT ON handover_item
     WHEN NOT ${ENTERING}
     BEGIN INSERT INTO item_words (rowid, words) VALUES (${rowidOf('NEW')}, NEW.words); END`,
    `CREATE TRIGGER IF NOT EXISTS tr_handover_item_found_again
       AFTER UPDATE OF words ON handover_item WHEN NEW.words IS NOT OLD.words
     BEGIN
       INSERT INTO item_words (item_words, rowid, words) VALUES ('delete', ${rowidOf('OLD')}, OLD.words);
       INSERT INTO item_words (rowid, words) VALUES (${rowidOf('NEW')}, NEW.words);
     END`,
  ],
  postgres: [],
};
