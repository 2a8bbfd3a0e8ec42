import fs from 'node:fs';
import path from 'node:path';
import { writeGrid } from '../../src/office/excel/write-grid';
import { runEnvironment } from './run-environment';
import type { SheetBuilder } from './sheet-builder';

/** A built sheet as the bytes of an .xlsx file. */
export async function workbookBytes(...sheets: SheetBuilder[]): Promise<Buffer> {
  const folder = fs.mkdtempSync(path.join(runEnvironment().folder, 'workbook-'));
  const file = path.join(folder, 'list.xlsx');
  await writeGrid(file, { sheets: sheets.map((sheet) => sheet.build()) });
  const bytes = fs.readFileSync(file);
  fs.rmSync(folder, { recursive: true });
  return bytes;
}
