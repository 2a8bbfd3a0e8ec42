import { readFile } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import * as yauzl from 'yauzl';
import type { ReadLimits } from './read-limits';
import { WorkbookProblem } from './workbook-problem';

/** One file of the container, with its name as other programs ask for it. */
interface Part {
  name: string;
  entry: yauzl.Entry;
}

/** A part whose checksum is wrong may be so much longer than the table of contents says. */
const MOST_LONGER = 64 * 1024;

/** The files inside a zip container, read in any order, with their inflated bytes counted. */
export class ZipArchive {
  private inflated = 0;
  /** Parts that were read although their checksum or length is not what the table of contents says. */
  readonly doubtful: string[] = [];

  private constructor(
    private readonly zip: yauzl.ZipFile,
    private readonly entries: ReadonlyMap<string, Part>,
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

  /** Finds a part by path, whatever its case, slashes and percent signs; undefined where there is none. */
  find(path: string): string | undefined {
    return [keyOf(path), keyOf(decodedUri(path))].find((key) => this.entries.has(key));
  }

  names(): string[] {
    return [...this.entries.keys()];
  }

  /** A part's name as the file writes it, which other programs ask for letter by letter. */
  asWritten(path: string): string {
    return this.entries.get(keyOf(path))?.name ?? path;
  }

  /**
   * A part's name for people. Without the sign for UTF-8 a name counts as that of the first PCs; macOS writes UTF-8
   * without it, and Vietnamese Windows the letters of its own code page.
   */
  shownName(path: string): string {
    const part = this.entries.get(keyOf(path));
    if (!part) return path;
    const { name, entry } = part;
    const told = (entry.generalPurposeBitFlag & UTF8_NAME) !== 0;
    if (told || entry.extraFields.some(({ id }) => id === UNICODE_PATH)) return name;
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(entry.fileNameRaw);
    } catch {
      return new TextDecoder('windows-1258').decode(entry.fileNameRaw).normalize('NFC');
    }
  }

  /**
   * Inflates one part, chunk by chunk.
   *
   * @param strict false takes a part whose checksum differs, as long as its bytes inflate: for parts that hold no value
   * @throws WorkbookProblem `too-large-inflated` as soon as the limit is passed; `damaged` where bytes
   *   do not inflate or their checksum differs
   */
  async *read(path: string, strict = true): AsyncGenerator<Buffer> {
    const part = this.entries.get(keyOf(path));
    if (!part) throw new WorkbookProblem('damaged', { part: path });
    const { name, entry } = part;
    if (entry.isEncrypted()) throw new WorkbookProblem('encrypted');
    const damaged = new WorkbookProblem('damaged', { part: name });
    let checksum = 0;
    let length = 0;
    try {
      const stream = await openEntry(this.zip, entry);
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        length += chunk.length;
        this.inflated += chunk.length;
        if (this.inflated > this.limits.inflatedBytes) throw inflatedTooFar(this.limits);
        if (length > entry.uncompressedSize + (strict ? 0 : MOST_LONGER)) throw damaged;
        checksum = crc32(chunk, checksum);
        yield chunk;
      }
    } catch (error) {
      throw error instanceof WorkbookProblem ? error : damaged;
    }
    if (checksum === entry.crc32 && length === entry.uncompressedSize) return;
    if (strict) throw damaged;
    this.doubtful.push(name);
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

const UTF8_NAME = 0x800;
/** The extra field that says a name in UTF-8 (APPNOTE 4.6.9). */
const UNICODE_PATH = 0x7075;

function keyOf(path: string): string {
  return path.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}

function decodedUri(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function inflatedTooFar(limits: ReadLimits): WorkbookProblem {
  return new WorkbookProblem('too-large-inflated', {
    limit: Math.floor(limits.inflatedBytes / 1024 / 1024),
  });
}

/** Names are decoded and judged here, sizes counted while reading. */
const OPTIONS = { lazyEntries: true, decodeStrings: false, validateEntrySizes: false } as const;

async function openZip(path: string): Promise<yauzl.ZipFile> {
  try {
    return await yauzl.openPromise(path, { ...OPTIONS, autoClose: false });
  } catch (error) {
    const ended = withoutTail(await readFile(path));
    if (ended)
      return yauzl.fromBufferPromise(ended, OPTIONS).catch((other: unknown) => {
        throw problemOfOpening(other);
      });
    throw problemOfOpening(error);
  }
}

function problemOfOpening(error: unknown): WorkbookProblem {
  const cut = /end of central directory|bounds|EOF/i.test(String(error));
  return new WorkbookProblem(cut ? 'truncated' : 'damaged', { part: 'zip' });
}

const END = Buffer.from('504b0506', 'hex');
const END_BYTES = 22;

/**
 * The container without what stands behind it: zeros of a disk's last block, the line end or the error page of a web
 * server. Its last record says how long the table of contents before it is, and so whether it is one.
 */
function withoutTail(bytes: Buffer): Buffer | undefined {
  for (
    let at = bytes.lastIndexOf(END);
    at >= 0;
    at = at > 0 ? bytes.lastIndexOf(END, at - 1) : -1
  ) {
    if (at + END_BYTES > bytes.length) continue;
    const from = bytes.readUInt32LE(at + 16);
    const length = bytes.readUInt32LE(at + 12);
    if (from + length !== at) continue;
    const ended = Buffer.from(bytes.subarray(0, at + END_BYTES));
    ended.writeUInt16LE(0, at + 20);
    return ended;
  }
  return undefined;
}

function openEntry(zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<NodeJS.ReadableStream> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream)));
  });
}

function readContents(zip: yauzl.ZipFile, limits: ReadLimits): Promise<Map<string, Part>> {
  return new Promise((resolve, reject) => {
    const tooMany = () =>
      reject(new WorkbookProblem('too-many-entries', { limit: limits.entries }));
    if (zip.entryCount > limits.entries) return tooMany();
    const entries = new Map<string, Part>();
    let declared = 0;
    zip.on('error', (error: Error) => reject(problemOfContents(error)));
    zip.on('end', () => resolve(entries));
    zip.on('entry', (entry: yauzl.Entry) => {
      declared += entry.uncompressedSize;
      if (declared > limits.inflatedBytes) return reject(inflatedTooFar(limits));
      const name = nameOf(entry);
      // A name that climbs out of the archive is no accident.
      if (yauzl.validateFileName(name.replace(/^\/+/, '')) !== null)
        return reject(new WorkbookProblem('hostile', { part: 'zip' }));
      // The first of two parts with one name wins, as in Excel; the other is never read.
      if (!entries.has(keyOf(name))) entries.set(keyOf(name), { name, entry });
      if (entries.size > limits.entries) return tooMany();
      zip.readEntry();
    });
    zip.readEntry();
  });
}

const nameOf = (entry: yauzl.Entry): string =>
  yauzl.getFileNameLowLevel(
    entry.generalPurposeBitFlag,
    entry.fileNameRaw,
    entry.extraFields,
    false,
  );

function problemOfContents(error: Error): WorkbookProblem {
  if (/strong encryption/i.test(error.message)) return new WorkbookProblem('encrypted');
  return new WorkbookProblem(/EOF/.test(error.message) ? 'truncated' : 'damaged', { part: 'zip' });
}
