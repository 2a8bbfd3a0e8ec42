import type { TableColumn, TableRow, TableSheet } from '../office/excel/table';
import { catalogueOf } from '../handover/templates/catalogue-sheet';
import { remarkOf } from '../handover/templates/column-words';
import { OWN_ID, OWN_VERSION, TRACKING } from '../imports/own-columns';
import type { ColumnDeclaration, RowValue } from '../imports/declaration';
import { isYear, valueText } from '../imports/value-text';
import { tableTime } from '../platform/vietnam-time';
import type { RegisterDeclaration } from './register-declaration';
import type { RegisterEntry } from './register-entry.entity';

/** Rows of a workbook that are to be filled in. */
const ENTRY_ROWS = 200;
/** Rows a workbook of a register holds at most. */
export const MOST_EXPORTED = 50_000;

/**
 * A register as a workbook that can be filled in, changed and brought back: hidden columns know each row. Who
 * keeps it and whether it was confirmed only informs.
 */
export function registerSheets(
  {
    book,
    rows,
    whole,
    nameOf,
    filesOf,
  }: {
    book: RegisterDeclaration;
    rows: readonly RegisterEntry[];
    /** Whether these are all that match. */
    whole: boolean;
    nameOf: (unitId: string) => string;
    /** What files are called that prove an entry. */
    filesOf: (entryId: string) => readonly string[];
  },
  roundName: string,
  now: Date,
): TableSheet[] {
  const { list } = book;
  const catalogue = catalogueOf({ declaration: list }, []);
  const sheet: TableSheet = {
    name: list.name.vi,
    title: [list.name.vi, `Đợt sắp xếp ${roundName}; số liệu tính đến ${tableTime(now)}`],
    columns: [
      ...list.columns.map((column): TableColumn => {
        const range = catalogue.rangeOf(column.key);
        return {
          ...{ key: column.key, header: column.header.vi, kind: kindOf(column) },
          ...{ width: widthOf(column), remark: remarkOf(column) },
          ...(range && { choicesFrom: range }),
        };
      }),
      { ...tracked('unit', 'Đơn vị', 28) },
      { ...tracked('files', 'Tệp minh chứng', 32) },
      { ...tracked('verified', 'Người xác nhận', 24) },
      { key: OWN_ID, header: OWN_ID, width: 8, kind: 'text', hidden: true },
      { key: OWN_VERSION, header: OWN_VERSION, width: 8, kind: 'plain', hidden: true },
    ],
    filter: true,
    entryRows: ENTRY_ROWS,
    rows: rows.map((entry): TableRow => ({
      ...Object.fromEntries(
        list.columns.map((column) => [
          column.key,
          cellOf(column, entry.values[column.key] ?? null),
        ]),
      ),
      ...{ unit: nameOf(entry.unitId), files: filesOf(entry.id).join('; ') || null },
      verified: entry.verifiedByName,
      ...{ [OWN_ID]: entry.id, [OWN_VERSION]: entry.version },
    })),
    notes: [
      ...(whole
        ? []
        : [`Còn mục khác: tệp chỉ có ${rows.length} mục đầu. Lọc theo đơn vị rồi tải từng phần.`]),
      'Sửa trong tệp rồi nhập lại được: giữ nguyên các cột ẩn; các cột “Theo dõi” chỉ để xem.',
    ],
  };
  return [sheet, ...(catalogue.sheet ? [catalogue.sheet] : [])];
}

const tracked = (key: string, header: string, width: number): TableColumn => ({
  ...{ key, header, width, kind: 'text', group: TRACKING },
});

function kindOf(column: ColumnDeclaration): TableColumn['kind'] {
  if (isYear(column)) return 'plain';
  const { type } = column;
  if (type === 'money' || type === 'day') return type;
  return type === 'integer' || type === 'decimal' || type === 'quantity' ? 'number' : 'text';
}

const widthOf = ({ type, maxLength = 0 }: ColumnDeclaration): number =>
  type === 'text' ? (maxLength > 500 ? 44 : 28) : type === 'choice' ? 22 : 16;

function cellOf(column: ColumnDeclaration, value: RowValue): RowValue {
  if (column.type === 'quantity' && typeof value === 'number') return value / 1000;
  return column.type === 'choice' || column.type === 'flag' ? valueText(column, value) : value;
}
