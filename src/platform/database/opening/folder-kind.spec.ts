import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { refuseUnsafeFolder, unsafeByFileSystem, unsafeByName, unsafeFolder } from './folder-kind';

const EXT4 = 0xef53;

describe('M7: a folder that is no place for a database', () => {
  it.each([
    ['C:\\Users\\an\\OneDrive\\ban-giao', 'synced', 'OneDrive'],
    ['C:\\Users\\an\\OneDrive - So Noi vu\\ban-giao', 'synced', 'OneDrive'],
    ['G:\\My Drive\\data', 'synced', 'Google Drive'],
    ['/home/an/Dropbox/ban-giao', 'synced', 'Dropbox'],
    ['/Users/an/Library/Mobile Documents/x', 'synced', 'iCloud'],
    ['/Users/an/Library/CloudStorage/OneDrive-Personal', 'synced', 'CloudStorage'],
    ['\\\\maychu\\chung\\ban-giao', 'network', 'UNC'],
    ['\\\\?\\UNC\\maychu\\chung', 'network', 'UNC'],
    ['//maychu/chung', 'network', 'UNC'],
  ])('%s', (folder, kind, by) => {
    expect(unsafeByName(folder)).toEqual({ kind, by });
  });

  it.each(['/var/lib/ban-giao', 'D:\\ban-giao', '\\\\?\\D:\\ban-giao', '/srv/mydrive-data'])(
    'leaves %s alone',
    (folder) => expect(unsafeByName(folder)).toBeUndefined(),
  );

  it.each([
    [0x6969, 'NFS'],
    [0xff534d42, 'CIFS'],
    [0x01021997, '9p'],
    [0x65735546, 'FUSE'],
  ])('a file system with number %s', (type, by) => {
    expect(unsafeByFileSystem(type, EXT4)).toEqual({ kind: 'network', by });
  });

  it('takes the one disk of a container for what it is', () => {
    expect(unsafeByFileSystem(0x01021997, 0x01021997)).toBeUndefined();
    expect(unsafeByFileSystem(0x6969, 0x6969)).toEqual({ kind: 'network', by: 'NFS' });
    expect(unsafeByFileSystem(EXT4, EXT4)).toBeUndefined();
  });

  it('follows a link into a synchronised folder, and knows one by its traces', () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ban-giao-folder-'));
    try {
      fs.mkdirSync(path.join(folder, 'Dropbox'));
      fs.symlinkSync(path.join(folder, 'Dropbox'), path.join(folder, 'plain'));
      fs.mkdirSync(path.join(folder, 'chung', '.stfolder'), { recursive: true });
      expect(unsafeFolder(path.join(folder, 'plain', 'not-yet'))?.by).toBe('Dropbox');
      expect(unsafeFolder(path.join(folder, 'chung', 'a', 'b'))?.by).toBe('Syncthing');
      expect(unsafeFolder(path.join(folder, 'other'))).toBeUndefined();
      expect(() => refuseUnsafeFolder(path.join(folder, 'plain'))).toThrow(/thư mục đồng bộ/);
    } finally {
      fs.rmSync(folder, { recursive: true });
    }
  });
});
