import type { TableSheet } from '../../office/excel/table';
import type { SheetRow, Workbook } from '../../office/excel/workbook';
import { tableTime } from '../../platform/vietnam-time';
import { fold } from '../../platform/text/fold';
import { comparableName } from '../catalogue/procedure-name';
import { letters } from '../catalogue/sheet-notes';
import type { AgenciesPlan, AgencyView } from './agencies.schema';
import { readAgencyCode } from './agency-code';

/** What the columns are called; the first is what the template calls it. */
const HEADINGS = {
  unitCode: ['ma don vi', 'ma xa', 'ma dvhc', 'ma don vi hanh chinh'],
  unitName: [
    ...['don vi', 'ten don vi', 'xa phuong', 'ten xa phuong', 'ten xa', 'xa phuong dac khu'],
    ...['ten co quan', 'co quan'],
  ],
  agencyCode: [
    ...['ma co quan tren cong', 'ma co quan', 'ma dinh danh', 'ma dinh danh co quan'],
    ...['ma dinh danh dien tu', 'ma co quan tren cong dvcqg', 'id co quan'],
  ],
} as const;
type Key = keyof typeof HEADINGS;
type Columns = Partial<Record<Key, number>>;
type PlanRow = AgenciesPlan['rows'][number];

const plain = (text: string) =>
  fold(text)
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/**
 * Reads the agencies' codes of units from a workbook; units are known by their code, else by their name.
 * @param units of the round, with what is known of them now.
 * @returns null when no sheet has the columns that are needed.
 */
export function readAgencies(
  workbook: Workbook,
  fileName: string,
  units: readonly AgencyView[],
): AgenciesPlan | null {
  for (const sheet of workbook.sheets)
    for (const [index, row] of sheet.rows.entries()) {
      const columns = columnsOf(row);
      if (!columns) continue;
      const rows = sheet.rows
        .slice(index + 1)
        .filter((each) => textOf(each, columns.unitCode) || textOf(each, columns.unitName));
      return { fileName, rows: rows.map((each) => planOf(each, columns, units)) };
    }
  return null;
}

function columnsOf(row: SheetRow): Columns | null {
  const columns: Columns = {};
  for (const { column, text } of row.cells) {
    const words = plain(text);
    const key = (Object.keys(HEADINGS) as Key[]).find((each) =>
      (HEADINGS[each] as readonly string[]).includes(words),
    );
    if (key) columns[key] ??= column;
  }
  const names = columns.unitCode !== undefined || columns.unitName !== undefined;
  return names && columns.agencyCode !== undefined ? columns : null;
}

const textOf = (row: SheetRow, column: number | undefined): string =>
  (row.cells.find((each) => each.column === column)?.text ?? '').normalize('NFC').trim();

function planOf(row: SheetRow, columns: Columns, units: readonly AgencyView[]): PlanRow {
  const problems: PlanRow['problems'] = [];
  const problem = (key: Key, vi: string, en: string) =>
    problems.push({ cell: `${letters(columns[key] ?? 1)}${row.number}`, vi, en });
  const unit = unitOf(row, columns, units);
  if (unit === null) {
    const [key, named] = columns.unitCode
      ? (['unitCode', textOf(row, columns.unitCode)] as const)
      : (['unitName', textOf(row, columns.unitName)] as const);
    problem(
      ...([key, `“${named}” không phải mã hoặc tên một đơn vị mới của đợt.`] as const),
      `"${named}" is no code or name of a new unit of the round.`,
    );
  }
  const told = textOf(row, columns.agencyCode);
  const read = readAgencyCode(told);
  if (!read)
    problem(
      'agencyCode',
      told === '' ? 'Chưa ghi mã cơ quan.' : `“${told}” không phải mã cơ quan.`,
      told === '' ? 'The code of the agency is missing.' : `"${told}" is no code of an agency.`,
    );
  else if (read.unusual)
    problem(
      'agencyCode',
      `Mã ${read.code} không có dạng thường gặp (H49.12, 000.00.01.H49); vẫn nhận, kiểm tra lại.`,
      `Code ${read.code} is of no usual form (H49.12, 000.00.01.H49); it is taken, check it.`,
    );
  const entry =
    unit && read ? { unitCode: unit.unitCode, agencyCode: read.code, version: unit.version } : null;
  return { rowNumber: row.number, entry, problems };
}

/** By code; a spreadsheet takes the zero in front for no digit. Else by a name that one unit bears. */
function unitOf(row: SheetRow, columns: Columns, units: readonly AgencyView[]): AgencyView | null {
  const told = textOf(row, columns.unitCode);
  const code = /^\d{4}$/.test(told) ? `0${told}` : told;
  if (code !== '') return units.find((each) => each.unitCode === code) ?? null;
  const name = comparableName(textOf(row, columns.unitName)).replace(
    /^(ubnd|ủy ban nhân dân) /u,
    '',
  );
  const [found, other] = units.filter((each) => comparableName(each.unitName) === name);
  return found && !other ? found : null;
}

const SOURCES = new Map([
  ['hand', 'Nhập trên màn hình'],
  ['excel', 'Nhập từ Excel'],
]);

/** The units with their codes, in the columns that can be read again. */
export function agenciesSheet(rows: readonly AgencyView[]): TableSheet {
  const text = (key: string, header: string, width: number) => ({
    ...{ key, header, width },
    kind: 'text' as const,
  });
  return {
    name: 'Mã cơ quan',
    title: [
      'Mã cơ quan của đơn vị trên Cổng Dịch vụ công quốc gia',
      'Hệ thống hỏi Cổng danh mục của từng đơn vị theo mã này. Ghi mã rồi nhập lại tệp; dòng để trống mã không thay đổi gì.',
    ],
    columns: [
      text('unitCode', 'Mã đơn vị', 11),
      text('unitName', 'Đơn vị', 28),
      text('agencyCode', 'Mã cơ quan trên Cổng', 26),
      text('source', 'Nguồn', 34),
      text('enteredBy', 'Người ghi', 24),
      text('enteredAt', 'Lúc', 18),
    ],
    filter: true,
    rows: rows.map(({ unitCode, unitName, agencyCode, source, enteredBy, enteredAt }) => ({
      ...{ unitCode, unitName, agencyCode, enteredBy },
      source: agencyCode && (SOURCES.get(source ?? '') ?? 'Đi kèm phần mềm (để dùng thử)'),
      enteredAt: enteredAt && tableTime(new Date(enteredAt)),
    })),
  };
}
