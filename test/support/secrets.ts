import { randomBytes } from 'node:crypto';
import { Clock } from '../../src/platform/clock';
import { Settings } from '../../src/platform/config/settings';
import { FileStore } from '../../src/platform/files/file-store';
import { Scratch } from '../../src/platform/files/scratch';
import { Keyring } from '../../src/platform/secrets/keyring';

/** A key that only this process of the tests has. */
export const testKeyring = new Keyring([{ version: 1, bytes: randomBytes(32) }]);

/** The file store over a data folder, outside an application. */
export function fileStoreIn(dataDir: string, clock = new Clock()): FileStore {
  const settings = Settings.from({ DATA_DIR: dataDir });
  return new FileStore(settings, clock, testKeyring, new Scratch(settings, clock));
}
