import { cellAddress } from '../office/excel/cell-address';
import { readCell, type CellReading } from './cell-values';
import type { ClassifiedRow } from './classify-rows';
import { maskOf } from '../platform/secrets/personal-value';
import {
  sealedKind,
  type ColumnDeclaration,
  type ListDeclaration,
  type RowValues,
} from './declaration';
import { isOrdinal } from './match-columns';
import type { RowProblem } from './planned-row';
import { explain, type CellProblem } from './row-problems';
import type { SheetLayout } from './sheet-layout';

const COUNTED = new Set(['integer', 'decimal', 'money', 'quantity']);

export interface ReadRow {
  rowNumber: number;
  values: RowValues;
  problems: RowProblem[];
  groupPath: string[];
  /** Address of the row's cell in a declared column; the row number where the sheet lacks the column. */
  cellOf: (key: string) => string;
}

/** Reads the cells of a data row into values; every declared column has a value or null. */
export function readRow(
  classified: ClassifiedRow,
  layout: SheetLayout,
  declaration: ListDeclaration,
): ReadRow {
  const { row, groupPath } = classified;
  const values: RowValues = Object.fromEntries(declaration.columns.map(({ key }) => [key, null]));
  const problems: RowProblem[] = [];
  const columnOf = new Map(layout.columns.map((each) => [each.declared.key, each.column]));
  const cellOf = (key: string) => {
    const column = columnOf.get(key);
    return column === undefined ? String(row.number) : cellAddress(row.number, column);
  };
  const report = (problem: CellProblem, key: string) =>
    problems.push(explain(problem, cellOf(key), key));
  const unreadable = new Set<string>();
  for (const { declared, column, moneyScale } of layout.columns) {
    const cell = row.cells.get(column);
    const reading: CellReading =
      cell && row.inherited.has(column) && COUNTED.has(declared.type)
        ? { problem: { code: 'shared-number', parameters: { value: cell.text } } }
        : readCell(cell, declared, moneyScale);
    if ('value' in reading) values[declared.key] = reading.value;
    else if (!isOrdinal(declared)) {
      report(withoutSecret(reading.problem, declared), declared.key);
      unreadable.add(declared.key);
    }
  }
  const { groupField } = declaration;
  if (groupField && groupPath.length > 0) values[groupField] ??= groupPath.join(' › ');
  for (const { key, required, header } of declaration.columns) {
    if (!required || values[key] !== null || unreadable.has(key)) continue;
    report({ code: 'required', parameters: { column: header.vi } }, key);
  }
  return { rowNumber: row.number, values, problems, groupPath, cellOf };
}

/** Problems are stored and shown: what stands in a guarded cell is told by its mask only. */
function withoutSecret(problem: CellProblem, column: ColumnDeclaration): CellProblem {
  const kind = sealedKind(column);
  const { value } = problem.parameters;
  if (!kind || value === undefined) return problem;
  return { ...problem, parameters: { ...problem.parameters, value: maskOf(kind, String(value)) } };
}
