import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Cell, Merge, Sheet } from '../../src/office/excel/workbook';
import type { RowClass } from '../../src/imports/classify-rows';

const FOLDER = join(__dirname, '../fixtures/office-layouts');
const CLASSES: Record<string, RowClass> = {
  h: 'header',
  H: 'header',
  D: 'data',
  G: 'group',
  T: 'total',
  N: 'note',
  B: 'blank',
};

/** A sheet as an office prints it, with what a careful officer says of it; the README beside the files tells the form. */
export interface OfficeLayout {
  name: string;
  /** Code of the list type, undefined where it is none. */
  list?: string;
  sheet: Sheet;
  /** What each row is, the first row first. */
  classes: RowClass[];
  /** Rows of the header itself. */
  header: number[];
  /** Column keys of the list, `-` for a column of none, `?` where nothing is expected. */
  keys: string[];
  values: { row: number; key: string; value: string }[];
  groups: { row: number; path: string }[];
  problems: string[];
}

/** All layouts of the folder. */
export function officeLayouts(): OfficeLayout[] {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.txt'));
  return files
    .sort()
    .flatMap((name) => readFileSync(join(FOLDER, name), 'utf8').split(/^## /m).slice(1))
    .map(layoutOf);
}

function layoutOf(block: string): OfficeLayout {
  const [title, ...lines] = block.split('\n').filter((line) => line !== '');
  const [name, list] = title!.split('|').map((part) => part.trim()) as [string, string];
  const of = (letter: string) =>
    lines.filter((line) => line.startsWith(`${letter} `)).map((line) => line.slice(2));
  const rows = lines.filter((line) => line.charAt(0) in CLASSES);
  const grid = rows.map((line) => (line.length < 2 ? [] : line.slice(2).split('|')));
  return {
    name,
    ...(list !== '-' && { list }),
    sheet: sheetOf(grid.map((cells) => cells.map((text) => text.trim()))),
    classes: rows.map((line) => CLASSES[line.charAt(0)]!),
    header: rows.flatMap((line, at) => (line.startsWith('h') ? [at + 1] : [])),
    keys: of('K').flatMap((line) => line.split('|').map((key) => key.trim())),
    values: of('V').map((line) => {
      const [, row, key, value] = /^(\d+)\.(\w+)=(.*)$/.exec(line)!;
      return { row: Number(row), key: key!, value: value! };
    }),
    groups: of('>').map((line) => {
      const [, row, path] = /^(\d+): (.*)$/.exec(line)!;
      return { row: Number(row), path: path! };
    }),
    problems: of('P').flatMap((line) => line.split(' ')),
  };
}

function sheetOf(grid: string[][]): Sheet {
  const merges: Merge[] = [];
  for (const [row, cells] of grid.entries()) {
    for (const [column, text] of cells.entries()) {
      if (text === '<' || text === '^') continue;
      let [right, bottom] = [column, row];
      while (cells[right + 1] === '<') right += 1;
      while (grid[bottom + 1]?.[column] === '^') bottom += 1;
      if (right > column || bottom > row)
        merges.push({ top: row + 1, left: column + 1, bottom: bottom + 1, right: right + 1 });
    }
  }
  const rows = grid
    .map((cells, at) => ({ number: at + 1, hidden: false, cells: cells.flatMap(cellOf) }))
    .filter(({ cells }) => cells.length > 0);
  const columnCount = Math.max(0, ...grid.map((cells) => cells.length));
  const extras = { merges, hiddenColumns: [], tables: [] };
  return { name: 'Sheet1', hidden: false, rows, columnCount, ...extras };
}

function cellOf(written: string, at: number): Cell[] {
  if (written === '' || written === '<' || written === '^') return [];
  const column = at + 1;
  if (/^#-?[\d.]+$/.test(written)) {
    const value = Number(written.slice(1));
    return [{ column, kind: 'number', value, text: String(value) }];
  }
  const text = written.replaceAll('\\n', '\n');
  return [{ column, kind: 'text', value: text, text }];
}
