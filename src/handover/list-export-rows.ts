import { OWN_ID, OWN_SHARE, OWN_VERSION, UNASSIGNED } from '../imports/own-columns';
import type { TableRow, TableValue } from '../office/excel/table';
import type { DiscrepancyKind } from './acceptance';
import type { ExportedLine } from './exported-lines';
import { addsUp } from './list-export-columns';
import type { ExportFrame } from './list-export-frame';
import { RECEIVER, ROW_CODE, type ListType } from './list-types/list-type';
import { BUCKET_WORDS, DISCREPANCY_WORDS } from './paper-words';
import { exactAmount, QUANTITY_PARTS, writtenCell } from './written-cell';

/** The rows of the sheet, one for each line; what adds up is added to the sums. */
export async function* rowsOf(
  frame: ExportFrame,
  pages: AsyncIterable<readonly ExportedLine[]>,
  sums: Map<string, number>,
): AsyncGenerator<TableRow> {
  let number = 0;
  for await (const page of pages) {
    for (const line of page) yield exportRow(frame, line, (number += 1), sums);
  }
}

/** One line; what adds up is added to the sums. */
function exportRow(
  frame: ExportFrame,
  line: ExportedLine,
  number: number,
  sums: Map<string, number>,
): TableRow {
  const { type, names } = frame;
  const { item, portion, first } = line;
  const receiver = portion.receiverOrganisationId;
  const add = (key: string, amount: number) => sums.set(key, (sums.get(key) ?? 0) + amount);
  const row: Record<string, TableValue> = {};
  for (const column of type.declaration.columns) {
    const value = item.values[column.key] ?? null;
    const adding = addsUp(column);
    if (adding && typeof value === 'number' && first) add(`v.${column.key}`, value);
    row[`v.${column.key}`] = adding && !first ? null : writtenCell(frame.shown, column, value);
  }
  row['v.ordinal'] = number;
  row[`v.${RECEIVER}`] = receiver === null ? UNASSIGNED : (names.get(receiver) ?? receiver);
  row[`v.${ROW_CODE}`] = item.rowCode;
  row.group = item.groupPath.join(' › ');
  row.quantity = exactAmount(portion.quantity, QUANTITY_PARTS);
  row.money = exactAmount(portion.money);
  add('quantity', portion.quantity);
  add('money', portion.money);
  row[OWN_ID] = item.id;
  row[OWN_VERSION] = first ? item.version : null;
  row[OWN_SHARE] = first ? portion.version : null;
  row.bucket = BUCKET_WORDS[portion.bucket];
  row.why = [reasonOf(type, portion.reason), portion.note].filter(Boolean).join(': ');
  return row;
}

function reasonOf({ closingReasons }: ListType, reason: string | null): string {
  if (reason === null) return '';
  const closing = closingReasons.find(({ value }) => value === reason);
  return closing?.vi ?? DISCREPANCY_WORDS[reason as DiscrepancyKind] ?? reason;
}

/** The last row: what the lines added up to. */
export function totalOf({ type, lines }: ExportFrame, sums: ReadonlyMap<string, number>): TableRow {
  const declared = type.declaration.columns.filter(addsUp).map((column) => {
    const key = `v.${column.key}`;
    return [key, exactAmount(sums.get(key) ?? 0, column.type === 'quantity' ? QUANTITY_PARTS : 1)];
  });
  return {
    [`v.${type.nameColumn}`]: `Tổng cộng: ${lines} dòng`,
    ...Object.fromEntries(declared),
    quantity: exactAmount(sums.get('quantity') ?? 0, QUANTITY_PARTS),
    money: exactAmount(sums.get('money') ?? 0),
  };
}
