import { columnLetters, columnOfAddress } from '../office/excel/cell-address';
import type { Cell, Sheet, Workbook } from '../office/excel/workbook';
import type { ColumnDeclaration, ListDeclaration, RowValues } from './declaration';
import { refusalOf, type Refusal } from './refused-columns';
import type { SheetLayout } from './sheet-layout';
import type { RemovedColumn } from './sheet-report';
import { columnsOf } from './placed-column';

/** Rows of a sheet without a table in which a heading may stand. */
const HEADING_ROWS = 100;
const LONGEST_HEADING = 60;

/** What of one sheet may not be kept in the stored copy of its file. */
export interface Removal {
  columns: RemovedColumn[];
  /** By row: the only columns that may be kept of it (denunciations). */
  only: ReadonlyMap<number, ReadonlySet<number>>;
}

/** As much of it as tells which cells go. */
type RemovedCells = Pick<Removal, 'only'> & { columns: Pick<RemovedColumn, 'column'>[] };

/** A removed column with its sheet, as the batch remembers it. */
export interface RemovedFromFile extends RemovedColumn {
  sheet: string;
}

/** What the removal is worked out from. */
interface Planned {
  layout: SheetLayout;
  /** Values of the data rows by row number, as read, where `restrictsRows`. */
  values: ReadonlyMap<number, RowValues>;
  declaration: ListDeclaration;
  withheld: ColumnDeclaration[];
}

/** Finds the columns and cells of a sheet that may not be kept. Pure. */
export function removedColumns(sheet: Sheet, planned: Planned): Removal {
  const { layout, withheld } = planned;
  const found =
    layout.outcome === 'table'
      ? (layout.header?.match.refused ?? [])
      : headingsAnywhere(sheet, withheld);
  return {
    columns: found.map(({ column, heading, refusal }) => ({
      ...{ column: columnLetters(column), heading, refusal },
    })),
    only: layout.outcome === 'table' ? restrictedRows(planned) : new Map(),
  };
}

/** A sheet that is not imported is stored all the same: there a heading may stand in any cell. */
function headingsAnywhere(sheet: Sheet, withheld: ColumnDeclaration[]) {
  const found = new Map<number, { column: number; heading: string; refusal: Refusal }>();
  for (const { cells } of sheet.rows.slice(0, HEADING_ROWS)) {
    for (const { column, kind, text } of cells) {
      if (kind !== 'text' || text.length > LONGEST_HEADING || found.has(column)) continue;
      const refusal = refusalOf([text], withheld);
      if (refusal) found.set(column, { column, heading: text.trim(), refusal });
    }
  }
  return [...found.values()];
}

/** Whether rows of a list may have to lose cells by what they say. */
export const restrictsRows = (declaration: ListDeclaration): boolean =>
  (declaration.rules ?? []).some(({ kind }) => kind === 'only');

function restrictedRows({ layout, values, declaration }: Planned): Removal['only'] {
  const only = new Map<number, ReadonlySet<number>>();
  const rules = (declaration.rules ?? []).filter((rule) => rule.kind === 'only');
  for (const { when, columns } of rules) {
    const kept = new Set(
      layout.columns.filter(({ declared }) => columns.includes(declared.key)).flatMap(columnsOf),
    );
    for (const [number, row] of values) {
      const said = row[when.column] ?? null;
      if (said === null || said === when.value) only.set(number, kept);
    }
  }
  return only;
}

/** True where the file may be stored as it came. */
export const nothingRemoved = (removals: readonly Removal[]): boolean =>
  removals.every(({ columns, only }) => columns.length === 0 && only.size === 0);

/** The workbook without what may not be kept; every other value stays at its address. */
export function cleanedWorkbook(
  workbook: Workbook,
  removals: readonly RemovedCells[],
): Pick<Workbook, 'sheets'> {
  const sheets = workbook.sheets.map((sheet, at): Sheet => {
    const { columns, only } = removals[at]!;
    const removed = new Set(columns.map(({ column }) => columnOfAddress(`${column}1`)));
    const rows = sheet.rows.map((row) => {
      const kept = only.get(row.number);
      const cells = row.cells.filter(
        ({ column }) => !removed.has(column) && (kept?.has(column) ?? true),
      );
      return { ...row, cells };
    });
    return { ...sheet, rows };
  });
  return { sheets };
}

/** All removed columns of a file, for its record. */
export const removedFrom = (workbook: Workbook, removals: readonly Removal[]): RemovedFromFile[] =>
  removals.flatMap(({ columns }, at) =>
    columns.map((each) => ({ sheet: workbook.sheets[at]!.name, ...each })),
  );

/** Rows of the head in which the copy keeps merged cells. */
const KEPT_MERGES = 30;

/**
 * Whether the cleaned copy, read again, says of everything that may be kept what the file said: it holds values at
 * their places, but nothing hidden, no merged cells below its head, no fonts and no formats.
 */
export const survivesCleaning = ({ sheets }: Workbook): boolean =>
  sheets.every(
    ({ hidden, merges, rows }) =>
      !hidden &&
      merges.every(({ bottom }) => bottom <= KEPT_MERGES) &&
      rows.every((row) => row.cells.every(survives)),
  );

const survives = ({ kind, value, text, missing, repaired }: Cell): boolean =>
  !missing &&
  !repaired &&
  kind !== 'error' &&
  (kind !== 'number' || text === String(value)) &&
  (kind !== 'day' || String(value).length === 10);
