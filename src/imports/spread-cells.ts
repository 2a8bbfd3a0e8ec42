import type { Cell } from '../office/excel/workbook';
import { fold } from '../platform/text/fold';
import { isMarked, isUnmarked } from './cell-flags';
import type { PlacedColumn, SpreadPlace } from './placed-column';
import type { CellProblem } from './row-problems';
import type { GridRow } from './sheet-grid';
import type { SpreadPart } from './spread-columns';

/** What a row has in the columns of one declared column. */
export interface SpreadCell {
  /** Where it stands; the first of the columns where nothing does. */
  column: number;
  cell?: Cell;
  /** What standing there says. */
  told?: SpreadPart;
  problem?: CellProblem;
}

/** Reads which of several columns holds something: the marked choice, or the value with the choice it stands under. */
export function spreadCell(
  row: GridRow,
  places: readonly SpreadPlace[],
  placed: PlacedColumn,
): SpreadCell {
  const { declared } = placed;
  const filled = places.flatMap((place) => {
    const cell = row.cells.get(place.column);
    return cell && !isUnmarked(cell) ? [{ place, cell }] : [];
  });
  const [first, ...more] = filled;
  const found: SpreadCell = { column: first?.place.column ?? places[0]!.column };
  if (!first) return found;
  if (more.length > 0) {
    const value = filled.map(({ cell }) => cell.text.trim()).join('; ');
    return { ...found, problem: { code: 'several-columns', parameters: { value } } };
  }
  const { place, cell } = first;
  if (place.tells !== declared.key) return { ...found, cell, told: place };
  const word = declared.choices?.find(({ value }) => value === place.value)?.vi ?? place.value;
  if (!isMarked(cell) && fold(cell.text) !== fold(word)) {
    const parameters = { value: cell.text.trim() };
    return { ...found, problem: { code: 'not-a-flag', parameters } };
  }
  return {
    ...found,
    cell: { column: place.column, kind: 'text', value: word, text: word } as Cell,
  };
}

/** The cell of a row under a declared column, wherever it stands. */
export function cellUnder(row: GridRow, placed: PlacedColumn): Cell | undefined {
  return placed.spread ? spreadCell(row, placed.spread, placed).cell : row.cells.get(placed.column);
}

/** Whether a row has anything under a declared column. */
export const hasCellUnder = (row: GridRow, { column, spread }: PlacedColumn): boolean =>
  spread ? spread.some((place) => row.cells.has(place.column)) : row.cells.has(column);
