import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipArchive } from '../../office/excel/zip-archive';
import { defaultReadLimits } from '../../office/excel/read-limits';
import { WorkbookProblem } from '../../office/excel/workbook-problem';

/** Files in one container; a province has fewer units than this, each sends few lists. */
const MOST_ENTRIES = 2_000;
/** How much larger than the largest upload everything inside may be. */
const MOST_TIMES = 20;

const SPREADSHEETS = /\.(xlsx|xltx|xlsm|xls|xlsb|ods|csv)$/i;
const CONTAINERS = /\.zip$/i;
/** What systems put beside the files, and what Excel leaves while a file is open. */
const BESIDE = /(^|\/)(__MACOSX\/|\.|~\$|thumbs\.db$|desktop\.ini$)/i;

/** A file in a container, also in a container within it. */
export interface ZipPart {
  /** With its folders, as the container names it. */
  path: string;
  /** A spreadsheet; a container that is not opened, because it lies too deep; or something else. */
  kind: 'spreadsheet' | 'container' | 'other';
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
 * Opens a container of files, and those that lie in it: communes send one each, somebody puts them into one. Nothing
 * else is inflated before it is read, and never more than the limits.
 * @param fileBytes limit of one uploaded file.
 * @param folder where containers within it are put for as long as they are read.
 * @throws WorkbookProblem for one that is damaged, encrypted, hostile, or holds too much.
 */
export async function openZip(
  path: string,
  fileBytes: number,
  folder: string,
): Promise<{ parts: ZipPart[]; close: () => void }> {
  const opened: ZipArchive[] = [];
  const close = () => opened.forEach((zip) => zip.close());
  // What comes out of all of them counts together.
  const most = fileBytes * MOST_TIMES;
  let met = 0;
  const counted = async function* (bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of bytes) {
      met += chunk.length;
      if (met > most)
        throw new WorkbookProblem('too-large-inflated', { limit: Math.floor(most / 1024 / 1024) });
      yield chunk;
    }
  };
  const filesOf = async (at: string) => {
    const zip = await ZipArchive.open(at, limitsFor(fileBytes));
    opened.push(zip);
    const files = zip
      .names()
      .map((name) => ({ name, shown: zip.shownName(name).replaceAll('\\', '/').normalize('NFC') }))
      .filter(({ shown }) => !shown.endsWith('/') && !BESIDE.test(shown));
    return { files, bytesOf: (name: string) => counted(limited(zip.read(name), fileBytes)) };
  };
  try {
    const parts: ZipPart[] = [];
    const { files, bytesOf } = await filesOf(path);
    for (const { name, shown } of files) {
      const open = () => Readable.from(bytesOf(name));
      if (!CONTAINERS.test(shown)) {
        parts.push({ path: shown, kind: kindOf(shown), open });
        continue;
      }
      const copy = join(folder, `${opened.length}.zip`);
      try {
        await pipeline(open(), createWriteStream(copy, { mode: 0o600 }));
        const inner = await filesOf(copy);
        // Its name tells the unit as that of a folder would.
        const above = shown.replace(CONTAINERS, '');
        for (const each of inner.files)
          parts.push({
            path: `${above}/${each.shown}`,
            kind: CONTAINERS.test(each.shown) ? 'container' : kindOf(each.shown),
            open: () => Readable.from(inner.bytesOf(each.name)),
          });
      } catch (error) {
        if (!(error instanceof WorkbookProblem)) throw error;
        // What is wrong with it is told of it alone.
        parts.push({
          ...{ path: shown, kind: 'spreadsheet' },
          open: () => Readable.from(failing(error)),
        });
      }
      if (parts.length > MOST_ENTRIES)
        throw new WorkbookProblem('too-many-entries', { limit: MOST_ENTRIES });
    }
    return { parts, close };
  } catch (error) {
    close();
    throw error;
  }
}

const kindOf = (path: string): ZipPart['kind'] =>
  SPREADSHEETS.test(path) ? 'spreadsheet' : 'other';

// eslint-disable-next-line require-yield -- it ends before the first byte
async function* failing(error: WorkbookProblem): AsyncGenerator<Buffer> {
  throw error;
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
