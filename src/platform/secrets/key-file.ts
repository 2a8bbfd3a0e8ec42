import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { SettingsProblem } from '../config/settings';
import { KEY_BYTES, type MasterKey } from './keyring';

const LINE = /^(\d{1,6}) ([A-Za-z0-9+/]{43}=)$/;
const HEAD = [
  '# Khóa mã hóa dữ liệu cá nhân của phần mềm Bàn giao. Mất tệp này là mất dữ liệu đã mã hóa.',
  '# Keys that seal personal data. Without this file the sealed data are lost. One line a version.',
];

/**
 * Reads the key file.
 * @returns its keys, oldest first, or undefined where there is no file.
 * @throws SettingsProblem when others may read it or a line is no key.
 */
export function readKeyFile(file: string): MasterKey[] | undefined {
  let text: string;
  try {
    refuseOpenFile(file);
    text = fs.readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  return parseKeys(file, text);
}

/** Makes the key file with its first key, readable by its owner only. Never writes over a file. */
export function createKeyFile(file: string): MasterKey[] {
  const keys = [newKey(1)];
  fs.mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  // Written aside and linked: a crash leaves no half file, and of two servers one file wins.
  const aside = `${file}.${process.pid}.new`;
  write(aside, keys);
  try {
    fs.linkSync(aside, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return readKeyFile(file)!;
  } finally {
    fs.rmSync(aside, { force: true });
  }
  return keys;
}

/** Adds the next version to the key file; the older versions stay until nothing is sealed with them. */
export function addKeyVersion(file: string): MasterKey[] {
  const keys = readKeyFile(file) ?? [];
  return replaceKeys(file, [...keys, newKey(Math.max(0, ...keys.map((key) => key.version)) + 1)]);
}

/** Puts other versions into the key file in one step. */
export function replaceKeys(file: string, keys: MasterKey[]): MasterKey[] {
  const aside = `${file}.new`;
  fs.rmSync(aside, { force: true });
  write(aside, keys);
  fs.renameSync(aside, file);
  return keys;
}

const newKey = (version: number): MasterKey => ({ version, bytes: randomBytes(KEY_BYTES) });

function write(file: string, keys: MasterKey[]): void {
  const lines = keys.map(({ version, bytes }) => `${version} ${bytes.toString('base64')}`);
  const text = [...HEAD, ...lines, ''].join('\n');
  fs.writeFileSync(file, text, { mode: 0o600, flag: 'wx', flush: true });
}

/**
 * Reads the lines of a key file.
 * @param file name for messages; the keys themselves never stand in one.
 */
export function parseKeys(file: string, text: string): MasterKey[] {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  const keys = lines.map((line) => {
    const [, version, bytes] = LINE.exec(line) ?? [];
    if (bytes === undefined) throw broken(file);
    const key = { version: Number(version), bytes: Buffer.from(bytes, 'base64') };
    // A key made up by hand ("000…", one byte repeated) protects nothing.
    if (new Set(key.bytes).size < KEY_BYTES / 2) throw weak(file);
    return key;
  });
  const versions = new Set(keys.map(({ version }) => version));
  if (keys.length === 0 || versions.size < keys.length) throw broken(file);
  return keys.sort((a, b) => a.version - b.version);
}

/** Windows has no permission bits; there the folder's own rights protect the file. */
function refuseOpenFile(file: string): void {
  const { mode } = fs.statSync(file);
  if (process.platform === 'win32' || (mode & 0o077) === 0) return;
  const bits = (mode & 0o777).toString(8).padStart(4, '0');
  throw new SettingsProblem(
    `Tệp khóa ${file} đang để người khác trên máy đọc được (quyền ${bits}). Chạy "chmod 600 ${file}" rồi khởi động lại; nếu có thể đã lộ khóa, chạy thêm "npm run rotate-keys".\nOthers on this machine may read the key file (mode ${bits}). Run "chmod 600 ${file}" and start again.`,
  );
}

function broken(file: string): SettingsProblem {
  return new SettingsProblem(
    `Tệp khóa ${file} bị hỏng hoặc không phải tệp khóa. Khôi phục tệp này từ bản sao lưu rồi khởi động lại; không tạo khóa mới, vì dữ liệu đã mã hóa sẽ không đọc được.\nThe key file is damaged or is no key file. Restore it from a backup; a new key cannot open what is sealed.`,
  );
}

function weak(file: string): SettingsProblem {
  return new SettingsProblem(
    `Tệp khóa ${file} chứa khóa đặt tay, dễ đoán. Xóa dòng đó và để phần mềm tự tạo khóa (npm run rotate-keys).\nThe key file holds a key that can be guessed. Let the program make it (npm run rotate-keys).`,
  );
}
