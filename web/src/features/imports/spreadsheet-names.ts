/** Endings of the files that the server reads; a workbook with macros it refuses with its own words. */
const ENDINGS = ['.xlsx', '.xltx', '.xlsm', '.xls', '.xlsb', '.ods', '.csv'];

/** What the system's window for choosing a file offers first. */
export const SPREADSHEET_ENDINGS = ENDINGS.join(',');

/** Whether a file of this name may be a spreadsheet. */
export function isSpreadsheetName(name: string): boolean {
  return ENDINGS.some((ending) => name.toLowerCase().endsWith(ending));
}
