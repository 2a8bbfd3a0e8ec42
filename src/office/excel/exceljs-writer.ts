import { createRequire } from 'node:module';
import type { stream } from 'exceljs';

/**
 * What of ExcelJS writes row by row, and nothing else of it: the whole library takes a writing thread twice the
 * time and memory to load. Its version is pinned.
 */
export const WorkbookWriter = createRequire(__filename)(
  'exceljs/lib/stream/xlsx/workbook-writer.js',
) as typeof stream.xlsx.WorkbookWriter;
