import type { SheetRow } from '../../office/excel/workbook';
import { fold } from '../../platform/text/fold';

/** What the columns are called: in the portal's exports, and in annexes of decisions of provinces. */
const HEADINGS = {
  code: ['ma so', 'ma', 'ma tthc', 'ma so tthc', 'ma thu tuc', 'ma thu tuc hanh chinh'],
  name: ['ten', 'ten tthc', 'ten thu tuc', 'ten thu tuc hanh chinh', 'thu tuc hanh chinh'],
  field: ['linh vuc', 'nganh linh vuc', 'linh vuc nganh'],
  executedBy: ['co quan thuc hien', 'don vi thuc hien', 'cap thuc hien', 'co quan giai quyet'],
  level: [
    ...['muc do', 'muc do dvc', 'muc do dvctt', 'muc do dich vu cong', 'muc do cung cap'],
    ...['muc do dich vu cong truc tuyen', 'muc do cung cap dich vu cong truc tuyen', 'dvctt'],
  ],
  controllingBody: [
    ...['co quan kiem soat tthc', 'don vi kiem soat tthc'],
    ...['co quan kiem soat thu tuc hanh chinh', 'don vi kiem soat thu tuc hanh chinh'],
  ],
  fee: ['phi le phi', 'le phi', 'phi', 'muc phi', 'phi va le phi', 'muc phi le phi'],
  timeLimit: ['thoi han giai quyet', 'thoi gian giai quyet', 'thoi han', 'thoi gian thuc hien'],
  decisionNumber: ['qd cong bo', 'quyet dinh cong bo', 'so quyet dinh', 'so qd', 'quyet dinh'],
  decisionDate: ['ngay quyet dinh', 'ngay ban hanh', 'ngay cong bo', 'ngay ban hanh quyet dinh'],
  effectiveOn: ['ngay hieu luc', 'ngay co hieu luc', 'hieu luc', 'hieu luc tu ngay'],
  oldCodes: [
    ...['ma cu', 'ma so cu', 'ma tthc cu', 'ma thu tuc cu', 'ma tthc bi thay the'],
    ...['ma thu tuc bi thay the', 'thay the ma'],
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

/**
 * The columns that a row of headings names.
 * @returns null for a row that does not name codes beside names.
 */
export function columnsOf(row: SheetRow): SheetColumns | null {
  const columns: SheetColumns = {};
  for (const { column, text } of row.cells) {
    const known = BY_WORDS.get(plain(text));
    if (known) columns[known] ??= column;
  }
  return columns.code && columns.name ? columns : null;
}

/** A row such as (1) (2) (3), which only numbers the columns. */
export function numbersColumns(row: SheetRow): boolean {
  const numbers = row.cells.map(({ text }) => Number(text.replace(/[()\s]/g, '') || NaN));
  return (
    numbers.length > 2 && numbers.every((each, at) => at === 0 || each === numbers[at - 1]! + 1)
  );
}

const GONE = /\b(bai bo|huy bo|bi thay the|het hieu luc)\b/;
const IN_FORCE = /\b(moi ban hanh|ban hanh moi|sua doi|bo sung|chuan hoa|con hieu luc)\b/;

/** Whether words speak of procedures that are withdrawn, of such that are in force, or of neither or both. */
export function speaksOf(text: string): 'withdrawn' | 'in-force' | null {
  const words = fold(text);
  const gone = GONE.test(words);
  if (gone === IN_FORCE.test(words)) return null;
  return gone ? 'withdrawn' : 'in-force';
}

/** The field that a row between others names: "II. LĨNH VỰC HỘ TỊCH". */
export function fieldNamed(text: string): string | null {
  const match = /^\s*(?:[\p{L}\d]{1,5}[.):]\s*)*l[ĩi]nh\s+v[ựu]c:?\s+(.+)$/iu.exec(
    text.normalize('NFC').replace(/\s+/g, ' '),
  );
  return match ? capitalised(match[1]!.trim()) : null;
}

/** Headings often stand in capitals throughout; a field is written with the first only. */
function capitalised(text: string): string {
  if (text !== text.toLocaleUpperCase('vi')) return text;
  const low = text.toLocaleLowerCase('vi');
  return low.charAt(0).toLocaleUpperCase('vi') + low.slice(1);
}
