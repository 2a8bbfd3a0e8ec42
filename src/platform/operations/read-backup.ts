import { createHash } from 'node:crypto';
import fs from 'node:fs';
import {
  INTRODUCTION,
  introductionShape,
  MANIFEST,
  manifestShape,
  type Introduction,
  type Manifest,
} from './backup-format';
import { BackupProblem } from './backup-problem';
import { readSealedTar, type ReadPart, type Written } from './sealed-tar';

/** Introduction, manifest and head are read whole. */
const LARGEST_TEXT = 64 * 1024 * 1024;

/** What a reader of a backup does with it while it is checked. */
export interface Reading {
  /** May refuse before anything else is read. */
  introduced?(introduction: Introduction): void | Promise<void>;
  /** Takes the bytes of a part; those it leaves are read past. */
  take?(name: string, bytes: AsyncIterable<Buffer>): Promise<void>;
  /** Bytes read so far. */
  progress?(bytes: number): void;
}

/**
 * Reads a backup from end to end and compares every part with the manifest.
 * @throws BackupProblem when it is not a backup, not ours, damaged, cut off, or the passphrase is wrong.
 */
export async function readBackup(
  file: string,
  passphrase: string,
  reading: Reading = {},
): Promise<Manifest> {
  refuseOtherFile(file);
  const seen: Written[] = [];
  let manifest: Manifest | undefined;
  let introduction: Introduction | undefined;
  let bytes = 0;
  try {
    for await (const part of readSealedTar(file, passphrase)) {
      if (manifest) throw new Error('something follows the manifest');
      const hash = createHash('sha256');
      const metered = meter(part, hash, (size) => reading.progress?.((bytes += size)));
      if (seen.length === 0) {
        introduction = introductionOf(part.name, await textOf(metered));
        await reading.introduced?.(introduction);
      } else if (part.name === MANIFEST) {
        manifest = manifestShape.parse(JSON.parse(await textOf(metered)));
      } else {
        await reading.take?.(part.name, metered);
        for await (const rest of metered) void rest;
      }
      seen.push({ name: part.name, size: part.size, sha256: hash.digest('hex') });
    }
  } catch (error) {
    throw asProblem(error as Error, file);
  }
  if (!manifest) throw damaged(file, 'the manifest is missing');
  compare(file, seen, manifest, introduction!);
  return manifest;
}

async function* meter(
  part: ReadPart,
  hash: ReturnType<typeof createHash>,
  seen: (bytes: number) => void,
) {
  for await (const bytes of part.bytes) {
    hash.update(bytes);
    seen(bytes.length);
    yield bytes;
  }
}

async function textOf(bytes: AsyncIterable<Buffer>): Promise<string> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const each of bytes) {
    if ((size += each.length) > LARGEST_TEXT) throw new Error('a text is too long');
    pieces.push(each);
  }
  return Buffer.concat(pieces).toString('utf8');
}

function introductionOf(name: string, text: string): Introduction {
  const facts: unknown = name === INTRODUCTION ? parsed(text) : undefined;
  const product = (facts as { product?: unknown } | undefined)?.product;
  if (product !== 'ban-giao') {
    throw new BackupProblem(
      'other-product',
      `Tệp này không phải bản sao lưu của phần mềm Bàn giao${typeof product === 'string' ? ` (của "${product}")` : ''}. Chọn đúng tệp ban-giao-….tar.age. Dữ liệu đang dùng không bị thay đổi.`,
      `The file is not a backup of this program. Choose the right one. Live data were not touched.`,
    );
  }
  const read = introductionShape.safeParse(facts);
  if (read.success) return read.data;
  throw new BackupProblem(
    'newer-format',
    'Bản sao lưu do phiên bản phần mềm mới hơn tạo ra, phiên bản này không đọc được. Cài phiên bản mới hơn rồi khôi phục lại. Dữ liệu đang dùng không bị thay đổi.',
    'The backup was made by a newer version of this program. Install it and restore again. Live data were not touched.',
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function compare(file: string, seen: Written[], manifest: Manifest, introduction: Introduction) {
  const inside = seen.slice(0, -1);
  if (JSON.stringify(manifest.introduction) !== JSON.stringify(introduction)) {
    throw damaged(file, 'introduction and manifest differ');
  }
  const found = new Map(inside.map((part) => [part.name, part]));
  for (const { name, size, sha256 } of manifest.parts) {
    const part = found.get(name);
    if (!part) throw damaged(file, `${name} is missing`);
    if (part.size !== size || part.sha256 !== sha256) throw damaged(file, `${name} was changed`);
  }
  if (inside.length !== manifest.parts.length) throw damaged(file, 'there are parts too many');
}

/** The first line of every file sealed by age (age-encryption.org/v1). */
function refuseOtherFile(file: string): void {
  const head = Buffer.alloc(21);
  let handle: number;
  try {
    handle = fs.openSync(file, 'r');
  } catch (error) {
    throw new BackupProblem(
      'unreadable',
      `Không mở được tệp sao lưu ${file} (${(error as Error).message}). Kiểm tra đường dẫn và quyền đọc.`,
      `The backup cannot be opened. Check its path and permissions.`,
    );
  }
  try {
    fs.readSync(handle, head, 0, head.length, 0);
  } catch {
    // A folder opens but cannot be read: it is no backup either.
  } finally {
    fs.closeSync(handle);
  }
  if (head.toString('latin1') === 'age-encryption.org/v1') return;
  throw new BackupProblem(
    'not-a-backup',
    `Tệp ${file} không phải bản sao lưu của phần mềm Bàn giao. Chọn đúng tệp ban-giao-….tar.age. Dữ liệu đang dùng không bị thay đổi.`,
    `The file is not a backup of this program. Choose the right one. Live data were not touched.`,
  );
}

function asProblem(error: Error, file: string): Error {
  if (error instanceof BackupProblem) return error;
  if (/no identity matched|incorrect passphrase/i.test(error.message)) {
    return new BackupProblem(
      'wrong-passphrase',
      `Mật khẩu sao lưu không mở được tệp ${file}: sai mật khẩu, hoặc phần đầu tệp bị hỏng. Đặt BACKUP_PASSPHRASE_FILE là tệp chứa mật khẩu dùng khi tạo bản này. Dữ liệu đang dùng không bị thay đổi.`,
      `The passphrase does not open the backup: it is wrong, or the beginning of the file is damaged. Live data were not touched.`,
    );
  }
  const code = (error as NodeJS.ErrnoException).code ?? '';
  if (/^E[A-Z]{3,}$/.test(code)) return error;
  return damaged(file, error.message);
}

function damaged(file: string, how: string): BackupProblem {
  return new BackupProblem(
    'damaged',
    `Bản sao lưu ${file} bị hỏng hoặc bị cắt bớt (${how}). Dùng bản sao lưu khác (bản trước đó, hoặc bản chép ở nơi khác). Dữ liệu đang dùng không bị thay đổi.`,
    `The backup is damaged or cut off (${how}). Use another one. Live data were not touched.`,
  );
}
