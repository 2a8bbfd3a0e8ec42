import type { Ask } from '../../platform/audit/chain-report';
import {
  AMOUNT_MEASURES,
  COUNTED_FIGURES,
  counterColumn,
  MEASURES,
  type AmountMeasure,
  type Bucket,
} from '../bucket';
import type { Standing, TrailEntry } from './trail-recount';

/** A line of the ledger as it lies in the table. */
export interface RecordedLine {
  number: number;
  portionId: string;
  version: number;
  itemId: string;
  actId: string;
  from: Standing | null;
  to: Standing;
  itemFrom: Bucket | null;
  itemTo: Bucket;
  origin: string;
}

/** A list as its tables have it. */
export interface ListRecord {
  id: string;
  listType: string;
  giver: string;
  movements: number;
  /** By column: `rows_declared`. */
  counters: Map<string, number>;
  items: Map<string, { rowCode: string; bucket: string | null; origin: string }>;
  portions: Map<string, Standing & { itemId: string; version: number; origin: string }>;
  lines: RecordedLine[];
}

type Row = Record<string, unknown>;

const UUID = /^[0-9a-f-]{36}$/;

/** Reads everything that the tables hold of a list. @param id of the list. */
export async function recordOfList(ask: Ask, id: string): Promise<ListRecord | undefined> {
  if (!UUID.test(id)) return undefined;
  const [list] = await ask(
    `SELECT l.*, o.name AS giver FROM handover_list l
      LEFT JOIN organisation o ON o.id = l.giver_organisation_id WHERE l.id = '${id}'`,
  );
  if (!list) return undefined;
  const items = await ask(
    `SELECT id, row_code, bucket, origin FROM handover_item WHERE list_id = '${id}'`,
  );
  const portions = await ask(`SELECT * FROM portion WHERE list_id = '${id}'`);
  const lines = await ask(`SELECT * FROM portion_movement WHERE list_id = '${id}' ORDER BY number`);
  return {
    ...{ id, listType: String(list.list_type), giver: String(list.giver ?? '') },
    movements: Number(list.movements),
    counters: new Map(
      MEASURES.flatMap((measure) =>
        COUNTED_FIGURES.map((figure) => counterColumn(measure, figure)),
      ).map((column) => [column, Number(list[column])]),
    ),
    items: new Map(
      items.map((row) => [
        String(row.id),
        {
          rowCode: String(row.row_code),
          bucket: textOf(row.bucket),
          origin: String(row.origin),
        },
      ]),
    ),
    portions: new Map(
      portions.map((row) => [
        String(row.id),
        {
          ...standing(row, '', 'bucket', 'receiver_organisation_id'),
          itemId: String(row.item_id),
          version: Number(row.version),
          origin: String(row.origin),
        },
      ]),
    ),
    lines: lines.map(lineOf),
  };
}

const lineOf = (row: Row): RecordedLine => ({
  number: Number(row.number),
  portionId: String(row.portion_id),
  version: Number(row.portion_version),
  itemId: String(row.item_id),
  actId: String(row.act_id),
  from: row.from_bucket === null ? null : standing(row, 'from_', 'from_bucket', 'from_receiver'),
  to: standing(row, 'to_', 'to_bucket', 'to_receiver'),
  itemFrom: textOf(row.item_from) as Bucket | null,
  itemTo: String(row.item_to) as Bucket,
  origin: String(row.origin),
});

const textOf = (value: unknown): string | null => (value === null ? null : String(value));

function standing(row: Row, prefix: string, bucket: string, receiver: string): Standing {
  const amounts = AMOUNT_MEASURES.map(
    (measure) => [measure, Number(row[`${prefix}${measure}`])] as const,
  );
  return {
    bucket: String(row[bucket]) as Bucket,
    receiver: textOf(row[receiver]),
    amounts: Object.fromEntries(amounts) as Record<AmountMeasure, number>,
  };
}

/** The entries of the trail about a list, in their order. */
export async function entriesOfList(ask: Ask, id: string): Promise<TrailEntry[]> {
  if (!UUID.test(id)) return [];
  const about = `subject_type = 'handover_list' AND subject_id = '${id}'`;
  const entries = await ask(`SELECT seq, summary FROM audit_entry WHERE ${about} ORDER BY seq`);
  const objects = await ask(
    `SELECT entry_seq, position, object_type, object_id, before, after FROM audit_object
      WHERE entry_seq IN (SELECT seq FROM audit_entry WHERE ${about}) ORDER BY entry_seq, position`,
  );
  const byEntry = Map.groupBy(objects, (row) => Number(row.entry_seq));
  return entries.map((entry) => ({
    seq: Number(entry.seq),
    summary: parsed(entry.summary) ?? {},
    objects: (byEntry.get(Number(entry.seq)) ?? []).map((row) => ({
      type: String(row.object_type),
      id: String(row.object_id),
      before: parsed(row.before),
      after: parsed(row.after),
    })),
  }));
}

const parsed = (text: unknown): TrailEntry['summary'] | null =>
  typeof text === 'string' ? (JSON.parse(text) as TrailEntry['summary']) : null;
