import type { EntityManager } from 'typeorm';
import { ask } from '../platform/database/ask';
import { newId } from '../platform/database/ids';
import { insertRows } from '../platform/database/insert-rows';
import { turnOfOthers } from '../platform/turns';
import { ImportLot } from './import-lot.entity';
import { ImportRow } from './import-row.entity';
import { unpackRows } from './packed-lot';
import type { PlannedRow, Verdict } from './planned-row';
import type { PlannedRows } from './planned-rows';
import { kindsIn } from './repairs/repairs.repository';

/** Rows that stand alone, stored or fetched at a time; everybody else has a turn in between. */
const ROWS_AT_A_TIME = 128;

/** Stores the rows of a plan until it is applied, in their order. */
export async function stageRows(
  manager: EntityManager,
  batchId: string,
  rows: PlannedRows,
): Promise<void> {
  let position = 1;
  let alone: ImportRow[] = [];
  const storeAlone = async () => {
    await insertRows(manager, ImportRow, alone);
    alone = [];
    await turnOfOthers();
  };
  for (const stretch of rows.inStretches()) {
    if ('packed' in stretch) {
      const { rows: rowCount, ...lot } = stretch;
      const place = { id: newId(), batchId, firstPosition: position, rowCount };
      await insertRows(manager, ImportLot, [{ ...place, ...lot }]);
      position += rowCount;
      await turnOfOthers();
      continue;
    }
    for (const row of stretch.alone) {
      alone.push({ id: newId(), batchId, position, ...storedRow(row) });
      position += 1;
      if (alone.length >= ROWS_AT_A_TIME) await storeAlone();
    }
  }
  await insertRows(manager, ImportRow, alone);
}

/** What is stored of a row besides its place. */
export const storedRow = (row: PlannedRow): Omit<ImportRow, 'id' | 'batchId' | 'position'> => ({
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

/** A lot as the database has it. */
type RawLot = Parameters<typeof unpackRows>[0] & { first_position: number; row_count: number };

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

/** One statement for all times: making it anew for each costs more than carrying it out. */
const ALONE = `SELECT position, sheet, row_number, verdict, "values" AS row_values, group_path, fingerprint,
    receiver_organisation_id AS receiver, target_id AS target, "before" AS before_values, problems
  FROM import_row WHERE batch_id = ? AND verdict = ? AND position > ? AND position < ?
  ORDER BY position LIMIT ${ROWS_AT_A_TIME}`;
/** Lots fetched at a time, while those before are made use of. */
const LOTS_AT_A_TIME = 8;
const NEXT_LOTS = `SELECT first_position, row_count, sheet, verdict, packed FROM import_lot
  WHERE batch_id = ? AND verdict = ? AND first_position > ?
  ORDER BY first_position LIMIT ${LOTS_AT_A_TIME}`;
/** Behind every row of a file. */
const END = 2 ** 31 - 1;

/**
 * The staged rows with a verdict in the order of the file, some at a time. Fetched without TypeORM's
 * entities, which cost several times as much as the rows.
 */
export async function* stagedLots(
  manager: EntityManager,
  batchId: string,
  verdict: Verdict,
): AsyncGenerator<PlannedRow[]> {
  const after = (position: number) => {
    const lots = ask<RawLot>(manager, NEXT_LOTS, [batchId, verdict, position]);
    // It is waited for below; until then a failure is nobody's.
    lots.catch(() => {});
    return lots;
  };
  let ahead: Promise<RawLot[]> | undefined = after(0);
  try {
    for (let last = 0; ahead;) {
      const lots: RawLot[] = await ahead;
      ahead = lots.length < LOTS_AT_A_TIME ? undefined : after(lots.at(-1)!.first_position);
      for (const lot of lots) {
        yield* aloneBetween(manager, batchId, verdict, last, lot.first_position);
        yield unpackRows(lot);
        last = lot.first_position + lot.row_count - 1;
        await turnOfOthers();
      }
      if (!ahead) yield* aloneBetween(manager, batchId, verdict, last, END);
    }
  } finally {
    // Whoever stops before the end may end the unit of work: nothing may then be on its way.
    await ahead?.catch(() => {});
  }
}

async function* aloneBetween(
  manager: EntityManager,
  batchId: string,
  verdict: Verdict,
  after: number,
  before: number,
): AsyncGenerator<PlannedRow[]> {
  for (let last = after; last + 1 < before; await turnOfOthers()) {
    const some = await ask<RawRow>(manager, ALONE, [batchId, verdict, last, before]);
    if (some.length > 0) yield some.map(plannedRow);
    if (some.length < ROWS_AT_A_TIME) return;
    last = some.at(-1)!.position;
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
