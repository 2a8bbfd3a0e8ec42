import { fold } from '../platform/text/fold';
import { cellsInOrder, type GridRow } from './sheet-grid';

const TOTAL =
  /^(tổng( (số|cộng|cộng cả|hợp|giá trị|nguyên giá|số tiền|toàn bộ))*|cộng( (dồn|trang|nhóm|mục|phần|chuyển|mang sang|tổng)( .*)?| [ivxlcdm\d+ ]+| [a-h])?|(số )?(mang sang|chuyển sang|chuyển trang)( (từ )?trang.*)?|lũy kế|luỹ kế)\s*([:(].*|[ivxlcdm\d]+(\s?\+\s?[ivxlcdm\d]+)*)?$/;
const TOTAL_WITHOUT_MARKS = /^(tong so|tong cong)\s*([:(].*)?$/;
const FOOTER =
  /^(nguoi (lap|ghi|kiem|nop|giao|nhan|thong ke)|ke toan|thu truong|chu tich|pho chu tich|dai dien|ben (giao|nhan)|thu quy|tm\.|kt\.|tl\.|noi nhan|xac nhan cua|muc luc nay gom|danh (muc|sach) nay gom|(viet )?bang chu|can bo (lap|tong hop)|cong chuc (lap|tong hop)|truong phong|giam doc|hieu truong|luu:|luu vt)|\((ky|da ky|ghi ro)|ngay .{0,12}thang .{0,12}nam/;
/** What begins like a sum and is a thing or a body: "Cộng đồng dân cư", "Tổng đài". */
const NO_SUM =
  /^(cộng (đồng|tác|hòa|hoà|sự)|tổng (đài|cục|công ty|kho|thanh tra|bí thư|hợp|quan))( |$)/;
/** The number of a printed page: "Trang 2", "Trang 2/15". */
const PAGE = /^trang (so )?\d{1,4}( ?(\/|tren) ?\d{1,4})?$/;
const NOTE = /^(ghi chu|luu y|chu thich|chu giai|giai thich|\*+|\(\*+\))\s*[:.]?\s*\S/;

/** "Tổng cộng", "Cộng nhóm I", "TỔNG SỐ (A+B)"; not "Cộng đồng dân cư" and not "Cống". */
export function isTotalLabel(text: string): boolean {
  const lower = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.:]+$/, '');
  return TOTAL.test(lower) || TOTAL_WITHOUT_MARKS.test(lower);
}

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

/** A cell of the row of column numbers: `(1)`, `1`, `[1]`, `A`, `(6)=(4)+(5)`, `7=5x6`. */
export function isNumberingText(text: string): boolean {
  return /^[([]?([a-e]|\d{1,2})[\])]?(\s*=[\s\d()[\]+\-x*/:.]+)?$/i.test(text.trim());
}

/** The row of column numbers: three or more cells that count upwards, the letters first. */
export function isNumberingRow(row: GridRow): boolean {
  if (row.cells.size < 3) return false;
  for (const cell of row.cells.values()) if (!isNumberingText(cell.text)) return false;
  const texts = cellsInOrder(row).map(([, cell]) => cell.text.trim());
  const marks = texts.map((text) => /[a-e]|\d{1,2}/i.exec(text)![0].toUpperCase());
  const numbers = marks.filter((mark) => /\d/.test(mark)).map(Number);
  const letters = marks.slice(0, marks.length - numbers.length);
  const inOrder = numbers.every(
    (number, index) => index === 0 || number === numbers[index - 1]! + 1,
  );
  const first = numbers[0] ?? 1;
  return inOrder && first <= 2 && letters.every((letter, index) => letter === 'ABCDE'[index]);
}
