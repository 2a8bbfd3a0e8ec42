import type { ListDeclaration, Wording } from './declaration';
import type { SheetReport } from './sheet-report';

/** Sheets named one by one; more would not be read. */
const MOST_SHEETS = 5;

/**
 * Says why a file without any usable table was refused: for each sheet where was looked and what
 * is missing or unclear.
 * @returns undefined where some sheet has a table.
 */
export function noTable(sheets: SheetReport[], declaration: ListDeclaration): Wording | undefined {
  if (sheets.some((sheet) => sheet.outcome === 'table')) return undefined;
  const told = sheets
    .filter((sheet) => sheet.outcome !== 'empty')
    .slice(0, MOST_SHEETS)
    .map(describe);
  const { vi, en } = declaration.name;
  return {
    vi: `Không tìm thấy bảng “${vi}” trong tệp. ${told.map((each) => each.vi).join(' ')} Kiểm tra dòng tiêu đề cột hoặc tải mẫu về điền lại.`.replace(
      / {2,}/g,
      ' ',
    ),
    en: `No table “${en}” was found in the file. ${told.map((each) => each.en).join(' ')} Check the headings or use the template.`.replace(
      / {2,}/g,
      ' ',
    ),
  };
}

/** Whether a sheet has headings that a person may match by hand. */
export const mayBeMatched = (sheets: readonly SheetReport[]): boolean =>
  sheets.some(({ headings }) => (headings?.length ?? 0) > 1);

function describe({ sheet, outcome, lookedUpTo, missing, unclear }: SheetReport): Wording {
  const [vi, en] = [`Trang tính “${sheet}”:`, `Sheet “${sheet}”:`];
  const columns = missing.join(', ');
  if (outcome === 'hidden')
    return { vi: `${vi} đang ẩn nên không đọc.`, en: `${en} hidden, not read.` };
  if (outcome === 'instructions')
    return { vi: `${vi} là hướng dẫn, danh mục.`, en: `${en} instructions.` };
  if (outcome === 'unclear-columns') {
    const places = unclear.map((each) => `“${each.column}” (${each.places.join(', ')})`).join('; ');
    return {
      vi: `${vi} có nhiều cột cùng tên ${places}.`,
      en: `${en} several columns are called ${places}.`,
    };
  }
  return {
    vi: `${vi} đã tìm đến dòng ${lookedUpTo}, thiếu cột: ${columns}.`,
    en: `${en} looked as far as row ${lookedUpTo}, missing columns: ${columns}.`,
  };
}
