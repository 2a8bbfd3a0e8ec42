import type { Sheet } from '../office/excel/workbook';
import { fold } from '../platform/text/fold';
import { atOnce, eachInSteps, type Steps } from '../platform/turns';
import { classifySteps, type ClassifiedRow } from './classify-rows';
import { dayColumnOf } from './day-columns';
import {
  columnOf,
  type ColumnDeclaration,
  type ListDeclaration,
  type RowValues,
} from './declaration';
import { withDeclaredTotals } from './declared-totals';
import { findHeader, HEADER_SEARCH_ROWS, type FoundHeader } from './find-header';
import { moneyScaleIn } from './heading';
import { NO_CHOICES, type ColumnChoices } from './mapping/column-choices';
import { guessedHeadings } from './mapping/guessed-headings';
import { ColumnMatcher } from './match-columns';
import { countRows, emptyRowCounts, type RowCounts } from './row-counts';
import { numberMarksOf } from './number-marks';
import { ownCells, withoutOwn } from './own-columns';
import { saidFor } from './said-above';
import { SheetGrid, type GridRow } from './sheet-grid';
import type { SheetHeading } from './sheet-heading';
import { columnsOf, type PlacedColumn } from './placed-column';

/** What became of a sheet; only `table` gives rows, the others are reported with their reason. */
export const sheetOutcomes = [
  'table',
  'no-header',
  'missing-columns',
  'unclear-columns',
  'hidden',
  'instructions',
  'empty',
] as const;
export type SheetOutcome = (typeof sheetOutcomes)[number];

export interface SheetLayout {
  sheet: string;
  outcome: SheetOutcome;
  header?: FoundHeader;
  columns: PlacedColumn[];
  /** Values of columns that the sheet does not have, for all of its rows. */
  said?: RowValues;
  /** Columns that hold something and have no heading, so that nobody can say what they are. */
  unheaded?: number[];
  /** As of the sheet: texts in an old font that were left alone. */
  doubtfulFonts?: string[];
  /** Last row that was looked at for the beginning of the header. */
  lookedUpTo: number;
  /** Rows with content, in order. */
  rows: ClassifiedRow[];
  counts: RowCounts;
  /** Headings of a table that is not recognised, for a person to match. */
  guessed?: SheetHeading[];
}

const INSTRUCTIONS =
  /^(huong dan|thong tin tep|vi du|mau dien|doc truoc|readme|instructions?)|^(danh muc|danh muc (ma|dung chung|lua chon|tham chieu|don vi).*|dm|dm[ _-].*|lists?)$/;

/**
 * Finds the table of a sheet and says of every row what it is. Pure; the sheet is not changed.
 * @param sheet as read from the workbook; its name may have spaces at the ends.
 * @param declaration the list type the file was uploaded for.
 * @param withheld columns of the list type that are switched off for this import.
 * @param choices what a person said of the headings.
 */
export function layoutSheet(
  sheet: Sheet,
  declaration: ListDeclaration,
  withheld: ColumnDeclaration[] = [],
  choices: ColumnChoices = NO_CHOICES,
): SheetLayout {
  return atOnce(layoutSteps(sheet, declaration, withheld, choices));
}

/** The same with stops: a list may have a hundred thousand rows. */
export function* layoutSteps(
  sheet: Sheet,
  declaration: ListDeclaration,
  withheld: ColumnDeclaration[] = [],
  choices: ColumnChoices = NO_CHOICES,
): Steps<SheetLayout> {
  const grid = yield* SheetGrid.steps(sheet);
  const lookedUpTo = grid.rows[Math.min(grid.rows.length, HEADER_SEARCH_ROWS) - 1]?.number ?? 0;
  const without = (outcome: SheetOutcome, header?: FoundHeader): SheetLayout => {
    const rows = grid.rows.map((row): ClassifiedRow => ({
      row,
      class: 'note',
      groupPath: [],
      label: '',
    }));
    return {
      sheet: sheet.name,
      outcome,
      header,
      columns: [],
      lookedUpTo,
      rows,
      counts: countRows(rows, grid.lastRow),
    };
  };
  if (grid.rows.length === 0) {
    return {
      sheet: sheet.name,
      outcome: 'empty',
      columns: [],
      lookedUpTo,
      rows: [],
      counts: emptyRowCounts(),
    };
  }
  if (sheet.hidden) return without('hidden');
  if (INSTRUCTIONS.test(fold(sheet.name))) return without('instructions');
  const header = findHeader(grid, new ColumnMatcher(declaration.columns, withheld, choices));
  const said = header && saidFor(textsAbove(grid, header), declaration, keysOf(header));
  if (!header || !isHeader(header, declaration, said ?? {}))
    return { ...without('no-header', header), guessed: guessedHeadings(grid, withheld) };
  const missing = header.match.missing.filter(
    ({ key }) => key !== declaration.groupField && said?.[key] === undefined,
  );
  if (missing.length > 0) return without('missing-columns', header);
  const needed = new Set(
    declaration.columns.filter((column) => column.required).map((column) => column.key),
  );
  if (header.match.unclear.some(({ key }) => needed.has(key)))
    return without('unclear-columns', header);

  yield;
  const above = grid.before(header.bottom + 1);
  const under = grid.from(header.bottom + 1);
  const bare = placeColumns(header, declaration, scaleOfSheet(grid, header));
  const marks = numberMarksOf(under, bare);
  const columns = bare.map((placed) =>
    placed.declared.type === 'day'
      ? { ...placed, days: dayColumnOf(under, columnsOf(placed), sheet.date1904 ?? false) }
      : { ...placed, marks },
  );
  const below = withDeclaredTotals(yield* classifyBelow(under, header, columns), sheet.tables);
  const rows = [
    ...above.map((row): ClassifiedRow => ({ row, class: 'header', groupPath: [], label: '' })),
    ...below,
  ];
  yield;
  return {
    sheet: sheet.name,
    outcome: 'table',
    header,
    columns,
    ...(sheet.doubtfulFonts && { doubtfulFonts: sheet.doubtfulFonts }),
    ...(said && Object.keys(said).length > 0 && { said }),
    unheaded: unheadedColumns(header, below, sheet.columnCount),
    lookedUpTo,
    rows,
    counts: countRows(rows, grid.lastRow, header),
  };
}

