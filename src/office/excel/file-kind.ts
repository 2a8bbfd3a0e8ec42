import { open, readFile } from 'node:fs/promises';
import { decodeText, separatorOf, unmarkedUtf16 } from '../csv/text-table';
import { WorkbookProblem } from './workbook-problem';

/** What a file is by its content: a zip container, an OLE container, bare BIFF records, or text. */
export type FileKind = 'zip' | 'ole' | 'biff' | 'text';

const oleSignature = Buffer.from('d0cf11e0a1b11ae1', 'hex');
/** Stream name of a password-protected .xlsx inside an OLE container (MS-OFFCRYPTO 2.3.4.4). */
const encryptedPackage = Buffer.from('EncryptedPackage', 'utf16le');
const biffBeginning = 0x0809;
const biffFilePass = 0x002f;
const sampleBytes = 64 * 1024;

/**
 * Says what a file is, whatever its name; lets only what may be a spreadsheet through.
 *
 * @param path the file to look at
 * @param fileBytes the size limit, in bytes
 * @throws WorkbookProblem `too-large`, `encrypted`, `other-format` or `not-a-workbook`
 */
export async function kindOfFile(path: string, fileBytes: number): Promise<FileKind> {
  const { size, start } = await beginning(path);
  if (size > fileBytes) {
    throw new WorkbookProblem('too-large', {
      found: Math.ceil(size / 1024 / 1024),
      limit: Math.floor(fileBytes / 1024 / 1024),
    });
  }
  if (start.toString('latin1', 0, 4) === 'PK\u0003\u0004') return 'zip';
  if (start.subarray(0, 8).equals(oleSignature)) {
    const bytes = await readFile(path);
    if (isEncryptedOle(bytes)) throw new WorkbookProblem('encrypted');
    return 'ole';
  }
  if (isBareBiff(start)) return 'biff';
  requireTable(start);
  return 'text';
}

async function beginning(path: string): Promise<{ size: number; start: Buffer }> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const { buffer, bytesRead } = await file.read(Buffer.alloc(sampleBytes), 0, sampleBytes, 0);
    return { size, start: buffer.subarray(0, bytesRead) };
  } finally {
    await file.close();
  }
}

/** Searches by bytes instead of following sector chains: a chain may be a loop in a hostile file. */
function isEncryptedOle(bytes: Buffer): boolean {
  if (bytes.includes(encryptedPackage)) return true;
  for (let at = 512; at + 8 <= bytes.length; at += 64) {
    if (bytes.readUInt16LE(at) === biffBeginning && hasPasswordRecord(bytes, at)) return true;
  }
  return false;
}

/** An encrypted .xls says so in a FILEPASS record close behind its beginning (MS-XLS 2.4.117). */
function hasPasswordRecord(bytes: Buffer, beginning: number): boolean {
  let at = beginning;
  for (let records = 0; records < 12 && at + 4 <= bytes.length; records++) {
    if (bytes.readUInt16LE(at) === biffFilePass) return true;
    at += 4 + bytes.readUInt16LE(at + 2);
  }
  return false;
}

/** Excel 2 to 4 wrote its records without a container. */
function isBareBiff(start: Buffer): boolean {
  return start[0] === 0x09 && [0x00, 0x02, 0x04, 0x08].includes(start[1] ?? -1) && start[3] === 0;
}

/** Text that opens in a spreadsheet program all the same, but is no workbook and no plain table. */
const otherFormats: readonly [RegExp, string][] = [
  [/^<\?xml[^]*urn:schemas-microsoft-com:office:spreadsheet/i, 'XML Spreadsheet 2003'],
  [/^<\?xml[^]*<office:document/i, 'OpenDocument (.fods)'],
  [/^<[^]*<table[\s>]/i, 'HTML'],
];

function requireTable(start: Buffer): void {
  const wide =
    (start[0] === 0xff && start[1] === 0xfe) ||
    (start[0] === 0xfe && start[1] === 0xff) ||
    unmarkedUtf16(start) !== undefined;
  if (start.length === 0 || (!wide && hasControls(start))) {
    throw new WorkbookProblem('not-a-workbook');
  }
  // The sample may end within a character.
  const lineEnd = Math.max(start.lastIndexOf(0x0a), start.lastIndexOf(0x0d));
  const cut = start.length < sampleBytes ? start : start.subarray(0, lineEnd + 1);
  const text = decodeText(cut)
    .text.replace(/^\ufeff/, '')
    .trimStart();
  const format = otherFormats.find(([pattern]) => pattern.test(text))?.[1];
  if (format) throw new WorkbookProblem('other-format', { format });
  if (/^(<|%PDF|\{\\rtf|[{[]\s*["{[])/.test(text) || separatorOf(text) === undefined) {
    throw new WorkbookProblem('not-a-workbook');
  }
}

function hasControls(bytes: Buffer): boolean {
  return bytes.some((byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d);
}
