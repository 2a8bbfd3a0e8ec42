import type { ColumnDeclaration, RowValue } from '../imports/declaration';
import { OWN_ID, OWN_SHARE, OWN_VERSION, UNASSIGNED } from '../imports/own-columns';
import type { TableRow, TableValue } from '../office/excel/table';
import { sealedValue } from '../platform/secrets/personal-value';
import type { DiscrepancyKind } from './acceptance';
import type { ExportedLine } from './exported-lines';
import { addsUp } from './list-export-columns';
import type { ExportFrame } from './list-export-frame';
import { RECEIVER, ROW_CODE, type ListType } from './list-types/list-type';
import { BUCKET_WORDS, DISCREPANCY_WORDS } from './paper-words';

/** Excel counts with 15 digits; a larger amount is written as text. */
const MOST_EXACT = 999_999_999_999_999;
const QUANTITY = 1000;

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
    row[`v.${column.key}`] = adding && !first ? null : written(frame, column, value);
  }
  row['v.ordinal'] = number;
  row[`v.${RECEIVER}`] = receiver === null ? UNASSIGNED : (names.get(receiver) ?? receiver);
  row[`v.${ROW_CODE}`] = item.rowCode;
  row.group = item.groupPath.join(' › ');
  row.quantity = exact(portion.quantity, QUANTITY);
  row.money = exact(portion.money);
  add('quantity', portion.quantity);
  add('money', portion.money);
  row[OWN_ID] = item.id;
  row[OWN_VERSION] = first ? item.version : null;
  row[OWN_SHARE] = first ? portion.version : null;
  row.bucket = BUCKET_WORDS[portion.bucket];
  row.why = [reasonOf(type, portion.reason), portion.note].filter(Boolean).join(': ');
  return row;
}

function written(
  { shown }: ExportFrame,
  { type, choices = [] }: ColumnDeclaration,
  value: RowValue,
): TableValue {
  const sealed = sealedValue(value);
  if (sealed) return shown(sealed);
  if (value === null) return null;
  if (type === 'choice') return choices.find((each) => each.value === value)?.vi ?? value;
  if (typeof value === 'boolean') return value ? 'Có' : 'Không';
  if (typeof value !== 'number') return value;
  return exact(value, type === 'quantity' ? QUANTITY : 1);
}

const exact = (amount: number, parts = 1): TableValue =>
  Math.abs(amount) > MOST_EXACT && parts === 1 ? String(amount) : amount / parts;

function reasonOf({ closingReasons }: ListType, reason: string | null): string {
  if (reason === null) return '';
  const closing = closingReasons.find(({ value }) => value === reason);
  return closing?.vi ?? DISCREPANCY_WORDS[reason as DiscrepancyKind] ?? reason;
}

/** The last row: what the lines added up to. */
export function totalOf({ type, lines }: ExportFrame, sums: ReadonlyMap<string, number>): TableRow {
  const declared = type.declaration.columns.filter(addsUp).map((column) => {
    const key = `v.${column.key}`;
    return [key, exact(sums.get(key) ?? 0, column.type === 'quantity' ? QUANTITY : 1)];
  });
  return {
    [`v.${type.nameColumn}`]: `Tổng cộng: ${lines} dòng`,
    ...Object.fromEntries(declared),
    quantity: exact(sums.get('quantity') ?? 0, QUANTITY),
    money: exact(sums.get('money') ?? 0),
  };
}
