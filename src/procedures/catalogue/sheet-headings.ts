import type { SheetRow } from '../../office/excel/workbook';
import { fold } from '../../platform/text/fold';
import type { ServiceLevel } from './service-level';

/** What the columns are called: in the portal's exports, and in annexes of decisions of provinces. */
const HEADINGS = {
  code: ['ma so', 'ma', 'ma qg', 'ma quoc gia', 'ma so ho so', 'ma dvc'],
  name: ['ten', 'thu tuc hanh chinh', 'danh muc thu tuc hanh chinh', 'danh muc tthc'],
  field: ['linh vuc', 'nganh linh vuc', 'linh vuc nganh'],
  executedBy: [
    ...['co quan thuc hien', 'don vi thuc hien', 'cap thuc hien', 'co quan giai quyet'],
    ...[
      'cap giai quyet',
      'co quan co tham quyen',
      'co quan thuc hien tthc',
      'tham quyen giai quyet',
    ],
  ],
  level: [
    ...['muc do', 'muc do dvc', 'muc do dvctt', 'muc do dich vu cong', 'muc do cung cap'],
    ...['muc do dich vu cong truc tuyen', 'muc do cung cap dich vu cong truc tuyen', 'dvctt'],
    ...['dich vu cong truc tuyen', 'muc do dvc truc tuyen', 'muc do cung cap dvctt', 'muc do 3 4'],
    ...['muc do truc tuyen', 'muc do 3 muc do 4', 'muc do 3 4 dvctt', 'hinh thuc cung cap dvctt'],
  ],
  controllingBody: [
    ...['co quan kiem soat tthc', 'don vi kiem soat tthc'],
    ...['co quan kiem soat thu tuc hanh chinh', 'don vi kiem soat thu tuc hanh chinh'],
  ],
  fee: ['phi le phi', 'le phi', 'phi', 'muc phi', 'phi va le phi', 'muc phi le phi'],
  timeLimit: ['thoi han giai quyet', 'thoi gian giai quyet', 'thoi han', 'thoi gian thuc hien'],
  decisionNumber: [
    ...['qd cong bo', 'quyet dinh cong bo', 'so quyet dinh', 'so qd', 'quyet dinh'],
    ...['quyet dinh cong bo tthc', 'so quyet dinh cong bo', 'so qd cong bo', 'van ban cong bo'],
  ],
  decisionDate: ['ngay quyet dinh', 'ngay ban hanh', 'ngay cong bo', 'ngay ban hanh quyet dinh'],
  effectiveOn: ['ngay hieu luc', 'ngay co hieu luc', 'hieu luc', 'hieu luc tu ngay'],
  oldCodes: [
    ...['ma cu', 'ma so cu', 'ma tthc cu', 'ma thu tuc cu', 'ma tthc bi thay the'],
    ...[
      'ma thu tuc bi thay the',
      'thay the ma',
      'ma tthc duoc thay the',
      'ma thu tuc duoc thay the',
    ],
    ...['ma tthc truoc day', 'ma thu tuc hanh chinh bi thay the'],
  ],
  state: ['tinh trang', 'trang thai'],
  /** Of a provincial system: whose row it is, and whether submissions come in on line. */
  unit: [
    ...['don vi', 'ten don vi', 'ma don vi', 'don vi hanh chinh', 'xa phuong', 'xa phuong dac khu'],
    ...['ten xa phuong', 'ten xa', 'ma xa', 'ubnd xa phuong', 'don vi tiep nhan'],
  ],
  online: [
    ...['nhan truc tuyen', 'tiep nhan truc tuyen', 'nhan ho so truc tuyen', 'nop truc tuyen'],
    ...['tiep nhan ho so truc tuyen', 'nop ho so truc tuyen', 'trang thai truc tuyen'],
  ],
} as const satisfies Record<string, readonly string[]>;
export type SheetColumn = keyof typeof HEADINGS;
export type SheetColumns = Partial<Record<SheetColumn, number>>;

