import { columnLetters, columnOfAddress } from '../cell-address';

/** Rows `first`…`last` of a sheet that become `count` rows; what stands below moves. */
export interface RowChange {
  first: number;
  last: number;
  count: number;
}

/** Texts in quotes, then cells and ranges with the sheet they name, wherever they stand in a formula. */
const REFERENCE =
  /("(?:[^"]|"")*")|((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Z]{1,3}\$?\d{1,7})(?::(\$?[A-Z]{1,3}\$?\d{1,7}))?(?![\p{L}\p{N}_(.])/gu;
const CELL = /^(\$?)([A-Z]{1,3})(\$?)(\d+)$/;

/** Where a row stands once rows were replaced; a row that is gone gives the last that is left. */
export function movedRow(row: number, { first, last, count }: RowChange): number {
  if (row < first) return row;
  if (row > last) return row + count - (last - first + 1);
  return Math.min(row, first + count - 1);
}

/** A range once rows were replaced: one that ends with them ends with them again. */
function movedRange(top: number, bottom: number, change: RowChange): [number, number] {
  const { first, last, count } = change;
  const end = bottom === last && top <= last ? first + count - 1 : movedRow(bottom, change);
  return [movedRow(top, change), Math.max(end, movedRow(top, change))];
}

/**
 * A formula as it reads once rows of a sheet were replaced.
 * @param own whether the formula stands in that sheet; else only references that name it are changed.
 * @param sheet name of the sheet whose rows were replaced.
 */
export function movedFormula(
  formula: string,
  change: RowChange,
  own: boolean,
  sheet: string,
): string {
  return eachReference(formula, (prefix, from, to) => {
    const named = prefix === undefined ? own : sheetNamed(prefix) === sheet;
    if (!named) return undefined;
    const [start, end] = [parsed(from), to === undefined ? undefined : parsed(to)];
    if (!end) return written({ ...start, row: movedRow(start.row, change) });
    const [top, bottom] = movedRange(start.row, end.row, change);
    return `${written({ ...start, row: top })}:${written({ ...end, row: bottom })}`;
  });
}

/** A formula copied to another cell: what is not fixed by `$` moves along. */
export function copiedFormula(formula: string, rows: number, columns: number): string {
  const moved = (text: string) => {
    const { fixedColumn, column, fixedRow, row } = parsed(text);
    return written({
      ...{ fixedColumn, fixedRow },
      column: fixedColumn ? column : columnLetters(Math.max(1, columnOfAddress(column) + columns)),
      row: fixedRow ? row : Math.max(1, row + rows),
    });
  };
  return eachReference(formula, (_, from, to) =>
    to === undefined ? moved(from) : `${moved(from)}:${moved(to)}`,
  );
}

/**
 * The formula of a row of a form as it reads in another row put in its place: it speaks of its new row;
 * what stands below the rows has moved.
 * @param rows how far the new row is from the one the formula was written in.
 */
export function placedFormula(
  formula: string,
  change: RowChange,
  rows: number,
  sheet: string,
): string {
  const placed = (text: string) => {
    const cell = parsed(text);
    const fixed = cell.fixedRow === '$' || cell.row > change.last;
    const row = fixed ? movedRow(cell.row, change) : Math.max(1, cell.row + rows);
    return written({ ...cell, row });
  };
  return eachReference(formula, (prefix, from, to) => {
    if (prefix !== undefined && sheetNamed(prefix) !== sheet) return undefined;
    return to === undefined ? placed(from) : `${placed(from)}:${placed(to)}`;
  });
}

/** A list of ranges (`A1:B3 D5`) once rows were replaced. */
export const movedRanges = (list: string, change: RowChange): string =>
  list
    .split(' ')
    .map((range) => movedFormula(range, change, true, ''))
    .join(' ');

/** Puts something in the place of every reference to cells in a formula; undefined leaves it. */
export function eachReference(
  formula: string,
  change: (prefix: string | undefined, from: string, to: string | undefined) => string | undefined,
): string {
  return formula.replace(
    REFERENCE,
    (
      whole: string,
      text: string | undefined,
      prefix: string | undefined,
      from: string,
      to: string | undefined,
      at: number,
    ) => {
      if (text !== undefined) return whole;
      // The tail of a longer name, such as LOG10 or a defined name, is no cell.
      if (prefix === undefined && /[\p{L}\p{N}_.$]/u.test(formula[at - 1] ?? '')) return whole;
      const changed = change(prefix, from, to);
      return changed === undefined ? whole : `${prefix ?? ''}${changed}`;
    },
  );
}

/** The sheet that a prefix such as `'Biểu 01'!` names. */
export const sheetNamed = (prefix: string): string => {
  const name = prefix.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
};

/** A reference to a cell in its pieces. */
export function parsed(text: string) {
  const [, fixedColumn, column, fixedRow, row] = CELL.exec(text)!;
  return { fixedColumn: fixedColumn!, column: column!, fixedRow: fixedRow!, row: Number(row) };
}

/** The same in one. */
export const written = ({
  fixedColumn,
  column,
  fixedRow,
  row,
}: ReturnType<typeof parsed>): string => `${fixedColumn}${column}${fixedRow}${row}`;
