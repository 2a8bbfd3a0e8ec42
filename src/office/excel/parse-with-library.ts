import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx';
import { readFile } from 'node:fs/promises';
import { BiffFonts } from './biff-fonts';
import { recordsEndInside } from './biff-records';
import { LibraryCells } from './library-cells';
import type { OdsSheet } from './ods-extras';
import { LimitedSheet } from './limited-sheet';
import { loadLibrary, type Library } from './load-library';
import type { PackedRow } from './packed-row';
import type { WorkbookSink } from './workbook-sink';
import type { ReadLimits } from './read-limits';
import type { Merge, WorkbookFormat } from './workbook';
import { WorkbookProblem } from './workbook-problem';

/** Storage name of the macros of an .xls file (MS-OVBA 2.2.1). */
const macros = Buffer.from('_VBA_PROJECT_CUR', 'utf16le');

/**
 * Reads .xls, .xlsb and .ods through SheetJS, which holds the whole file in memory: call it in a
 * thread that can be stopped, and only for files that were looked at before (size, password, zip).
 *
 * @param ods what the library does not tell of an .ods file, by sheet
 * @throws WorkbookProblem whatever is wrong with the file
 */
export async function parseWithLibrary(
  path: string,
  format: WorkbookFormat,
  limits: ReadLimits,
  sink: WorkbookSink,
  ods?: ReadonlyMap<string, OdsSheet>,
): Promise<void> {
  const bytes = await readFile(path);
  const library = await loadLibrary();
  const stream = workbookStream(library, bytes);
  const damaged = (part = 'Workbook') => new WorkbookProblem('damaged', { part });
  // Anything else the library takes for a text, and gives back an empty sheet.
  if (stream && !(isBiff(stream) && recordsEndInside(stream))) throw damaged();
  // Of a container only the workbook is read: its properties are of no use here, and damaged ones have no end.
  const book = read(library, stream ?? bytes, limits);
  if (stream && book.SheetNames.length === 0) throw damaged();
  const fonts = stream ? BiffFonts.read(stream) : undefined;
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  sink.begin(format, date1904, []);
  if (bytes.includes(macros)) sink.warn({ code: 'macros-left-alone' });
  const cells = new LibraryCells(date1904);
  const total = { cells: 0 };
  book.SheetNames.forEach((name, index) => {
    const sheet = book.Sheets[name];
    if ((sheet?.['!type'] as string) === 'macro') {
      sink.warn({ code: 'macro-sheet-passed-over', sheet: name });
    }
    // It is listed, and the stream ends before it.
    if (!sheet && stream) throw damaged(name);
    if (!sheet || (sheet['!type'] ?? 'sheet') !== 'sheet') return;
    const extras = ods?.get(name);
    const hidden = extras?.hidden ?? (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) > 0;
    sink.startSheet(name, hidden);
    const limited = new LimitedSheet(name, limits, sink, total);
    const isHidden = (number: number) =>
      extras?.hiddenRows.has(number) ?? sheet['!rows']?.[number - 1]?.hidden ?? false;
    passRows(sheet, isHidden, limited, (row, number, column, cell) =>
      cells.pack(
        row,
        column,
        cell,
        extras?.fontsOf(number, column, cell.v) ?? fonts?.of(index, number, column),
      ),
    );
    const merges = limited.checkMerges(mergesOf(sheet));
    const hiddenColumns = extras?.hiddenColumns ?? hiddenColumnsOf(sheet);
    sink.endSheet({ merges, hiddenColumns, tables: [] });
    // What was handed on need not be kept twice.
    delete book.Sheets[name];
  });
}

/** The library writes its doubts to the console and throws what is no Error. */
function read(library: Library, bytes: Buffer, limits: ReadLimits): WorkBook {
  const spoken = { log: console.log, warn: console.warn, error: console.error };
  Object.assign(console, { log: () => {}, warn: () => {}, error: () => {} });
  try {
    return library.read(bytes, {
      type: 'buffer',
      dense: true,
      cellFormula: true,
      cellHTML: false,
      cellNF: true,
      cellStyles: true,
      cellText: false,
      sheetRows: limits.rows + 1,
    });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (error instanceof RangeError && /memory|allocation/i.test(message)) throw error;
    if (/password|encrypt/i.test(message)) throw new WorkbookProblem('encrypted');
    throw new WorkbookProblem('damaged', { part: 'Workbook' });
  } finally {
    Object.assign(console, spoken);
  }
}

/**
 * The stream with the workbook inside an OLE container.
 *
 * @returns undefined for the bare records of Excel 2 to 4
 * @throws WorkbookProblem `not-a-workbook` for a letter or a presentation, `damaged`
 */
function workbookStream(library: Library, bytes: Buffer): Buffer | undefined {
  if (bytes[0] !== 0xd0) return undefined;
  let content: unknown;
  try {
    const container = library.CFB.read(bytes, { type: 'buffer' });
    const stream = library.CFB.find(container, 'Workbook') ?? library.CFB.find(container, 'Book');
    content = stream?.content;
  } catch {
    throw new WorkbookProblem('damaged', { part: 'OLE' });
  }
  if (!content) throw new WorkbookProblem('not-a-workbook');
  return Buffer.from(content as Uint8Array);
}

/** A stream that begins as all of Excel's do, which the library takes without its container. */
const isBiff = (stream: Buffer): boolean => stream[0] === 0x09 && (stream[1] ?? 0xff) <= 0x08;

type Pack = (row: PackedRow, number: number, column: number, cell: CellObject) => void;

function passRows(
  sheet: WorkSheet,
  isHidden: (number: number) => boolean,
  limited: LimitedSheet,
  pack: Pack,
): void {
  const rows = (sheet['!data'] ?? []) as (CellObject[] | undefined)[];
  rows.forEach((cells, at) => {
    if (!cells) return;
    const row: PackedRow = [at + 1, isHidden(at + 1) ? 1 : 0];
    cells.forEach((cell, column) => {
      if (!cell) return;
      const before = row.length;
      pack(row, at + 1, column + 1, cell);
      const length = typeof cell.v === 'string' ? cell.v.length : 0;
      if (row.length > before) limited.checkCell(at + 1, column + 1, length);
    });
    limited.row(row);
  });
}

function mergesOf(sheet: WorkSheet): Merge[] {
  return (sheet['!merges'] ?? []).map(({ s, e }) => ({
    top: s.r + 1,
    left: s.c + 1,
    bottom: e.r + 1,
    right: e.c + 1,
  }));
}

function hiddenColumnsOf(sheet: WorkSheet): number[] {
  return (sheet['!cols'] ?? []).flatMap((column, at) => (column?.hidden ? [at + 1] : []));
}
