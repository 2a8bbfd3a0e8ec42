import { appendOnly, refuseWhere } from '../../platform/database/triggers';
import type { TriggerSet } from '../../platform/database/schema';
import { listStageTable } from './list-stage';
import { shareTable } from './share-state';
import { passages } from './state-table';

/** What the database answers when somebody goes round the states. */
export const SHARE_REFUSALS = {
  portion: 'portion: it stands on signed minutes',
  settled: 'portion: nothing more goes to a share that is settled',
  item: 'handover_item: it stands on signed minutes',
  share: 'handover_share: no step of the state table leads there',
  shareDelete: 'handover_share: never removed',
  stage: 'list_stage: no step of the state table leads there',
  kept: 'signed_portion: only taken up by a supplement, and signed again by it',
  keptDelete: 'signed_portion: never removed',
} as const;

const pairs = (all: [string, string][]): string =>
  all.map(([from, to]) => `(OLD.state = '${from}' AND NEW.state = '${to}')`).join(' OR ');
const SHARE_STEP = `NEW.state = OLD.state OR ${pairs(passages(shareTable))}`;
const STAGE_STEP = `NEW.state = OLD.state OR ${pairs(passages(listStageTable))}`;

/** Columns of a share that stay; and those of a signing, once they are there. */
const SHARE_STAYS = ['id', 'list_id', 'giver_organisation_id', 'receiver_organisation_id'];
const SIGNED_STAYS = ['signing_id', 'signed_number', 'signed_on', 'signed_file_id'];
/** What of an item the minutes show; personal values are sealed anew without a new version. */
const ITEM_STAYS = ['version', 'name', 'group_path', 'row_code', 'position'];

const isSettled = `EXISTS (SELECT 1 FROM handover_share share WHERE share.list_id = NEW.list_id
  AND share.receiver_organisation_id = NEW.receiver_organisation_id AND share.state = 'settled')`;

/** Asked first on PostgreSQL: of most lists nothing is signed, and rows need not be compared. */
const anySigned = (rows: string): string =>
  `EXISTS (SELECT 1 FROM handover_share share
    WHERE share.signing_id IS NOT NULL AND share.list_id IN (SELECT DISTINCT list_id FROM ${rows}))`;

const differs = (columns: readonly string[], word: string): string =>
  columns.map((column) => `NEW.${column} ${word} OLD.${column}`).join(' OR ');

const shareWrong = (word: string): string =>
  `(${differs(SHARE_STAYS, word)}) OR NOT (${SHARE_STEP})
    OR (OLD.signing_id IS NOT NULL AND (${differs(SIGNED_STAYS, word)}))`;
const keptWrong = (word: string): string =>
  `NEW.portion_id ${word} OLD.portion_id OR NEW.share_id ${word} OLD.share_id
    OR NOT ((OLD.released_at IS NULL AND NEW.released_at IS NOT NULL AND NEW.signing_id = OLD.signing_id)
      OR (OLD.released_at IS NOT NULL AND NEW.released_at IS NULL AND NEW.signing_id <> OLD.signing_id))`;

const sqlite = (name: string, event: string, condition: string | null, message: string): string =>
  `CREATE TRIGGER IF NOT EXISTS ${name} BEFORE ${event}
   ${condition ? `WHEN ${condition}` : ''}
   BEGIN SELECT RAISE(ABORT, '${message}'); END`;

const postgres = (
  name: string,
  event: string,
  each: string,
  condition: string,
  message: string,
): string[] => [
  `CREATE OR REPLACE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
     ${
       event.includes('REFERENCING')
         ? refuseWhere(condition, message)
         : `IF ${condition} THEN RAISE EXCEPTION '${message}'; END IF;`
     }
     ${each.includes('ROW') ? (event.includes('DELETE') ? 'RETURN OLD;' : 'RETURN NEW;') : 'RETURN NULL;'}
   END $$`,
  `CREATE OR REPLACE TRIGGER ${name} ${event} ${each} EXECUTE FUNCTION ${name}()`,
];

const approvals = appendOnly('list_approval');
const signings = appendOnly('share_signing');
const ROW = 'FOR EACH ROW';
const STATEMENT = 'FOR EACH STATEMENT';

/** Trigger → table, so that a migration can take them back. */
const TABLES: Record<string, string> = {
  tr_portion_signed: 'portion',
  tr_portion_settled_born: 'portion',
  tr_portion_settled: 'portion',
  tr_handover_item_signed: 'handover_item',
  tr_handover_share_kept: 'handover_share',
  tr_handover_share_delete: 'handover_share',
  tr_list_stage_kept: 'list_stage',
  tr_signed_portion_kept: 'signed_portion',
  tr_signed_portion_delete: 'signed_portion',
};

/**
 * Signing freezes rows in the database itself: a portion that stands on signed minutes changes only
 * after a supplement has taken it up, and never goes to another receiver; states go by their tables.
 * On PostgreSQL portions are looked at once a statement, so that ten thousand cost one question.
 */
