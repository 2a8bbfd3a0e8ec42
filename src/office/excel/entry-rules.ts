import type { DataValidation, Worksheet } from 'exceljs';
import { cellAddress } from './cell-address';
import type { SheetLayout, TableColumn } from './table';

/** ExcelJS's types leave out what its sheets have. */
type Ruled = Worksheet & {
  dataValidations: { add(range: string, rule: DataValidation): void };
};

const EARLIEST = new Date('1900-01-01T00:00:00Z');
const LATEST = new Date('2200-12-31T00:00:00Z');

/**
 * Helps whoever fills in the rows of a sheet: offers names, and warns of what is no date or number. Nothing
 * is refused, for what is typed is looked at when the workbook comes back. Each rule reaches over the rows
 * of the sheet and no further.
 *
 * @param first number of the first row to fill in
 */
export function ruleEntries(sheet: Worksheet, layout: SheetLayout, first: number): void {
  const { columns, entryRows } = layout;
  if (!entryRows) return;
  columns.forEach((column, at) => {
    const rule = ruleOf(column);
    if (!rule) return;
    const range = `${cellAddress(first, at + 1)}:${cellAddress(first + entryRows - 1, at + 1)}`;
    (sheet as Ruled).dataValidations.add(range, rule);
  });
}

/** Offers the texts of a range of the workbook without refusing others. */
export const offered = (range: string): DataValidation => ({
  type: 'list',
  formulae: [range],
  allowBlank: true,
  showErrorMessage: false,
});

function ruleOf({ kind, choicesFrom }: TableColumn): DataValidation | undefined {
  if (choicesFrom) return offered(choicesFrom);
  if (kind === 'day') {
    return {
      ...{ type: 'date', operator: 'between', formulae: [EARLIEST, LATEST] },
      ...warning('Ô này ghi ngày', 'Ghi ngày/tháng/năm, ví dụ 05/03/2025.'),
    };
  }
  if (kind === 'money' || kind === 'number' || kind === 'plain') {
    return {
      ...{ type: 'decimal', operator: 'greaterThanOrEqual', formulae: [0] },
      ...warning('Ô này ghi số', 'Chỉ ghi số, không ghi đơn vị tính hay chữ.'),
    };
  }
  return undefined;
}

const warning = (errorTitle: string, error: string) => ({
  ...{ allowBlank: true, showErrorMessage: true, errorStyle: 'warning' },
  ...{ errorTitle, error },
});
