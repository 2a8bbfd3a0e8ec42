import { crc32 } from 'node:zlib';
import * as yauzl from 'yauzl';
import type { ReadLimits } from './read-limits';
import { WorkbookProblem } from './workbook-problem';

/** The files inside a zip container, read in any order, with their inflated bytes counted. */
export class ZipArchive {
  private inflated = 0;

  private constructor(
    private readonly zip: yauzl.ZipFile,
    private readonly entries: ReadonlyMap<string, yauzl.Entry>,
    private readonly limits: ReadLimits,
  ) {}

  /**
   * Reads the table of contents; inflates nothing.
   *
   * @throws WorkbookProblem where the table is missing, damaged, or promises more than the limits
   */
  static async open(path: string, limits: ReadLimits): Promise<ZipArchive> {
    const zip = await openZip(path);
    try {
      return new ZipArchive(zip, await readContents(zip, limits), limits);
    } catch (error) {
      zip.close();
      throw error;
    }
  }

  /** Finds a part by path, whatever its case and slashes; undefined where there is none. */
  find(path: string): string | undefined {
    const key = keyOf(path);
    return this.entries.has(key) ? key : undefined;
  }

  names(): string[] {
    return [...this.entries.keys()];
  }

  /** A part's name as the file writes it, which other programs ask for letter by letter. */
  asWritten(path: string): string {
    return this.entries.get(keyOf(path))?.fileName ?? path;
  }

  /**
   * Inflates one part, chunk by chunk.
   *
   * @throws WorkbookProblem `too-large-inflated` as soon as the limit is passed; `damaged` where bytes
   *   do not inflate or their checksum differs
   */
  async *read(path: string): AsyncGenerator<Buffer> {
    const entry = this.entries.get(keyOf(path));
    if (!entry) throw new WorkbookProblem('damaged', { part: path });
    if (entry.isEncrypted()) throw new WorkbookProblem('encrypted');
    let checksum = 0;
    try {
      const stream = await openEntry(this.zip, entry);
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        this.inflated += chunk.length;
        if (this.inflated > this.limits.inflatedBytes) throw inflatedTooFar(this.limits);
        checksum = crc32(chunk, checksum);
        yield chunk;
      }
    } catch (error) {
      if (error instanceof WorkbookProblem) throw error;
      throw new WorkbookProblem('damaged', { part: entry.fileName });
    }
    if (checksum !== entry.crc32) throw new WorkbookProblem('damaged', { part: entry.fileName });
  }

  /**
   * Inflates everything and keeps nothing: for a reader that does its own inflating without limits.
   *
   * @throws WorkbookProblem as `read` does
   */
  async verify(): Promise<void> {
    for (const name of this.names()) {
      for await (const chunk of this.read(name)) void chunk;
    }
  }

  close(): void {
    this.zip.close();
  }
}

function keyOf(path: string): string {
  return path.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}

function inflatedTooFar(limits: ReadLimits): WorkbookProblem {
  return new WorkbookProblem('too-large-inflated', {
    limit: Math.floor(limits.inflatedBytes / 1024 / 1024),
  });
}

function openZip(path: string): Promise<yauzl.ZipFile> {
  return new Promise((resolve, reject) => {
    yauzl.open(path, { lazyEntries: true, autoClose: false }, (error, zip) => {
      if (!error) return resolve(zip);
      const code = /end of central directory|bounds|EOF/i.test(error.message)
        ? 'truncated'
        : 'damaged';
      reject(new WorkbookProblem(code, { part: 'zip' }));
    });
  });
}

function openEntry(zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<NodeJS.ReadableStream> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream)));
  });
}

function readContents(zip: yauzl.ZipFile, limits: ReadLimits): Promise<Map<string, yauzl.Entry>> {
  return new Promise((resolve, reject) => {
    const tooMany = () =>
      reject(new WorkbookProblem('too-many-entries', { limit: limits.entries }));
    if (zip.entryCount > limits.entries) return tooMany();
    const entries = new Map<string, yauzl.Entry>();
    let declared = 0;
    zip.on('error', (error: Error) => reject(problemOfContents(error)));
    zip.on('end', () => resolve(entries));
    zip.on('entry', (entry: yauzl.Entry) => {
      declared += entry.uncompressedSize;
      if (declared > limits.inflatedBytes) return reject(inflatedTooFar(limits));
      // The first of two parts with one name wins, as in Excel; the other is never read.
      if (!entries.has(keyOf(entry.fileName))) entries.set(keyOf(entry.fileName), entry);
      if (entries.size > limits.entries) return tooMany();
      zip.readEntry();
    });
    zip.readEntry();
  });
}

/** A name that climbs out of the archive is no accident; the rest is damage. */
function problemOfContents(error: Error): WorkbookProblem {
  if (/relative path|absolute path|invalid characters/i.test(error.message)) {
    return new WorkbookProblem('hostile', { part: 'zip' });
  }
  if (/strong encryption/i.test(error.message)) return new WorkbookProblem('encrypted');
  return new WorkbookProblem(/EOF/.test(error.message) ? 'truncated' : 'damaged', { part: 'zip' });
}
