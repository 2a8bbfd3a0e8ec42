import { BUCKETS, counterColumn, leastSettled, MEASURES, SUPPLEMENTED } from '../bucket';
import { recount } from '../conservation';
import type { ListRecord, RecordedLine } from './list-record';
import { firstDifference, type KnownPortion, type Recount, type Standing } from './trail-recount';

/** Where the tables of a list and its trail part. */
export interface Difference {
  /** Which table, or the trail itself. */
  where: 'list' | 'ledger' | 'portion' | 'item' | 'counter' | 'trail';
  /** Id and code of the row; null where the difference is of the list as a whole. */
  itemId: string | null;
  row: string | null;
  portionId: string | null;
  /** The measure, or what else differs: bucket, receiver, origin. */
  measure: string;
  /** Entry of the trail, where one is concerned. */
  entry: number | null;
  expected: string | number | null;
  found: string | number | null;
}

/**
 * Holds the tables of a list against what the trail says.
 * @returns the first difference: lines of the ledger in their order, then portions, rows, counters.
 */
export function compareList(record: ListRecord, counted: Recount): Difference | undefined {
  return (
    trailFault(counted) ??
    ledgerFault(record, counted) ??
    portionFault(record, counted) ??
    itemFault(record, counted) ??
    counterFault(record, counted)
  );
}

type Named = Partial<Pick<Difference, 'itemId' | 'portionId' | 'entry'>>;

const difference = (
  { rowCodes }: Recount,
  where: Difference['where'],
  measure: string,
  [expected, found]: [Difference['expected'], Difference['found']],
  { itemId = null, portionId = null, entry = null }: Named = {},
): Difference => ({
  ...{ where, itemId, row: itemId === null ? null : (rowCodes.get(itemId) ?? null) },
  ...{ portionId, measure, entry, expected, found },
});

function trailFault(counted: Recount): Difference | undefined {
  const { contradiction } = counted;
  if (!contradiction) return undefined;
  const { seq: entry, portionId, what } = contradiction;
  const itemId = counted.portions.get(portionId)?.itemId ?? null;
  return difference(counted, 'trail', what, [null, null], { itemId, portionId, entry });
}

const keyOf = (line: { actId: string; portionId: string }): string =>
  `${line.actId}/${line.portionId}`;

function ledgerFault(record: ListRecord, counted: Recount): Difference | undefined {
  const gap = record.lines.findIndex(({ number }, at) => number !== at + 1);
  const recorded = new Map(record.lines.map((line) => [keyOf(line), line]));
  for (const expected of counted.lines) {
    const { itemId, portionId, seq: entry } = expected;
    const of = { itemId, portionId, entry };
    const line = recorded.get(keyOf(expected));
    if (!line) return difference(counted, 'ledger', 'movement', ['one', 'none'], of);
    recorded.delete(keyOf(expected));
    const fault = lineFault(expected, line);
    if (fault) return difference(counted, 'ledger', fault[0], [fault[1], fault[2]], of);
  }
  const [extra] = recorded.values();
  if (extra) {
    const of = { itemId: extra.itemId, portionId: extra.portionId };
    return difference(counted, 'ledger', 'movement', ['none', 'one'], of);
  }
  if (gap >= 0)
    return difference(counted, 'ledger', 'number', [gap + 1, record.lines[gap]!.number]);
  return undefined;
}

type Fault = [measure: string, expected: string | number | null, found: string | number | null];

function lineFault(expected: Recount['lines'][number], line: RecordedLine): Fault | undefined {
  if (line.version !== expected.version) return ['version', expected.version, line.version];
  if (line.itemId !== expected.itemId) return ['item', expected.itemId, line.itemId];
  return standingFault(expected.from, line.from) ?? standingFault(expected.to, line.to);
}

