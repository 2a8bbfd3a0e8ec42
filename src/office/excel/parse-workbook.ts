import type { CellContext } from './cell-reader';
import { requireZipFile } from './file-kind';
import { findParts } from './package-parts';
import { type PackedRow, packedCellCount } from './packed-row';
import type { ReadLimits } from './read-limits';
import { readSharedStrings } from './shared-strings';
import { SheetParser } from './sheet-parser';
import { readStyles } from './styles';
import type { Merge } from './workbook';
import { WorkbookProblem } from './workbook-problem';
import { parseXml } from './xml-parser';
import { ZipArchive } from './zip-archive';

/** Takes what is read, in this order: begin, then for each sheet its start, rows and end. */
export interface WorkbookSink {
  begin(date1904: boolean, strings: string[]): void;
  startSheet(name: string, hidden: boolean): void;
  row(row: PackedRow): void;
  endSheet(merges: Merge[]): void;
}

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
  await requireZipFile(path, limits.fileBytes);
  const archive = await ZipArchive.open(path, limits);
  try {
    await parseArchive(archive, limits, sink);
  } finally {
    archive.close();
  }
}

async function parseArchive(archive: ZipArchive, limits: ReadLimits, sink: WorkbookSink) {
  const parts = await findParts(archive);
  const context: CellContext = {
    date1904: parts.date1904,
    formats: parts.styles ? await readStyles(archive, parts.styles) : [],
    strings: parts.sharedStrings
      ? await readSharedStrings(archive, parts.sharedStrings, limits.cellLength)
      : [],
  };
  sink.begin(
    parts.date1904,
    context.strings.map((text) => text ?? ''),
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
    sink.endSheet(parser.merges);
  }
}
