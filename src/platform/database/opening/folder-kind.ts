import fs from 'node:fs';
import path from 'node:path';
import { DatabaseProblem } from './database-problem';

/** Where a folder lies, when that is no place for a database. */
export interface UnsafeFolder {
  kind: 'synced' | 'network';
  /** The program or protocol, e.g. `OneDrive`, `NFS`. */
  by: string;
}

/**
 * File systems of other machines, by the number that statfs(2) gives on Linux (linux/magic.h and the
 * manual page of statfs): SQLite's locks and shared memory do not hold there (sqlite.org/howtocorrupt.html).
 */
const NETWORK_FILE_SYSTEMS = new Map([
  [0x6969, 'NFS'],
  [0xff534d42, 'CIFS'],
  [0xfe534d42, 'SMB2'],
  [0x517b, 'SMB'],
  [0x01021997, '9p'],
  [0x65735546, 'FUSE'],
  [0x00c36400, 'Ceph'],
  [0x5346414f, 'AFS'],
  [0x73757245, 'Coda'],
  [0x0bd00bd0, 'Lustre'],
  [0x7461636f, 'OCFS2'],
  [0x01161970, 'GFS2'],
  [0x786f4256, 'VirtualBox'],
]);
/** A container's own disk may be of these kinds; then the whole machine lies on it. */
const MAY_BE_A_CONTAINER = new Set(['9p', 'FUSE']);

/** Folders that programs copy to the Internet behind the database's back, by the name they give them. */
const SYNCED_FOLDERS: [name: RegExp, by: string][] = [
  [/^onedrive( - .+)?$/i, 'OneDrive'],
  [/^(google ?drive|my drive|drive của tôi|googledrive-.+)$/iu, 'Google Drive'],
  [/^dropbox( \(.+\))?$/i, 'Dropbox'],
  [/^(icloud ?drive|mobile documents|com~apple~clouddocs)$/i, 'iCloud'],
  [/^cloudstorage$/i, 'CloudStorage'],
  [/^box sync$/i, 'Box'],
  [/^(nextcloud|owncloud)$/i, 'Nextcloud'],
  [/^(pcloud ?drive|megasync|syncthing)$/i, 'sync'],
];
/** What such programs leave in the folder at their top, when it has another name. */
const SYNC_TRACES: [name: string, by: string][] = [
  ['.dropbox', 'Dropbox'],
  ['.dropbox.cache', 'Dropbox'],
  ['.stfolder', 'Syncthing'],
  ['.owncloudsync.log', 'ownCloud'],
  ['.sync_root', 'Nextcloud'],
];

/**
 * Judges a folder's path alone: shares of Windows, and names that synchronising programs give.
 * @param folder absolute, in the form of its system, links resolved.
 */
export function unsafeByName(folder: string): UnsafeFolder | undefined {
  if (/^(\\\\|\/\/)(?![.?][\\/](?!UNC[\\/]))/i.test(folder)) return { kind: 'network', by: 'UNC' };
  for (const segment of folder.split(/[\\/]/)) {
    const found = SYNCED_FOLDERS.find(([name]) => name.test(segment));
    if (found) return { kind: 'synced', by: found[1] };
  }
  return undefined;
}

/**
 * Judges a file system by its number.
 * @param root number of the file system of `/`.
 */
export function unsafeByFileSystem(type: number, root: number): UnsafeFolder | undefined {
  const by = NETWORK_FILE_SYSTEMS.get(type);
  if (!by || (MAY_BE_A_CONTAINER.has(by) && type === root)) return undefined;
  return { kind: 'network', by };
}

/** Looks at a folder that need not exist yet; undefined where nothing speaks against it. */
export function unsafeFolder(folder: string): UnsafeFolder | undefined {
  const real = realFolder(folder);
  const named = unsafeByName(path.resolve(folder)) ?? unsafeByName(real);
  if (named) return named;
  for (let each = real; ; each = path.dirname(each)) {
    const trace = SYNC_TRACES.find(([name]) => fs.existsSync(path.join(each, name)));
    if (trace) return { kind: 'synced', by: trace[1] };
    if (path.dirname(each) === each) break;
  }
  if (process.platform !== 'linux') return undefined;
  return unsafeByFileSystem(fs.statfsSync(real).type, fs.statfsSync('/').type);
}

/** @throws DatabaseProblem where a database would be damaged sooner or later. */
export function refuseUnsafeFolder(folder: string): void {
  const unsafe = unsafeFolder(folder);
  if (!unsafe) return;
  const { kind, by } = unsafe;
  const [vi, en] =
    kind === 'synced'
      ? [`thư mục đồng bộ (${by})`, `a synchronised folder (${by})`]
      : [`thư mục mạng (${by})`, `a network folder (${by})`];
  throw new DatabaseProblem(
    `${kind}-folder`,
    `Thư mục dữ liệu ${folder} nằm trong ${vi}: cơ sở dữ liệu đặt ở đó sẽ bị hỏng. Đặt DATA_DIR trong .env là một thư mục trên ổ đĩa của chính máy chủ (ví dụ /var/lib/ban-giao hoặc D:\\ban-giao), chuyển dữ liệu sang đó rồi chạy lại. Muốn có bản dự phòng, dùng "npm run backup".`,
    `The data folder lies in ${en}, where a database gets damaged. Set DATA_DIR to a folder on this machine's own disk and start again; use "npm run backup" for copies.`,
  );
}

/** The folder, or the nearest one above it that exists, without links; a mapped drive shows its share. */
function realFolder(folder: string): string {
  for (let each = path.resolve(folder); ; each = path.dirname(each)) {
    if (fs.existsSync(each)) return fs.realpathSync.native(each);
    if (path.dirname(each) === each) return each;
  }
}
