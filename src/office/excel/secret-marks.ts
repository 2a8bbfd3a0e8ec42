import { cellAddress } from './cell-address';
import type { Workbook } from './workbook';

const MARK = '(?:TUYỆT MẬT|TỐI MẬT|MẬT)';
const WHOLE = new RegExp(`^[\\s*([{"“]*${MARK}[\\s*)\\]}"”.]*$`, 'u');
/** On a line of its own or behind punctuation: "ĐỘ MẬT: TỐI MẬT", not "BẢO MẬT" and not "ĐỘ MẬT". */
const IN_HEAD = new RegExp(`(^|[\\n:;.,([–—-]\\s*)${MARK}\\s*($|[\\n;:.,)\\]–—-])`, 'u');
const IN_NAME = new RegExp(`(^|[_.()[\\]-]\\s*|\\d\\s+)${MARK}\\s*($|[_.()[\\]-])`, 'u');
/** The mark stands in the head of a paper: above or beside the name of the agency. */
const HEAD_ROWS = 15;

/** Where a mark of a state secret was found; its text is never repeated. */
export interface SecretMark {
  sheet: string;
  cell: string;
}

/**
 * Looks for the marks that Law 117/2025/QH15 puts on state secrets, in capitals: as the whole of a
 * cell anywhere, or as words of their own in the head of a sheet. "Bảo mật" and "không mật" are none.
 */
export function findSecretMark(workbook: Pick<Workbook, 'sheets'>): SecretMark | undefined {
  for (const { name, rows, heads = [] } of workbook.sheets) {
    if (IN_NAME.test(name.normalize('NFC'))) return { sheet: name, cell: '' };
    if (heads.some((text) => IN_HEAD.test(tidy(text)))) return { sheet: name, cell: '' };
    for (const [at, row] of rows.entries()) {
      for (const cell of row.cells) {
        if (cell.kind !== 'text' || !cell.text.includes('M')) continue;
        const text = tidy(cell.text);
        if (WHOLE.test(text) || (at < HEAD_ROWS && IN_HEAD.test(text))) {
          return { sheet: name, cell: cellAddress(row.number, cell.column) };
        }
      }
    }
  }
  return undefined;
}

/** A mark in the name of a file: `12-BC (MẬT).xlsx`. */
export const secretName = (fileName: string): boolean =>
  IN_NAME.test(fileName.normalize('NFC').replace(/\.[^.]*$/, ''));

const tidy = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\r?\n ?/g, '\n')
    .trim();
