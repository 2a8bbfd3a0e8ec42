import type { CellContext } from './cell-reader';
import { kindOfFile } from './file-kind';
import { type OdsSheet, readOdsExtras } from './ods-extras';
import { findParts, packageFormat, readTables } from './package-parts';
import { packedCellCount } from './packed-row';
import { parseTextTable } from './parse-text-table';
import { parseWithLibrary } from './parse-with-library';
import type { ReadLimits } from './read-limits';
import { readSharedStrings, SharedStrings } from './shared-strings';
import { SheetParser } from './sheet-parser';
import { readStyles } from './styles';
import type { WorkbookFormat } from './workbook';
import { WorkbookProblem } from './workbook-problem';
import type { WorkbookSink } from './workbook-sink';
import { parseXml } from './xml-parser';
import { ZipArchive } from './zip-archive';

/**
 * Reads a workbook in the calling thread. Use `readWorkbook`, which can stop a slow or greedy file.
 *
 * @throws WorkbookProblem whatever is wrong with the file
 */
export async function parseWorkbook(
  path: string,
  limits: ReadLimits,
  sink: WorkbookSink,
): Promise<void> {
  const kind = await kindOfFile(path, limits.fileBytes);
  if (kind === 'text') return parseTextTable(path, limits, sink);
  if (kind !== 'zip') return parseWithLibrary(path, '.xls', limits, sink);
  const archive = await ZipArchive.open(path, limits);
  let format: WorkbookFormat;
  let ods: ReadonlyMap<string, OdsSheet> | undefined;
  try {
    format = await packageFormat(archive);
    if (format === '.xlsx') return await parseArchive(archive, limits, sink);
    await archive.verify();
    if (format === '.ods') ods = await readOdsExtras(archive);
  } finally {
    archive.close();
  }
  return parseWithLibrary(path, format, limits, sink, ods);
}

async function parseArchive(archive: ZipArchive, limits: ReadLimits, sink: WorkbookSink) {
  const parts = await findParts(archive);
  const styles = parts.styles ? await readStyles(archive, parts.styles) : { formats: [] };
  const strings = parts.sharedStrings
    ? await readSharedStrings(archive, parts.sharedStrings, limits.cellLength, limits.heapMegabytes)
    : new SharedStrings();
  const context: CellContext = { ...styles, strings, date1904: parts.date1904 };
  sink.begin(
    '.xlsx',
    parts.date1904,
    strings.texts.map((text) => text ?? ''),
  );
  let cells = 0;
  for (const { name, hidden, path } of parts.sheets) {
    sink.startSheet(name, hidden);
    const parser = new SheetParser(name, context, limits, (row) => {
      cells += packedCellCount(row);
      if (cells > limits.cells)
        throw new WorkbookProblem('too-many-cells', { limit: limits.cells });
      sink.row(row);
    });
    await parseXml(archive.read(path), name, parser);
    const { merges, hiddenColumns, heads } = parser;
    const tables = await readTables(archive, path);
    sink.endSheet({ merges, hiddenColumns, tables, heads });
  }
  for (const part of archive.doubtful) sink.warn({ code: 'part-changed', part });
}
