import type { TableRow, TableSheet } from '../../../office/excel/table';
import type { SheetRow, Workbook } from '../../../office/excel/workbook';
import { fold } from '../../../platform/text/fold';
import type { Criterion } from '../../criteria/criterion';

/** Columns of the sheet, in their order; the first four say what a row is about. */
export const FACT_COLUMNS = [
  { key: 'unitCode', header: 'Mã đơn vị', width: 10 },
  { key: 'unit', header: 'Xã, phường, đặc khu', width: 26 },
  { key: 'criterion', header: 'Mã tiêu chí', width: 22 },
  { key: 'name', header: 'Tiêu chí', width: 38 },
  { key: 'asks', header: 'Đơn vị tính', width: 18 },
  { key: 'done', header: 'Đã hoàn thành', width: 14 },
  { key: 'total', header: 'Tổng số', width: 12 },
  { key: 'factDay', header: 'Ngày của số liệu', width: 16 },
  { key: 'evidence', header: 'Căn cứ (văn bản, minh chứng)', width: 40 },
  { key: 'note', header: 'Ghi chú', width: 30 },
] as const;
type Key = (typeof FACT_COLUMNS)[number]['key'];
const NEEDED: readonly Key[] = ['unitCode', 'criterion', 'done', 'total', 'factDay', 'evidence'];

/** A row as somebody filled it in; null where a cell is empty or no number or day. */
export interface FactLine {
  /** Of the sheet, from 1. */
  line: number;
  unitCode: string;
  criterion: string;
  done: number | null;
  total: number | null;
  factDay: string | null;
  evidence: string;
  note: string | null;
}

/** The sheet to fill in: a row for each unit and each criterion that people state. */
export function factsSheet(
  units: readonly { code: string; name: string }[],
  criteria: readonly Criterion[],
): TableSheet {
  const numbers = new Set(['done', 'total']);
  return {
    name: 'Số liệu sẵn sàng',
    title: [
      'Ghi nhận số liệu mức độ sẵn sàng',
      'Chỉ điền dòng có số liệu mới; dòng để trống không thay đổi gì. Tiêu chí có/chưa: ghi 1/1 hoặc 0/1.',
    ],
    columns: FACT_COLUMNS.map(({ key, header, width }) => ({
      ...{ key, header, width },
      kind: key === 'factDay' ? 'day' : numbers.has(key) ? 'number' : 'text',
    })),
    filter: true,
    rows: units.flatMap(({ code, name }) =>
      criteria.map((each): TableRow => ({
        ...{ unitCode: code, unit: name, criterion: each.code, name: each.name.vi },
        asks: each.asks?.vi ?? '',
        total: each.yesNo ? 1 : null,
      })),
    ),
  };
}

/** @returns the filled rows, or null where no sheet has the columns. */
export function readFacts({ sheets }: Pick<Workbook, 'sheets'>): FactLine[] | null {
  for (const sheet of sheets) {
    for (const [at, row] of sheet.rows.entries()) {
      const columns = columnsOf(row);
      if (!NEEDED.every((key) => columns.has(key))) continue;
      return sheet.rows.slice(at + 1).flatMap((each) => lineOf(each, columns) ?? []);
    }
  }
  return null;
}

const plain = (text: string) => fold(text).replace(/\s+/g, ' ').trim();

function columnsOf(row: SheetRow): Map<Key, number> {
  const known = new Map(FACT_COLUMNS.map(({ key, header }) => [plain(header), key]));
  return new Map(
    row.cells.flatMap(({ text, column }) => {
      const key = known.get(plain(text));
      return key ? [[key, column] as const] : [];
    }),
  );
}

/** A row that says something; rows in which nobody filled anything in are passed over. */
function lineOf(row: SheetRow, columns: ReadonlyMap<Key, number>): FactLine | null {
  const cell = (key: Key) => row.cells.find(({ column }) => column === columns.get(key));
  const text = (key: Key) => cell(key)?.text.trim() ?? '';
  const filled = (['done', 'factDay', 'evidence', 'note'] as const).some((key) => text(key) !== '');
  if (!filled) return null;
  const whole = (key: Key) => (/^\d{1,7}$/.test(text(key)) ? Number(text(key)) : null);
  return {
    line: row.number,
    ...{ unitCode: text('unitCode').padStart(5, '0'), criterion: text('criterion') },
    ...{ done: whole('done'), total: whole('total'), factDay: dayOf(text('factDay')) },
    ...{ evidence: text('evidence'), note: text('note') || null },
  };
}

/** A day as a cell of a day holds it, or as people type it: 20/06/2025. */
function dayOf(text: string): string | null {
  const [, day, month, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? [];
  const said = year
    ? `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`
    : text.slice(0, 10);
  const real = /^\d{4}-\d\d-\d\d$/.test(said) && !Number.isNaN(Date.parse(said));
  return real && new Date(said).toISOString().startsWith(said) ? said : null;
}
