import type { TriggerSet } from '../platform/database/schema';
import { appendOnly } from '../platform/database/triggers';
import { postgresLedger } from './ledger.postgres';
import { sqliteLedger } from './ledger.sqlite';

/** The ledger is append-only like the audit trail. */
const lines = appendOnly('portion_movement');

/**
 * The ledger of portions, kept by the database: every insert and update of a portion writes a
 * line, the lines move the counters of the list and the bucket of the item, and nothing else can.
 */
export const handoverTriggers: TriggerSet = {
  names: [
    'tr_handover_list_born',
    'tr_handover_list_kept',
    'tr_handover_item_born',
    'tr_handover_item_kept',
    'tr_handover_item_delete',
    'tr_portion_born',
    'tr_portion_kept',
    'tr_portion_delete',
    'tr_portion_entered',
    'tr_portion_moved',
    'tr_portion_movement_counted',
    ...lines.names,
  ],
  sqliteNames: ['tr_portion_movement_written'],
  sqlite: [...sqliteLedger, ...lines.sqlite],
  postgres: [...postgresLedger, ...lines.postgres],
};
