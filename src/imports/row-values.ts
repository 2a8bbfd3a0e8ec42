import { cellAddress, columnLetters } from '../office/excel/cell-address';
import { readCell } from './cell-values';
import type { ClassifiedRow } from './classify-rows';
import type { ListDeclaration, RowValues } from './declaration';
import { isOrdinal } from './match-columns';
import type { RowProblem } from './planned-row';
import { explain } from './row-problems';
import type { SheetLayout } from './sheet-layout';

const COUNTED = new Set(['integer', 'decimal', 'money', 'quantity']);

export interface ReadRow {
  rowNumber: number;
  values: RowValues;
  problems: RowProblem[];
  groupPath: string[];
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
  const unreadable = new Set<string>();
  for (const { declared, column, moneyScale } of layout.columns) {
    const cell = row.cells.get(column);
    const at = cellAddress(row.number, column);
    if (cell && row.inherited.has(column) && !isOrdinal(declared) && COUNTED.has(declared.type)) {
      problems.push(
        explain({ code: 'shared-number', parameters: { value: cell.text } }, at, declared.key),
      );
      unreadable.add(declared.key);
      continue;
    }
    const reading = readCell(cell, declared, moneyScale);
    if ('value' in reading) values[declared.key] = reading.value;
    else if (!isOrdinal(declared)) {
      problems.push(explain(reading.problem, at, declared.key));
      unreadable.add(declared.key);
    }
  }
  const { groupField } = declaration;
  if (groupField && groupPath.length > 0) values[groupField] ??= groupPath.join(' › ');
  for (const declared of declaration.columns) {
    if (!declared.required || values[declared.key] !== null || unreadable.has(declared.key))
      continue;
    const placed = layout.columns.find((each) => each.declared.key === declared.key);
    const at = placed ? `${columnLetters(placed.column)}${row.number}` : String(row.number);
    problems.push(
      explain({ code: 'required', parameters: { column: declared.header.vi } }, at, declared.key),
    );
  }
  return { rowNumber: row.number, values, problems, groupPath };
}
