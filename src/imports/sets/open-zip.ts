import { Readable } from 'node:stream';
import { ZipArchive } from '../../office/excel/zip-archive';
import { defaultReadLimits } from '../../office/excel/read-limits';
import { WorkbookProblem } from '../../office/excel/workbook-problem';

/** Files in one container; a province has fewer units than this, each sends few lists. */
const MOST_ENTRIES = 2_000;
/** How much larger than the largest upload everything inside may be. */
const MOST_TIMES = 20;

const SPREADSHEETS = /\.(xlsx|xltx|xlsm|xls|xlsb|ods|csv)$/i;
/** What systems put beside the files, and what Excel leaves while a file is open. */
const BESIDE = /(^|\/)(__MACOSX\/|\.|~\$|thumbs\.db$|desktop\.ini$)/i;

/** A file in a container. */
export interface ZipPart {
  /** With its folders, as the container names it. */
  path: string;
  spreadsheet: boolean;
  /** Its bytes; throws what is wrong with them once they are read. */
  open: () => Readable;
}

/**
 * Whether a file with the signature of a container holds files to import, and is no workbook itself.
 * @throws WorkbookProblem where its table of contents cannot be read.
 */
export async function isContainer(path: string, fileBytes: number): Promise<boolean> {
  const zip = await ZipArchive.open(path, limitsFor(fileBytes));
  try {
    return !zip.find('[Content_Types].xml') && !zip.find('mimetype');
  } finally {
    zip.close();
  }
}

/**
 * Opens a container of files; nothing is inflated before a part is read, and never more than the limits.
 * @param fileBytes limit of one uploaded file.
 * @throws WorkbookProblem for one that is damaged, encrypted, hostile, or holds too much.
 */
export async function openZip(
  path: string,
  fileBytes: number,
): Promise<{ parts: ZipPart[]; close: () => void }> {
  const zip = await ZipArchive.open(path, limitsFor(fileBytes));
  const names = zip.names().map((name) => zip.asWritten(name).replaceAll('\\', '/'));
  const files = names.filter((name) => !name.endsWith('/') && !BESIDE.test(name));
  const parts = files.map((name) => ({
    path: name.normalize('NFC'),
    spreadsheet: SPREADSHEETS.test(name),
    open: () => Readable.from(limited(zip.read(name), fileBytes)),
  }));
  return { parts, close: () => zip.close() };
}

async function* limited(bytes: AsyncIterable<Buffer>, most: number): AsyncGenerator<Buffer> {
  let met = 0;
  for await (const chunk of bytes) {
    met += chunk.length;
    if (met > most)
      throw new WorkbookProblem('too-large', {
        found: Math.ceil(met / 1024 / 1024),
        limit: Math.floor(most / 1024 / 1024),
      });
    yield chunk;
  }
}

const limitsFor = (fileBytes: number) => ({
  ...defaultReadLimits,
  ...{ fileBytes, entries: MOST_ENTRIES, inflatedBytes: fileBytes * MOST_TIMES },
});