/** Headings that offices write in many ways; looked at after the exact ones, in this order. */
const BY_PATTERN: readonly [RegExp, SheetColumn][] = [
  [/^ma (so )?(tthc|thu tuc|thu tuc hanh chinh)( (quoc gia|tren .*|trong .*|theo .*))?$/, 'code'],
  [
    /^(danh muc |noi dung )?(ten )?(cac )?(tthc|thu tuc|thu tuc hanh chinh)( ma (so|tthc|thu tuc).*)?$/,
    'name',
  ],
  [
    /^(muc )?(thu )?(phi|le phi)( (va |hoac )?(le phi|phi))?( (neu co|vnd|dong|don vi tinh.*))*$/,
    'fee',
  ],
  [/^thoi (han|gian) (giai quyet|thuc hien|xu ly)\b/, 'timeLimit'],
  [
    /^co quan (tiep nhan )?(va )?(giai quyet|thuc hien)( (tthc|thu tuc|thu tuc hanh chinh))?$/,
    'executedBy',
  ],
];

const BY_WORDS = new Map(
  Object.entries(HEADINGS).flatMap(([column, titles]) =>
    titles.map((title): [string, SheetColumn] => [title, column as SheetColumn]),
  ),
);

/** A heading as it is looked up: without marks, remarks in brackets and points. */
const plain = (text: string): string =>
  fold(text)
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** Which column a heading names. */
function columnNamed(text: string): SheetColumn | undefined {
  const words = plain(text);
  const known = BY_WORDS.get(words);
  if (known || words.length > 60) return known;
  return BY_PATTERN.find(([pattern]) => pattern.test(words))?.[1];
}

/** What a list without a column of codes must name beside the names, so that it is one of procedures. */
const TELLING: readonly SheetColumn[] = ['timeLimit', 'fee', 'level', 'executedBy', 'field'];

/**
 * The columns that a row of headings names. Where a list has none of codes these stand among the names: "Đăng ký khai
 * sinh (1.001193)"; then both are one column.
 * @returns null for a row that does not name procedures.
 */
export function columnsOf(row: SheetRow): SheetColumns | null {
  const columns: SheetColumns = {};
  for (const { column, text } of row.cells) {
    const known = columnNamed(text);
    if (known) columns[known] ??= column;
  }
  if (!columns.name) return null;
  if (!columns.code && TELLING.filter((each) => columns[each]).length > 1)
    columns.code = columns.name;
  return columns.code ? columns : null;
}

const TICKED: readonly [RegExp, ServiceLevel][] = [
  [/^((dvc(tt)?|dich vu cong)( truc tuyen)? )?(toan trinh|muc (do )?4)$/, 'full'],
  [/^((dvc(tt)?|dich vu cong)( truc tuyen)? )?(mot phan|muc (do )?3)$/, 'partial'],
  [/^((dvc(tt)?|dich vu cong)( truc tuyen)? )?(cung cap thong tin.*)$/, 'information'],
];

/** Columns of service levels in which rows are ticked: "Toàn trình" | "Một phần". */
export function levelColumns(row: SheetRow): Map<number, ServiceLevel> {
  return new Map(
    row.cells.flatMap(({ column, text }) => {
      const level = TICKED.find(([pattern]) => pattern.test(plain(text)))?.[1];
      return level ? [[column, level] as const] : [];
    }),
  );
}

/**
 * What the second line of a heading adds, below merged cells: parts of a column, and columns that only it names.
 * @param columns of the line above.
 * @returns null for a row that is none.
 */
export function secondLineOf(row: SheetRow, columns: SheetColumns): SheetColumns | null {
  const own = new Set([columns.code, columns.name]);
  if (row.cells.some(({ column }) => own.has(column))) return null;
  const named = row.cells.flatMap(({ column, text }) => {
    const known = columnNamed(text);
    return known && columns[known] === undefined ? [[known, column] as const] : [];
  });
  const levels = levelColumns(row);
  if (named.length + levels.size === 0) return null;
  const all: SheetColumns = { ...Object.fromEntries(named), ...columns };
  // The levels stand below the heading of all of them, whose first column is one of theirs.
  if (all.level !== undefined && levels.has(all.level)) delete all.level;
  return all;
}

/** A row such as (1) (2) (3), which only numbers the columns. */
export function numbersColumns(row: SheetRow): boolean {
  const numbers = row.cells.map(({ text }) => Number(text.replace(/[()\s]/g, '') || NaN));
  return (
    numbers.length > 2 && numbers.every((each, at) => at === 0 || each === numbers[at - 1]! + 1)
  );
}
