import { sealedKind, type ColumnDeclaration } from '../imports/declaration';
import { tableColumnOf } from '../imports/list-columns';
import { ruleSentence } from '../imports/rule-sentences';
import type { Table, TableRow, TableSheet } from '../office/excel/table';
import type { ListType } from './list-types/list-type';

/** Rows with borders and formats, so that what is typed keeps its leading zeros. */
const BLANK_ROWS = 40;

const TYPES: Record<ColumnDeclaration['type'], string> = {
  text: 'Chữ',
  integer: 'Số nguyên',
  decimal: 'Số, phần lẻ sau dấu phẩy',
  money: 'Số tiền, đồng',
  quantity: 'Số lượng, tối đa 3 chữ số phần lẻ',
  day: 'Ngày/tháng/năm',
  choice: 'Chọn một trong các mục ở cột bên',
  flag: 'Có hoặc Không',
};

/** The empty workbook of a list type: a sheet to fill in, and one that explains each column. */
export function templateOf(type: ListType): Table {
  return { sheets: [listSheet(type, blankRows()), instructions(type)] };
}

/** The sheet of a list: headings by which the importer knows the columns again, then the rows. */
export function listSheet({ declaration }: ListType, rows: TableSheet['rows']): TableSheet {
  const { code, name, officialForm, columns } = declaration;
  return {
    name: code,
    title: [name.vi, officialForm ? `Mẫu ${code} (${officialForm})` : `Mẫu ${code}`],
    columns: columns.map(tableColumnOf),
    rows,
  };
}

function* blankRows(): Iterable<TableRow> {
  for (let row = 0; row < BLANK_ROWS; row += 1) yield {};
}

function instructions({ declaration }: ListType): TableSheet {
  return {
    name: 'Hướng dẫn',
    title: ['Cách ghi từng cột', `${declaration.name.vi} – phiên bản ${declaration.version}`],
    columns: [
      { header: 'Cột', key: 'column', width: 30, kind: 'text' },
      { header: 'Bắt buộc', key: 'required', width: 10, kind: 'text' },
      { header: 'Cách ghi', key: 'type', width: 28, kind: 'text' },
      { header: 'Các mục để chọn', key: 'choices', width: 50, kind: 'text' },
      { header: 'Bảo vệ', key: 'guard', width: 34, kind: 'text' },
    ],
    rows: declaration.columns.map((column) => ({
      column: column.header.vi,
      required: column.required ? 'Có' : '',
      type: [TYPES[column.type], column.unit && `đơn vị: ${column.unit}`]
        .filter(Boolean)
        .join('; '),
      choices: column.choices?.map(({ vi }) => vi).join(' · '),
      guard: sealedKind(column)
        ? 'Mã hóa khi lưu, chỉ hiện dạng che'
        : column.sensitivity === 'personal'
          ? 'Dữ liệu cá nhân'
          : '',
    })),
    notes: (declaration.rules ?? []).map((rule) => ruleSentence(rule, declaration).vi),
  };
}
