import { open } from 'node:fs/promises';
import { WorkbookProblem } from './workbook-problem';

const oleSignature = Buffer.from('d0cf11e0a1b11ae1', 'hex');
/** Stream name of a password-protected .xlsx inside an OLE container (MS-OFFCRYPTO 2.3.4.4). */
const encryptedPackage = Buffer.from('EncryptedPackage', 'utf16le');
const biffBeginning = 0x0809;
const biffFilePass = 0x002f;

/**
 * Lets only zip containers through.
 *
 * @param path the file to look at
 * @param fileBytes the size limit, in bytes
 * @throws WorkbookProblem `too-large`, `encrypted`, `old-format`, `truncated` or `not-a-workbook`
 */
export async function requireZipFile(path: string, fileBytes: number): Promise<void> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    if (size > fileBytes) {
      throw new WorkbookProblem('too-large', {
        found: Math.ceil(size / 1024 / 1024),
        limit: Math.floor(fileBytes / 1024 / 1024),
      });
    }
    const start = Buffer.alloc(8);
    await file.read(start, 0, 8, 0);
    if (start.toString('latin1', 0, 4) === 'PK\u0003\u0004') return;
    if (start.equals(oleSignature)) {
      const bytes = Buffer.alloc(size);
      await file.read(bytes, 0, size, 0);
      throw new WorkbookProblem(isEncryptedOle(bytes) ? 'encrypted' : 'old-format');
    }
    if (isBareBiff(start)) throw new WorkbookProblem('old-format');
    throw new WorkbookProblem('not-a-workbook');
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