export const sharesTriggers: TriggerSet & { tables: Record<string, string> } = {
  tables: TABLES,
  names: [...Object.keys(TABLES), ...approvals.names, ...signings.names],
  sqlite: [
    sqlite(
      'tr_portion_signed',
      'UPDATE ON portion',
      `EXISTS (SELECT 1 FROM signed_portion signed WHERE signed.portion_id = OLD.id
        AND (signed.released_at IS NULL
          OR NEW.receiver_organisation_id IS NOT OLD.receiver_organisation_id))`,
      SHARE_REFUSALS.portion,
    ),
    sqlite('tr_portion_settled_born', 'INSERT ON portion', isSettled, SHARE_REFUSALS.settled),
    sqlite('tr_portion_settled', 'UPDATE ON portion', isSettled, SHARE_REFUSALS.settled),
    sqlite(
      'tr_handover_item_signed',
      'UPDATE ON handover_item',
      `(${differs(ITEM_STAYS, 'IS NOT')}) AND EXISTS (SELECT 1 FROM portion
        JOIN signed_portion signed ON signed.portion_id = portion.id
        WHERE portion.item_id = OLD.id AND signed.released_at IS NULL)`,
      SHARE_REFUSALS.item,
    ),
    sqlite(
      'tr_handover_share_kept',
      'UPDATE ON handover_share',
      shareWrong('IS NOT'),
      SHARE_REFUSALS.share,
    ),
    sqlite(
      'tr_handover_share_delete',
      'DELETE ON handover_share',
      null,
      SHARE_REFUSALS.shareDelete,
    ),
    sqlite(
      'tr_list_stage_kept',
      'UPDATE ON list_stage',
      `NEW.list_id IS NOT OLD.list_id OR NOT (${STAGE_STEP})`,
      SHARE_REFUSALS.stage,
    ),
    sqlite(
      'tr_signed_portion_kept',
      'UPDATE ON signed_portion',
      keptWrong('IS NOT'),
      SHARE_REFUSALS.kept,
    ),
    sqlite('tr_signed_portion_delete', 'DELETE ON signed_portion', null, SHARE_REFUSALS.keptDelete),
    ...approvals.sqlite,
    ...signings.sqlite,
  ],
  postgres: [
    ...postgres(
      'tr_portion_signed',
      'AFTER UPDATE ON portion REFERENCING OLD TABLE AS old_portion NEW TABLE AS new_portion',
      STATEMENT,
      `${anySigned('new_portion')} AND (EXISTS (SELECT 1 FROM signed_portion signed
          WHERE signed.released_at IS NULL AND signed.portion_id IN (SELECT id FROM old_portion))
        OR EXISTS (SELECT 1 FROM signed_portion signed
          JOIN old_portion o ON o.id = signed.portion_id JOIN new_portion n ON n.id = o.id
          WHERE n.receiver_organisation_id IS DISTINCT FROM o.receiver_organisation_id))`,
      SHARE_REFUSALS.portion,
    ),
    ...(['born', ''] as const).flatMap((born) =>
      postgres(
        born ? 'tr_portion_settled_born' : 'tr_portion_settled',
        `AFTER ${born ? 'INSERT' : 'UPDATE'} ON portion REFERENCING NEW TABLE AS new_portion`,
        STATEMENT,
        `EXISTS (SELECT 1 FROM handover_share share
          WHERE share.state = 'settled' AND share.list_id IN (SELECT list_id FROM new_portion)
            AND EXISTS (SELECT 1 FROM new_portion n WHERE n.list_id = share.list_id
              AND n.receiver_organisation_id = share.receiver_organisation_id))`,
        SHARE_REFUSALS.settled,
      ),
    ),
    ...postgres(
      'tr_handover_item_signed',
      'AFTER UPDATE ON handover_item REFERENCING OLD TABLE AS old_item NEW TABLE AS new_item',
      STATEMENT,
      `${anySigned('new_item')} AND EXISTS (SELECT 1 FROM old_item o JOIN new_item n ON n.id = o.id
        JOIN portion ON portion.item_id = o.id
        JOIN signed_portion signed ON signed.portion_id = portion.id
        WHERE signed.released_at IS NULL
          AND ROW(${ITEM_STAYS.map((column) => `n.${column}`).join(', ')})
            IS DISTINCT FROM ROW(${ITEM_STAYS.map((column) => `o.${column}`).join(', ')}))`,
      SHARE_REFUSALS.item,
    ),
    ...postgres(
      'tr_handover_share_kept',
      'BEFORE UPDATE ON handover_share',
      ROW,
      shareWrong('IS DISTINCT FROM'),
      SHARE_REFUSALS.share,
    ),
    ...postgres(
      'tr_handover_share_delete',
      'BEFORE DELETE OR TRUNCATE ON handover_share',
      STATEMENT,
      'true',
      SHARE_REFUSALS.shareDelete,
    ),
    ...postgres(
      'tr_list_stage_kept',
      'BEFORE UPDATE ON list_stage',
      ROW,
      `NEW.list_id IS DISTINCT FROM OLD.list_id OR NOT (${STAGE_STEP})`,
      SHARE_REFUSALS.stage,
    ),
    ...postgres(
      'tr_signed_portion_kept',
      'BEFORE UPDATE ON signed_portion',
      ROW,
      keptWrong('IS DISTINCT FROM'),
      SHARE_REFUSALS.kept,
    ),
    ...postgres(
      'tr_signed_portion_delete',
      'BEFORE DELETE OR TRUNCATE ON signed_portion',
      STATEMENT,
      'true',
      SHARE_REFUSALS.keptDelete,
    ),
    ...approvals.postgres,
    ...signings.postgres,
  ],
};