/** Remarks beside a table and columns without a heading: what stands there is not imported, which is told. */
function unheadedColumns(
  { match }: FoundHeader,
  rows: readonly ClassifiedRow[],
  width: number,
): number[] {
  const headed = new Set(match.headings.map(({ column }) => column));
  for (const { column } of match.refused) headed.add(column);
  for (const column of match.own?.all ?? []) headed.add(column);
  // In nearly every file each column has its heading, and no row has to be looked at.
  let open = 0;
  for (let column = 1; column <= width; column += 1) if (!headed.has(column)) open += 1;
  if (open === 0) return [];
  const found = new Set<number>();
  for (const { class: kind, row } of rows) {
    if (kind !== 'data') continue;
    for (const column of row.cells.keys()) if (!headed.has(column)) found.add(column);
    if (found.size === open) break;
  }
  return [...found].sort((a, b) => a - b);
}

/** What the product wrote for itself takes no part in saying what a row is. */
function* classifyBelow(
  rows: GridRow[],
  header: FoundHeader,
  columns: PlacedColumn[],
): Steps<ClassifiedRow[]> {
  const { own } = header.match;
  if (!own) return yield* classifySteps(rows, header, columns);
  const bare = yield* eachInSteps(rows, (row) => withoutOwn(row, own));
  const classes = yield* classifySteps(bare, header, columns);
  return classes.map((classified, at) => {
    const cells = ownCells(rows[at]!, own);
    return cells ? { ...classified, own: cells } : classified;
  });
}

/** A header names at least two declared columns and half of the required ones. */
function isHeader({ match }: FoundHeader, declaration: ListDeclaration, said: RowValues): boolean {
  const needed = (column: ColumnDeclaration) => column.required && said[column.key] === undefined;
  const required = declaration.columns.filter(needed);
  const found = required.length - match.missing.filter(needed).length;
  const enough = Math.min(2, declaration.columns.length);
  return match.matched.length + match.unclear.length >= enough && found * 2 >= required.length;
}

const keysOf = ({ match: { matched, unclear } }: FoundHeader): ReadonlySet<string> =>
  new Set([...matched, ...unclear].map(({ key }) => key));

const textsAbove = (grid: SheetGrid, { top }: FoundHeader): string[] =>
  grid.before(top).flatMap((row) => [...row.cells.values()].map((cell) => cell.text));

/** The money unit written once for the whole table ("ĐVT: triệu đồng"), above it or in its header. */
function scaleOfSheet(grid: SheetGrid, header: FoundHeader): number {
  return (
    textsAbove(grid, header)
      .map(moneyScaleIn)
      .findLast((scale) => scale !== undefined) ?? 1
  );
}

function placeColumns(
  header: FoundHeader,
  declaration: ListDeclaration,
  moneyScale: number,
): PlacedColumn[] {
  const byKey = Map.groupBy(header.match.matched, ({ key }) => key);
  return [...byKey].map(([key, all]) => {
    const spread = all.flatMap(({ column, spread: part }) => (part ? [{ ...part, column }] : []));
    return {
      declared: columnOf(declaration, key)!,
      column: all[0]!.column,
      moneyScale: all[0]!.moneyScale ?? moneyScale,
      ...(spread.length > 1 && { spread }),
    };
  });
}
