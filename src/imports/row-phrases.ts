import { fold } from '../platform/text/fold';
import { cellsInOrder, type GridRow } from './sheet-grid';

const TOTAL =
  /^(tổng( (số|cộng|cộng cả|hợp|giá trị|nguyên giá|số tiền|toàn bộ))*|cộng( (dồn|trang|nhóm|mục|phần|chuyển|mang sang|tổng|phát sinh|số phát sinh)( .*)?| [ivxlcdm\d+ ]+| [a-h])?|((số )?trang trước )?(số )?(mang sang|chuyển sang|chuyển trang)( (từ )?trang.*)?|lũy kế|luỹ kế)\s*([:(].*|[ivxlcdm\d]+(\s?\+\s?[ivxlcdm\d]+)*)?$/;
const TOTAL_WITHOUT_MARKS = /^(tong so|tong cong)\s*([:(].*)?$/;
const FOOTER =
  /^(nguoi (lap|ghi|kiem|nop|giao|nhan|thong ke|cham|duyet|tong hop|ke khai|bao cao|theo doi)|phu trach (bo phan|ke toan|don vi)|pho (truong phong|giam doc|hieu truong)|van thu$|thu kho$|to truong$|lanh dao (don vi|co quan)|ke toan|thu truong|chu tich|pho chu tich|dai dien|ben (giao|nhan)|thu quy|tm\.|kt\.|tl\.|noi nhan|xac nhan cua|muc luc nay gom|danh (muc|sach) nay gom|(viet )?bang chu|can bo (lap|tong hop)|cong chuc (lap|tong hop)|truong phong|giam doc|hieu truong|luu:|luu vt)|\((ky|da ky|ghi ro)|ngay .{0,12}thang .{0,12}nam/;
/** What begins like a sum and is a thing or a body: "Cộng đồng dân cư", "Tổng đài". */
const NO_SUM =
  /^(cộng (đồng|tác|hòa|hoà|sự)|tổng (đài|cục|công ty|kho|thanh tra|bí thư|hợp|quan))( |$)/;
/** The number of a printed page: "Trang 2", "Trang 2/15". */
const PAGE = /^trang (so )?\d{1,4}( ?(\/|tren) ?\d{1,4})?$/;
const NOTE = /^(ghi chu|luu y|chu thich|chu giai|giai thich|\*+|\(\*+\))\s*[:.]?\s*\S/;

/** The whole body as the last row of its parts: “Toàn xã”; a sum only where nothing but figures stands beside it. */
const WHOLE =
  /^toàn (bộ|xã|phường|thị trấn|đặc khu|huyện|thị xã|thành phố|tỉnh|trường|đơn vị|cơ quan)$/;

/** "Tổng cộng", "Cộng nhóm I", "TỔNG SỐ (A+B)"; not "Cộng đồng dân cư" and not "Cống". */
export function isTotalLabel(text: string): boolean {
  const lower = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.:]+$/, '');
  return (TOTAL.test(lower) || TOTAL_WITHOUT_MARKS.test(lower)) && !lower.includes('bằng chữ');
}

/** A sum by what stands beside the label: “Toàn xã” before nothing but figures. */
export const isWholeLabel = (text: string): boolean =>
  WHOLE.test(text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim());

/** "Cộng máy in", "Tổng phần mềm": a sum where its figures are those of the rows above it, else a row like others. */
export function mayBeSumLabel(text: string): boolean {
  const lower = text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
  return /^(cộng|tổng) \S/.test(lower) && !NO_SUM.test(lower);
}

/** Words that begin the signature block or the closing sentence of a list. */
export function isFooterText(text: string): boolean {
  return FOOTER.test(fold(text));
}

/** A remark on the list, such as "Ghi chú: số liệu tính đến …", or the number of a printed page. */
export function isNoteText(text: string): boolean {
  const folded = fold(text);
  return NOTE.test(folded) || PAGE.test(folded);
}

const SUMMED_COLUMNS = String.raw`(\s*=[\s\d()[\]+\-x*/:.]+)?`;
const NUMBERING = new RegExp(String.raw`^[([]?([a-e]|\d{1,2})[\])]?${SUMMED_COLUMNS}$`, 'i');
const NUMBERING_OF_MANY = new RegExp(
  String.raw`^[([]?([a-z]|\d{1,2})[\])]?${SUMMED_COLUMNS}$`,
  'i',
);

/** A cell of the row of column numbers: `(1)`, `1`, `[1]`, `A`, `(6)=(4)+(5)`, `7=5x6`. */
export const isNumberingText = (text: string): boolean => NUMBERING.test(text.trim());

/** The row of column numbers: three or more cells of which the numbers count upwards, and so do the letters from A. */
export function isNumberingRow(row: GridRow): boolean {
  if (row.cells.size < 3) return false;
  for (const cell of row.cells.values())
    if (!NUMBERING_OF_MANY.test(cell.text.trim())) return false;
  const texts = cellsInOrder(row).map(([, cell]) => cell.text.trim());
  const marks = texts.map((text) => /[a-z]|\d{1,2}/i.exec(text)![0].toUpperCase());
  const numbers = marks.filter((mark) => /\d/.test(mark)).map(Number);
  const letters = marks.filter((mark) => !/\d/.test(mark));
  const inOrder = numbers.every((each, at) => at === 0 || each === numbers[at - 1]! + 1);
  const upwards = letters.every((each, at) => (at === 0 ? each === 'A' : each > letters[at - 1]!));
  return inOrder && (numbers[0] ?? 1) <= 2 && upwards;
}
