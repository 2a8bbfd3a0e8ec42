import { cellAddress, columnLetters } from '../../src/office/excel/cell-address';
import type { Cell, Sheet, Workbook } from '../../src/office/excel/workbook';

export interface InspectWarning {
  code: string;
  message: string;
}

/** Cells named one by one; the number is always whole. */
const MOST_CELLS = 20;

/** What a person should look at before trusting a sheet. */
export function warningsOf(sheet: Sheet, workbook: Workbook): InspectWarning[] {
  const warnings: InspectWarning[] = [];
  const warn = (code: string, message: string) => warnings.push({ code, message });
  if (sheet.hidden) warn('hidden-sheet', 'Trang tính đang ẩn.');
  const hiddenRows = sheet.rows.filter((row) => row.hidden).length;
  if (hiddenRows > 0) warn('hidden-rows', `${hiddenRows} dòng có dữ liệu đang ẩn.`);
  if (sheet.hiddenColumns.length > 0) {
    warn('hidden-columns', `Cột đang ẩn: ${sheet.hiddenColumns.map(columnLetters).join(', ')}.`);
  }
  const cells = (code: string, sentence: string, found: (cell: Cell) => boolean | undefined) => {
    const places = sheet.rows.flatMap(({ number, cells: all }) =>
      all.filter(found).map(({ column }) => cellAddress(number, column)),
    );
    if (places.length === 0) return;
    const named = places.slice(0, MOST_CELLS).join(', ');
    warn(
      code,
      `${sentence} (${places.length} ô): ${named}${places.length > MOST_CELLS ? ', …' : ''}.`,
    );
  };
  cells(
    'guessed-encoding',
    'Chữ được chuyển mã theo mẫu chữ, không theo tên phông, cần xem lại',
    (cell) => cell.repaired?.how.some((how) => how.endsWith('-pattern')),
  );
  const { doubtfulFonts = [] } = sheet;
  if (doubtfulFonts.length > 0) {
    const named = doubtfulFonts.slice(0, MOST_CELLS).join(', ');
    warn(
      'doubtful-font',
      `Phông chữ cũ (TCVN3, VNI) nhưng chữ có thể đã là Unicode, được để nguyên (${doubtfulFonts.length} ô): ` +
        `${named}${doubtfulFonts.length > MOST_CELLS ? ', …' : ''}.`,
    );
  }
  cells('formula-without-result', 'Công thức không có kết quả lưu sẵn', (cell) => cell.missing);
  cells('error-value', 'Ô có giá trị lỗi', (cell) => cell.kind === 'error');
  for (const { code, sheet: of, part } of workbook.warnings) {
    if (code === 'macros-left-alone') warn(code, 'Tệp có macro; macro không được chạy.');
    else if (code === 'part-changed')
      warn(
        code,
        `Phần “${part ?? ''}” của tệp đã bị thay đổi sau khi lưu; nên lưu lại tệp bằng Excel.`,
      );
    else warn(code, `Trang macro “${of ?? ''}” không được đọc.`);
  }
  return warnings;
}
