import type { Cell, DeclaredTable, Sheet } from '../office/excel/workbook';
import { classifyRows, type ClassifiedRow } from './classify-rows';
import type { ColumnDeclaration, ListDeclaration } from './declaration';
import { withDeclaredTotals } from './declared-totals';
import { headingsOf } from './find-header';
import { guessHeader, type GuessedHeader } from './guess-header';
import type { ColumnMatch } from './match-columns';
import { countRows, type RowCounts } from './row-counts';
import { type GridRow, SheetGrid } from './sheet-grid';
import { layoutSheet, type SheetLayout } from './sheet-layout';
import type { PlacedColumn } from './placed-column';

/** What a sheet turned out to be, list type known or not. */
export interface SheetFindings {
  /** Code of the list type that all headings needed are of; null where none is. */
  listType: string | null;
  /** Keys of the list type's columns, or the headings as they stand. */
  fields: string[];
  headerRows: number[];
  counts: RowCounts;
}

/** A column that so many of the rows fill says what a row is about. */
const FILLED = 0.8;

/**
 * Looks at a sheet of which nothing is known: which list it is, where its header stands, and what each
 * row is. Hidden sheets are looked at like others.
 * @param declarations the list types it may be
 */
export function inspectSheet(
  sheet: Sheet,
  declarations: readonly ListDeclaration[],
): SheetFindings {
  const known = bestLayout({ ...sheet, hidden: false }, declarations);
  if (known) {
    const { layout, listType } = known;
    return {
      listType,
      fields: layout.columns.map(({ declared }) => declared.key),
      headerRows: numbers(layout.header!.top, layout.header!.bottom),
      counts: layout.counts,
    };
  }
  const grid = SheetGrid.of(sheet);
  const header = guessHeader(grid) ?? declaredHeader(grid, sheet.tables);
  const rows = header
    ? withDeclaredTotals(classified(grid, header), sheet.tables)
    : grid.rows.map((row) => as(row, 'note'));
  return {
    listType: null,
    fields: header?.headings.map(({ path }) => path.join(' › ')) ?? [],
    headerRows: header ? numbers(header.top, header.bottom) : [],
    counts: countRows(rows, grid.lastRow, header),
  };
}

function bestLayout(sheet: Sheet, declarations: readonly ListDeclaration[]) {
  let best: { layout: SheetLayout; listType: string; score: number } | undefined;
  for (const declaration of declarations) {
    const layout = layoutSheet(sheet, declaration);
    const score = layout.outcome === 'table' && isMostly(layout) ? layout.header!.match.score : 0;
    if (score > (best?.score ?? 0)) best = { layout, listType: declaration.code, score };
  }
  return best;
}

/** The header of a table that the workbook itself declares, however little it looks like one. */
function declaredHeader(
  grid: SheetGrid,
  tables: readonly DeclaredTable[],
): GuessedHeader | undefined {
  const table = tables.find(({ headerRows, top }) => headerRows > 0 && grid.row(top));
  if (!table) return undefined;
  const { top, headerRows } = table;
  const bottom = top + headerRows - 1;
  return { top, bottom, headings: headingsOf(grid, top, bottom) };
}

/** Half of the headings at least are columns of the list: a list of another kind may share some. */
function isMostly({ header }: SheetLayout): boolean {
  const { matched, unknown } = header!.match;
  return matched.length >= unknown.length;
}

function classified(grid: SheetGrid, header: GuessedHeader): ClassifiedRow[] {
  const below = grid.rows.filter((row) => row.number > header.bottom);
  const placed = placeGuessed(header, below);
  const match: ColumnMatch = {
    matched: placed.map(({ declared, column }) => ({
      key: declared.key,
      column,
      heading: declared.header.vi,
    })),
    unknown: [],
    refused: [],
    missing: [],
    unclear: [],
    headings: [],
    score: 0,
    ...(header.ordinalColumn === undefined ? {} : { ordinalColumn: header.ordinalColumn }),
  };
  const found = { top: header.top, bottom: header.bottom, match };
  return [
    ...grid.rows.filter((row) => row.number <= header.bottom).map((row) => as(row, 'header')),
    ...classifyRows(below, found, placed),
  ];
}

/** Makes a column of each heading: of numbers where most cells are, required where most rows fill it. */
function placeGuessed(header: GuessedHeader, rows: GridRow[]): PlacedColumn[] {
  const columns = header.headings.filter(({ column }) => column !== header.ordinalColumn);
  const full = rows.filter((row) => row.cells.size > 2 || row.cells.size >= columns.length);
  const fills = columns.map(({ column }) => full.filter((row) => row.cells.has(column)).length);
  const most = Math.max(0, ...fills);
  return columns.map(({ column, path }, at) => {
    const cells = full.flatMap((row) => row.cells.get(column) ?? []);
    const heading = path.join(' › ');
    const declared: ColumnDeclaration = {
      key: `column${column}`,
      header: { vi: heading, en: heading },
      aliases: [],
      type: cells.filter(isNumber).length * 2 > cells.length ? 'decimal' : 'text',
      required: fills[at]! > 0 && fills[at]! >= Math.min(most, full.length * FILLED),
    };
    return { declared, column, moneyScale: 1 };
  });
}

const isNumber = (cell: Cell) => cell.kind === 'number' || /^-?[\d.,]+%?$/.test(cell.text.trim());

const as = (row: GridRow, kind: ClassifiedRow['class']): ClassifiedRow => ({
  row,
  class: kind,
  groupPath: [],
  label: '',
});

function numbers(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}
