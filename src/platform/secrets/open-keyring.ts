import path from 'node:path';
import { SettingsProblem, type Settings } from '../config/settings';
import type { Database } from '../database/database';
import { insertRows } from '../database/insert-rows';
import { createKeyFile, parseKeys, readKeyFile } from './key-file';
import { Keyring, SealBroken } from './keyring';
import { SealingKey } from './sealing-key.entity';

const PROOF = 'khóa của cơ sở dữ liệu này';

/** Where the key file lies: ENCRYPTION_KEY_FILE, or `keys/master.keys` in the data folder. */
export function keyFileOf(settings: Settings): string {
  return settings.encryption.keyFile ?? path.join(settings.dataDir, 'keys', 'master.keys');
}

/**
 * Gives the keyring of a database. Only a database that was never opened with a key gets a new key
 * file; every other one must find its own.
 * @param now moment of a key's first use.
 * @throws SettingsProblem when the key file is missing, damaged, open to others or of another database.
 */
export async function openKeyring(
  settings: Settings,
  database: Database,
  now = new Date(),
): Promise<Keyring> {
  const { keys } = settings.encryption;
  const file = keys ? 'ENCRYPTION_KEY' : keyFileOf(settings);
  const known = await database.reader.manager.find(SealingKey, { order: { version: 'ASC' } });
  const masters = keys ? parseKeys(file, keys.replaceAll(',', '\n')) : readKeyFile(file);
  if (!masters && known.length > 0) throw missing(file);
  const keyring = new Keyring(masters ?? createKeyFile(file));
  for (const { version, proof } of known) {
    if (!provesKey(keyring, version, proof)) throw strange(file, version);
  }
  await remember(database, keyring, now);
  return keyring;
}

/** Writes down the versions that this database has not met yet. */
async function remember(database: Database, keyring: Keyring, now: Date): Promise<void> {
  await database.unitOfWork.run(async (manager) => {
    const met = new Set((await manager.find(SealingKey)).map(({ version }) => version));
    if (met.has(keyring.version)) return;
    const { version } = keyring;
    const proof = keyring.seal(PROOF, contextOf(version));
    await insertRows(manager, SealingKey, [{ version, proof, createdAt: now.toISOString() }]);
  });
}

/** Whether a keyring is the one a database was opened with, by the proof kept for one version. */
export function provesKey(keyring: Keyring, version: number, proof: string): boolean {
  try {
    return keyring.open(proof, contextOf(version)) === PROOF;
  } catch (error) {
    if (error instanceof SealBroken) return false;
    throw error;
  }
}

const contextOf = (version: number): string => `sealing_key.proof:${version}`;

function missing(file: string): SettingsProblem {
  return new SettingsProblem(
    `Không tìm thấy tệp khóa ${file}, mà cơ sở dữ liệu đã có dữ liệu cá nhân được mã hóa. Khôi phục tệp này từ bản sao lưu hoặc đặt ENCRYPTION_KEY_FILE trỏ đúng tệp, rồi khởi động lại.\nThe key file is missing although the database holds sealed data. Restore it from a backup or set ENCRYPTION_KEY_FILE, then start again.`,
  );
}

function strange(file: string, version: number): SettingsProblem {
  return new SettingsProblem(
    `Tệp khóa ${file} không phải khóa của cơ sở dữ liệu này (khóa số ${version} không khớp). Đặt lại đúng tệp khóa đi cùng cơ sở dữ liệu (xem bản sao lưu), rồi khởi động lại.\nThe key file does not belong to this database (version ${version} does not fit). Put back the file that was backed up with it.`,
  );
}

/**
 * The keyring of a database for looking only: makes nothing.
 * @param proofs rows of `sealing_key`.
 * @returns undefined where no key is at hand, or the keys are those of another database.
 */
export function findKeyring(
  settings: Settings,
  proofs: readonly { version: number; proof: string }[],
): Keyring | undefined {
  const { keys } = settings.encryption;
  const masters = keys
    ? parseKeys('ENCRYPTION_KEY', keys.replaceAll(',', '\n'))
    : readKeyFile(keyFileOf(settings));
  if (!masters || proofs.length === 0) return undefined;
  const keyring = new Keyring(masters);
  return proofs.every(({ version, proof }) => provesKey(keyring, version, proof))
    ? keyring
    : undefined;
}