function standingFault(expected: Standing | null, found: Standing | null): Fault | undefined {
  if (!expected || !found)
    return expected === found
      ? undefined
      : ['bucket', expected?.bucket ?? null, found?.bucket ?? null];
  const measure = firstDifference(expected, found);
  if (!measure) return undefined;
  const value = (standing: Standing) =>
    measure === 'bucket' || measure === 'receiver' ? standing[measure] : standing.amounts[measure];
  return [measure, value(expected), value(found)];
}

function portionFault(record: ListRecord, counted: Recount): Difference | undefined {
  for (const [portionId, known] of counted.portions) {
    const of = { itemId: known.itemId, portionId };
    const found = record.portions.get(portionId);
    if (!found) return difference(counted, 'portion', 'portion', ['one', 'none'], of);
    const fault: Fault | undefined =
      standingFault(known, found) ??
      (found.version === known.version ? undefined : ['version', known.version, found.version]) ??
      (found.itemId === known.itemId ? undefined : ['item', known.itemId, found.itemId]);
    if (fault) return difference(counted, 'portion', fault[0], [fault[1], fault[2]], of);
  }
  for (const [portionId, { itemId }] of record.portions)
    if (!counted.portions.has(portionId))
      return difference(counted, 'portion', 'portion', ['none', 'one'], { itemId, portionId });
  return undefined;
}

const byItem = (portions: Iterable<KnownPortion>): Map<string, KnownPortion[]> =>
  Map.groupBy(portions, ({ itemId }) => itemId);

function itemFault(record: ListRecord, counted: Recount): Difference | undefined {
  const own = byItem(counted.portions.values());
  for (const [itemId, portions] of own) {
    const found = record.items.get(itemId);
    if (!found) return difference(counted, 'item', 'row', ['one', 'none'], { itemId });
    const bucket = leastSettled(portions.map((each) => each.bucket));
    if (found.bucket !== bucket)
      return difference(counted, 'item', 'bucket', [bucket, found.bucket], { itemId });
    const origin = portions[0]!.origin;
    if (counted.untold === 0 && found.origin !== origin)
      return difference(counted, 'item', 'origin', [origin, found.origin], { itemId });
  }
  for (const [itemId, { rowCode }] of record.items)
    if (!own.has(itemId)) {
      const extra = difference(counted, 'item', 'row', ['none', 'one'], { itemId });
      return { ...extra, row: rowCode };
    }
  return undefined;
}

function counterFault(record: ListRecord, counted: Recount): Difference | undefined {
  const portions = [...counted.portions.values()].map((portion) => ({
    ...{ itemId: portion.itemId, bucket: portion.bucket, origin: portion.origin },
    ...portion.amounts,
  }));
  const balance = recount(portions);
  // Earlier versions did not say in the trail which rows were supplementary.
  const originOf = (itemId: string) => record.items.get(itemId)!.origin;
  const later = recount(portions.filter(({ itemId }) => originOf(itemId) !== 'declared'));
  const past = ledgerRows(record.lines);
  for (const measure of MEASURES) {
    for (const figure of ['declared', ...BUCKETS] as const) {
      const expected = balance[measure][figure];
      const column = counterColumn(measure, figure);
      const found = record.counters.get(column)!;
      if (found !== expected) return difference(counted, 'counter', column, [expected, found]);
      if (measure === 'rows' && past[figure] !== expected)
        return difference(counted, 'ledger', column, [expected, past[figure]]);
    }
    const column = counterColumn(measure, SUPPLEMENTED);
    const [expected, found] = [later[measure].declared, record.counters.get(column)!];
    if (found !== expected) return difference(counted, 'counter', column, [expected, found]);
  }
  if (record.movements !== counted.lines.length)
    return difference(counted, 'counter', 'movements', [counted.lines.length, record.movements]);
  return undefined;
}

/** What the lines add up to in rows. */
function ledgerRows(lines: readonly RecordedLine[]) {
  const rows = { declared: 0, outstanding: 0, disputed: 0, closed: 0, accepted: 0 };
  for (const { itemFrom, itemTo } of lines) {
    if (itemFrom === null) rows.declared += 1;
    else rows[itemFrom] -= 1;
    rows[itemTo] += 1;
  }
  return rows;
}
