import type { Cell, Workbook } from '../../src/office/excel/workbook';

/** Digits that Excel shows of a number in the general format. */
const shownDigits = 10;

/**
 * The text of every sheet, one after another: one line a row, cells joined by tabs. Line breaks and
 * tabs inside a cell become spaces, so that a line stays a row; sheets without a value are left out.
 */
export function cellLines({ sheets }: Workbook): string {
  let text = '';
  for (const { rows, columnCount } of sheets) {
    let next = 1;
    for (const { number, cells } of rows) {
      text += '\n'.repeat(number - next);
      const line = new Array<string>(columnCount).fill('');
      for (const cell of cells) line[cell.column - 1] = shown(cell).replace(/\s+/g, ' ').trim();
      text += `${line.join('\t')}\n`;
      next = number + 1;
    }
  }
  return text;
}

/** A number as it stands in a cell of general format; a text with its letters as they were typed. */
function shown({ kind, value, text, repaired }: Cell): string {
  if (kind !== 'number' || typeof value !== 'number') return repaired?.typed ?? text;
  if (text.endsWith('%')) return plain(value);
  if (text.includes(':')) return text;
  return Number.isInteger(value) ? text : plain(value);
}

function plain(value: number): string {
  return Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(shownDigits)));
}
