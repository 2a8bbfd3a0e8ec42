import { utils, write, type WorkSheet } from '@e965/xlsx';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sharedData } from './spreadsheet-corpus';

/** The shape of one sheet of a real workbook, without its content; rows and columns count from 0. */
export interface SheetLayoutFacts {
  name: string;
  rows: number;
  merged: [number, number, number, number][];
  header_row: number | null;
  first_data_row: number;
  header_cells: [number, number, string][];
  columns: {
    col: number;
    types: Record<string, number>;
    text_shapes?: Record<string, number>;
  }[];
  blank_rows_in_data?: number[] | number;
}

const file = join(sharedData, 'excel_vn', 'layouts', 'layouts.jsonl');
export const describeLayouts = existsSync(file) ? describe : describe.skip;

export function layoutFacts(): { id: string; sheets: SheetLayoutFacts[] }[] {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as { id: string; sheets: SheetLayoutFacts[] });
}

/** Builds a workbook with those sheets: the real header, and made-up cells of the same kinds below it. */
export function workbookOfLayout(sheets: SheetLayoutFacts[]): Buffer {
  const book = utils.book_new();
  for (const facts of sheets) utils.book_append_sheet(book, sheetOf(facts), facts.name);
  return write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
}

function sheetOf(facts: SheetLayoutFacts): WorkSheet {
  const rows: (string | number | Date | null)[][] = Array.from({ length: facts.rows }, () => []);
  const put = (row: number, column: number, value: string | number | null) => {
    if (rows[row]) rows[row][column] ??= value;
  };
  for (const [row, column, text] of facts.header_cells) put(row, column, text);
  const blank = new Set(Array.isArray(facts.blank_rows_in_data) ? facts.blank_rows_in_data : []);
  const length = facts.rows - facts.first_data_row;
  for (const { col, types, text_shapes: shapes } of facts.columns) {
    const values = [...valuesOf(types, Object.keys(shapes ?? {}))];
    for (let at = 0; at < length && at < values.length; at++) {
      const row = facts.first_data_row + at;
      if (!blank.has(row)) put(row, col, values[at]!);
    }
  }
  const sheet = utils.aoa_to_sheet(rows);
  sheet['!merges'] = facts.merged.map(([top, bottom, left, right]) => ({
    s: { r: top, c: left },
    e: { r: bottom, c: right },
  }));
  return sheet;
}

function* valuesOf(types: Record<string, number>, shapes: string[]) {
  for (const [type, count] of Object.entries(types)) {
    for (let at = 0; at < count; at++) {
      if (type === 'number') yield at + 1;
      else if (type === 'date') yield 45_000 + at;
      else yield textOf(shapes[at % Math.max(1, shapes.length)] ?? 'words', at);
    }
  }
}

/** `words` and `aa` stand for words, `9` for digits; other signs stand for themselves. */
function textOf(shape: string, at: number): string {
  return shape
    .replace(/words/g, `nội dung ${at % 7} khác`)
    .replace(/a+/g, 'Xã')
    .replace(/9/g, String(at % 10));
}
