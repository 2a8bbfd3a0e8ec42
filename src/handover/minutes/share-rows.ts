import type { RowValue, RowValues } from '../../imports/declaration';
import { maskedValues } from '../../platform/secrets/personal-value';
import type { ClosingEvidence } from '../conservation/closing-evidence.entity';
import { moneyColumnsOf } from '../conservation/measured-columns';
import type { HandoverItem } from '../handover-item.entity';
import type { ListType } from '../list-types/list-type';
import type { Portion } from '../portion.entity';
import { shareMoney } from '../split';
import type { MinutesColumn, MinutesRow, RowState } from './minutes-data';
import type { RecordsFigures } from './minutes-facts';
import { printedDay } from './printed-value';

/** Columns that say nothing on minutes: running number, receiver (named once), empty ones. */
const NOT_PRINTED = ['ordinal', 'receiver'];
/** Which kind of discrepancy, as officers call it (words.md, "Bàn giao: trạng thái"). */
const DISCREPANCY: Record<string, string> = {
  shortage: 'Thiếu',
  surplus: 'Thừa',
  damaged: 'Hư hỏng',
  wrong_data: 'Sai thông tin',
  papers_missing: 'Thiếu hồ sơ',
};

export interface ShareRow {
  item: Pick<HandoverItem, 'rowCode' | 'values'>;
  portion: Portion;
  /** All portions of the item, of whomever they are, in the order in which they were made. */
  siblings: readonly Portion[];
  /** On what its closing rests, where it is closed. */
  evidence?: ClosedBy | undefined;
}

/** The document that a closing rests on. */
export type ClosedBy = Pick<ClosingEvidence, 'number' | 'day' | 'document'>;

/** The columns and rows of minutes. @param rows settled or disputed portions of one receiver. */
export function minutesRows(
  { declaration, closingReasons }: ListType,
  rows: readonly ShareRow[],
): { columns: MinutesColumn[]; rows: MinutesRow[] } {
  const shown = declaration.columns.filter(({ key }) => !NOT_PRINTED.includes(key));
  const measures = new Map(moneyColumnsOf(declaration).map(([measure, key]) => [key, measure]));
  const reasons = new Map(closingReasons.map(({ value, vi }) => [value, vi]));
  const all = rows.map((row) => {
    const values = maskedValues(row.item.values);
    return {
      code: row.item.rowCode,
      state: row.portion.bucket as RowState,
      cells: shown.map((column) => {
        if (column.key === 'rowCode') return row.item.rowCode;
        if (column.key === declaration.quantityColumn) return row.portion.quantity;
        if (column.key === declaration.moneyColumn) return row.portion.money;
        const value = values[column.key] ?? null;
        if (column.type === 'choice') {
          return column.choices?.find((choice) => choice.value === value)?.vi ?? value;
        }
        const measure = measures.get(column.key);
        if (measure !== undefined && typeof value === 'number') return row.portion[measure];
        return column.type === 'money' ? shareOf(value, row) : value;
      }),
      quantity: row.portion.quantity,
      money: row.portion.money,
      reason: reasonOf(row.portion, reasons),
      note: noteOf(row),
    };
  });
  const used = shown.map(
    ({ required }, at) => required || all.some(({ cells }) => !isEmpty(cells[at]!)),
  );
  return {
    columns: shown
      .filter((_, at) => used[at])
      .map(({ key, header, type, unit }) => ({
        key,
        title: unit && !header.vi.includes(unit) ? `${header.vi} (${unit})` : header.vi,
        type,
      })),
    rows: all.map((row) => ({ ...row, cells: row.cells.filter((_, at) => used[at]) })),
  };
}

const isEmpty = (value: RowValue): boolean => value === null || value === '' || value === false;

const reasonOf = ({ bucket, reason }: Portion, closing: Map<string, string>): string | null => {
  if (reason === null) return null;
  return (bucket === 'disputed' ? DISCREPANCY[reason] : closing.get(reason)) ?? reason;
};

/** What is said of a row; of one that is closed, by which document first. */
function noteOf({ portion: { bucket, note }, evidence }: ShareRow): string | null {
  if (bucket !== 'closed' || !evidence) return note;
  const { number, day, document } = evidence;
  const paper = [
    document ?? (number === null && day === null ? null : 'Văn bản'),
    number && `số ${number}`,
    day && `ngày ${printedDay(day)}`,
  ];
  const named = paper.filter(Boolean).join(' ');
  return [named, note].filter(Boolean).join('. ') || null;
}

/** Money that no measure counts follows the quantity; what rounding leaves over is placed, never lost. */
function shareOf(value: RowValue, { portion, siblings }: ShareRow): RowValue {
  if (typeof value !== 'number' || siblings.length < 2) return value;
  const quantities = siblings.map(({ quantity }) => quantity);
  if (quantities.every((quantity) => quantity === 0)) return null;
  return shareMoney(value, quantities)[siblings.findIndex(({ id }) => id === portion.id)]!;
}

/** What the rows of a list of records say of it as a whole. */
export function recordsFigures(values: readonly RowValues[]): RecordsFigures {
  const distinct = (key: string): string[] => [
    ...new Set(values.flatMap((row) => (row[key] ? [String(row[key])] : []))),
  ];
  const years = distinct('period').flatMap((text) => text.match(/\b(1[89]|20)\d\d\b/g) ?? []);
  years.sort();
  const [first, last] = [years[0], years.at(-1)];
  return {
    boxes: new Set(values.flatMap((row) => (row.box ? [`${row.fonds ?? ''}/${row.box}`] : [])))
      .size,
    files: values.length,
    period: first === undefined ? null : first === last ? first : `${first} - ${last}`,
    fonds: distinct('fonds'),
    states: distinct('physicalState').slice(0, 8),
  };
}
