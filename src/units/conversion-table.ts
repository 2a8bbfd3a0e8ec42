import { fold } from '../platform/text/fold';
import { checkAgainstEachOther } from './conversion-checks';
import {
  readRow,
  type RefusalReason,
  type Repair,
  type TableCells,
  type TableCorrection,
  type TablePassage,
} from './conversion-row';
import { tidy } from './unit-name';

/** What became of one row of the sheet. */
export type RowVerdict = 'blank' | 'header' | 'province' | 'passage' | 'refused';

export interface AccountedRow {
  row: number;
  verdict: RowVerdict;
  reason?: RefusalReason;
  /** The text that was not understood. */
  detail?: string;
}

export interface ConversionTable {
  /** Every row of the sheet once, in order. */
  rows: AccountedRow[];
  counts: Record<RowVerdict, number>;
  passages: TablePassage[];
  repairs: Repair[];
}

/** The sheet has no row with the table's column headers. */
export class NotAConversionTable extends Error {
  constructor() {
    super('No row holds the headers "Tên Xã mới", "Mã Xã mới", "Tên Xã cũ", "Mã Xã cũ", "Ghi chú"');
  }
}

const HEADERS: readonly (readonly [keyof TableCells, string])[] = [
  ['newProvince', 'Tỉnh, thành phố'],
  ['newName', 'Tên Xã mới'],
  ['newCode', 'Mã Xã mới'],
  ['oldName', 'Tên Xã cũ'],
  ['oldCode', 'Mã Xã cũ'],
  ['note', 'Ghi chú'],
  ['district', 'Quận/huyện'],
  ['oldProvince', 'Tỉnh cũ'],
];

/**
 * Reads the statistics office's conversion table of July 2025 in the form it is published in:
 * two header rows, a heading row for each province, spaces and line breaks inside cells,
 * misprints. Every row is accounted for; what is not understood is refused with its reason.
 * @param cells text of all cells, row by row, from row 1 of the sheet.
 * @param corrections known misprints with what they should say.
 * @throws NotAConversionTable where the header row is not found.
 */
export function readConversionTable(
  cells: readonly (readonly string[])[],
  corrections: readonly TableCorrection[] = [],
): ConversionTable {
  const { headerIndex, columns } = findHeader(cells);
  const rows: AccountedRow[] = [];
  const passages: TablePassage[] = [];
  const repairs: Repair[] = [];
  cells.forEach((record, index) => {
    const row = index + 1;
    const filled = record.map(tidy).filter((text) => text !== '');
    if (filled.length === 0) return rows.push({ row, verdict: 'blank' });
    if (index <= headerIndex) return rows.push({ row, verdict: 'header' });
    if (filled.length === 1 && tidy(record[columns.newProvince] ?? '') !== '') {
      return rows.push({ row, verdict: 'province' });
    }
    const read = readRow(row, pick(record, columns), corrections);
    if ('refused' in read) {
      return rows.push({ row, verdict: 'refused', reason: read.refused, detail: read.detail });
    }
    passages.push(read.passage);
    repairs.push(...read.repairs);
    return rows.push({ row, verdict: 'passage' });
  });
  return settle(rows, passages, repairs);
}

function settle(
  rows: AccountedRow[],
  passages: TablePassage[],
  repairs: Repair[],
): ConversionTable {
  const checked = checkAgainstEachOther(passages);
  const counts = { blank: 0, header: 0, province: 0, passage: 0, refused: 0 };
  const settled = rows.map((row): AccountedRow => {
    const refusal = checked.refused.get(row.row);
    return refusal ? { row: row.row, verdict: 'refused', ...refusal } : row;
  });
  for (const { verdict } of settled) counts[verdict] += 1;
  const kept = checked.passages;
  const all = [...repairs, ...checked.repairs].filter(({ row }) => !checked.refused.has(row));
  return { rows: settled, counts, passages: kept, repairs: all };
}

type Columns = Record<keyof TableCells, number>;

function findHeader(cells: readonly (readonly string[])[]): {
  headerIndex: number;
  columns: Columns;
} {
  for (const [headerIndex, record] of cells.slice(0, 50).entries()) {
    const folded = record.map(fold);
    const columns = Object.fromEntries(
      HEADERS.map(([key, header]) => [key, folded.indexOf(fold(header))]),
    ) as Columns;
    if (Object.values(columns).every((place) => place >= 0)) return { headerIndex, columns };
  }
  throw new NotAConversionTable();
}

function pick(record: readonly string[], columns: Columns): TableCells {
  const entries = Object.entries(columns).map(([key, place]) => [key, tidy(record[place] ?? '')]);
  return Object.fromEntries(entries) as TableCells;
}
