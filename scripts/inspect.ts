import { statSync } from 'node:fs';
import { shippedDeclarations } from '../src/handover/list-types/shipped-declarations';
import type { ListDeclaration } from '../src/imports/declaration';
import { inspectSheet } from '../src/imports/inspect-sheet';
import { cellAddress } from '../src/office/excel/cell-address';
import { readWorkbook } from '../src/office/excel/read-workbook';
import type { Sheet, Workbook } from '../src/office/excel/workbook';
import { WorkbookProblem } from '../src/office/excel/workbook-problem';
import { cellLines } from './inspect/cell-lines';
import { warningsOf } from './inspect/warnings';

/**
 * `npm run -s inspect -- FILE [--cells]`: what the importer sees in a workbook, as JSON on standard
 * output and nothing else; with `--cells` the text of every sheet. Exit status 2 where it cannot be read.
 */
async function main(): Promise<void> {
  const words = process.argv.slice(2);
  const path = words.find((word) => !word.startsWith('--'));
  if (!path) return fail('usage', 'npm run -s inspect -- FILE [--cells]');
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isDirectory())
    return fail('no-file', `${path} là thư mục, không phải tệp. Ghi tên một tệp.`);
  try {
    const workbook = await readWorkbook(path);
    if (words.includes('--cells')) process.stdout.write(cellLines(workbook));
    else {
      const declarations = shippedDeclarations();
      say({ sheets: workbook.sheets.map((sheet) => findingsOf(sheet, workbook, declarations)) });
    }
  } catch (error) {
    if (error instanceof WorkbookProblem) return fail(error.code, error.vi);
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      return fail('no-file', `Không có tệp ${path}. Kiểm tra lại đường dẫn.`);
    fail('failed', `Không đọc được tệp: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function findingsOf(sheet: Sheet, workbook: Workbook, declarations: readonly ListDeclaration[]) {
  const { listType, fields, headerRows, counts } = inspectSheet(sheet, declarations);
  const { rows, ...kinds } = counts;
  return {
    name: sheet.name,
    rows,
    columns: sheet.columnCount,
    headerRows,
    listType,
    fields,
    counts: kinds,
    repairs: sheet.rows.flatMap(({ number, cells }) =>
      cells.flatMap(({ column, text, repaired }) =>
        repaired ? [{ cell: cellAddress(number, column), ...repaired, to: text }] : [],
      ),
    ),
    warnings: warningsOf(sheet, workbook),
  };
}

function say(answer: unknown): void {
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}

function fail(code: string, message: string): void {
  say({ error: { code, message } });
  process.exitCode = 2;
}

void main();
