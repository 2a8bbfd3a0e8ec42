import type { Ask } from '../../platform/audit/chain-report';
import { counterColumn, SUPPLEMENTED } from '../bucket';
import { compareList, type Difference } from './compare-list';
import { entriesOfList, recordOfList, type ListRecord } from './list-record';
import { recountTrail, type Links, type Standing } from './trail-recount';

/** What a list is called in answers. */
export interface NamedList {
  id: string;
  listType: string;
  giver: string;
}

export interface ConservationReport {
  /** `partly`: nothing differs, but the trail of earlier versions does not tell everything. */
  state: 'valid' | 'invalid' | 'partly';
  lists: number;
  rows: number;
  portions: number;
  movements: number;
  /** Movements of which earlier versions wrote down too little; taken from the ledger unproved. */
  untold: number;
  listsWithUntold: number;
  first?: { list: NamedList } & Difference;
}

/**
 * Counts every list again from the audit trail alone and holds the tables against it.
 * @param ask sends SELECTs; best all in one state of the database.
 * @returns the first difference by list and row, or none.
 */
export async function verifyConservation(
  ask: Ask,
  progress: (done: number, total: number) => void = () => undefined,
): Promise<ConservationReport> {
  const report: ConservationReport = {
    ...{ state: 'valid', lists: 0, rows: 0, portions: 0, movements: 0 },
    ...{ untold: 0, listsWithUntold: 0 },
  };
  const ids = await listIds(ask);
  for (const [at, id] of ids.entries()) {
    const record = await recordOfList(ask, id);
    const entries = await entriesOfList(ask, id);
    if (!record) return invalid(report, { id, listType: '', giver: '' }, missing(entries[0]?.seq));
    const counted = recountTrail(entries, linksOf(record));
    const found = compareList(record, counted);
    if (found) return invalid(report, record, withRow(found, record));
    report.lists += 1;
    report.rows += record.items.size;
    report.portions += record.portions.size;
    report.movements += record.lines.length;
    report.untold += counted.untold;
    if (counted.untold > 0) report.listsWithUntold += 1;
    progress(at + 1, ids.length);
  }
  return report.untold > 0 ? { ...report, state: 'partly' } : report;
}

/** Whether the tables know all that is compared. */
export async function canVerifyConservation(ask: Ask): Promise<boolean> {
  const column = counterColumn('money', SUPPLEMENTED);
  return ask(`SELECT ${column} FROM handover_list LIMIT 1`).then(
    () => true,
    () => false,
  );
}

/** Lists that the tables or the trail know. */
async function listIds(ask: Ask): Promise<string[]> {
  const stored = await ask('SELECT id FROM handover_list ORDER BY id');
  const told = await ask(
    `SELECT DISTINCT subject_id AS id FROM audit_entry WHERE subject_type = 'handover_list'`,
  );
  return [...new Set([...stored, ...told].map(({ id }) => String(id)))].sort();
}

function linksOf({ lines, portions }: ListRecord): Links {
  const first = new Map<string, string>();
  const told = new Map<string, Standing>();
  for (const { portionId, itemId, actId, to, from } of lines) {
    if (from === null && !first.has(itemId)) first.set(itemId, portionId);
    told.set(`${actId}/${portionId}`, to);
  }
  return {
    firstPortionOf: (itemId) => first.get(itemId),
    itemOf: (portionId) => portions.get(portionId)?.itemId,
    untold: (actId, portionId) => told.get(`${actId}/${portionId}`),
  };
}

const missing = (entry: number | undefined): Difference => ({
  ...{ where: 'list', itemId: null, row: null, portionId: null, measure: 'list' },
  ...{ entry: entry ?? null, expected: 'one', found: 'none' },
});

const withRow = (found: Difference, { items }: ListRecord): Difference => ({
  ...found,
  row: found.row ?? (found.itemId === null ? null : (items.get(found.itemId)?.rowCode ?? null)),
});

const invalid = (
  report: ConservationReport,
  { id, listType, giver }: NamedList,
  found: Difference,
): ConservationReport => ({
  ...report,
  state: 'invalid',
  first: { list: { id, listType, giver }, ...found },
});
