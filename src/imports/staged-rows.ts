import type { EntityManager } from 'typeorm';
import { newId } from '../platform/database/ids';
import { insertRows } from '../platform/database/insert-rows';
import { inLots, turnOfOthers } from '../platform/turns';
import { ImportRow } from './import-row.entity';
import type { PlannedRow, Verdict } from './planned-row';
import { kindsIn } from './repairs/repairs.repository';

/** Staged rows stored or fetched at a time; everybody else has a turn in between. */
const ROWS_AT_A_TIME = 128;

/** Stores the rows of a plan until it is applied, in their order. */
export async function stageRows(
  manager: EntityManager,
  batchId: string,
  rows: readonly PlannedRow[],
): Promise<void> {
  let position = 0;
  const staged = (row: PlannedRow): ImportRow => ({
    id: newId(),
    batchId,
    position: (position += 1),
    sheet: row.sheet,
    rowNumber: row.rowNumber,
    verdict: row.verdict,
    values: row.values,
    groupPath: row.groupPath,
    fingerprint: row.fingerprint,
    receiverOrganisationId: row.receiverOrganisationId ?? null,
    targetId: row.targetId ?? null,
    before: row.before ?? null,
    problems: row.problems,
    repairs: row.repairs ?? null,
    repairKinds: kindsIn(row.repairs),
  });
  for await (const lot of inLots(rows, ROWS_AT_A_TIME))
    await insertRows(manager, ImportRow, lot.map(staged));
}

/** What of a staged row its target is told, as the database has it. */
interface RawRow {
  position: number;
  sheet: string;
  row_number: number;
  verdict: Verdict;
  row_values: string;
  group_path: string;
  fingerprint: string;
  receiver: string | null;
  target: string | null;
  before_values: string | null;
  problems: string;
}

/** One statement for all lots: making it anew for each costs more than carrying it out. */
const LOT = `SELECT position, sheet, row_number, verdict, "values" AS row_values, group_path, fingerprint,
    receiver_organisation_id AS receiver, target_id AS target, "before" AS before_values, problems
  FROM import_row WHERE batch_id = $1 AND verdict = $2 AND position > $3
  ORDER BY position LIMIT ${ROWS_AT_A_TIME}`;
const LOT_ON_SQLITE = LOT.replace(/\$\d/g, '?');

/**
 * The staged rows with a verdict in the order of the file, some at a time. Fetched without TypeORM's
 * entities, which cost several times as much as the rows.
 */
export async function* stagedLots(
  manager: EntityManager,
  batchId: string,
  verdict: Verdict,
): AsyncGenerator<PlannedRow[]> {
  const sql = manager.connection.options.type === 'postgres' ? LOT : LOT_ON_SQLITE;
  for (let last = 0; ; await turnOfOthers()) {
    const lot = await manager.query<RawRow[]>(sql, [batchId, verdict, last]);
    if (lot.length > 0) yield lot.map(plannedRow);
    if (lot.length < ROWS_AT_A_TIME) return;
    last = lot.at(-1)!.position;
  }
}

/** As the target is told of it. */
function plannedRow(raw: RawRow): PlannedRow {
  const row: PlannedRow = {
    sheet: raw.sheet,
    rowNumber: raw.row_number,
    verdict: raw.verdict,
    values: JSON.parse(raw.row_values) as PlannedRow['values'],
    groupPath: JSON.parse(raw.group_path) as PlannedRow['groupPath'],
    fingerprint: raw.fingerprint,
    problems: JSON.parse(raw.problems) as PlannedRow['problems'],
  };
  if (raw.receiver !== null) row.receiverOrganisationId = raw.receiver;
  if (raw.target !== null) row.targetId = raw.target;
  if (raw.before_values !== null)
    row.before = JSON.parse(raw.before_values) as NonNullable<PlannedRow['before']>;
  return row;
}
