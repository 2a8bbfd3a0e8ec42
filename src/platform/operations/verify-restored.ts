import { sealCheckOf } from '../audit/chain-seal';
import type { ChainReport } from '../audit/chain-report';
import { faultWords } from '../audit/chain-words';
import { verifyChain } from '../audit/verify-chain';
import type { Settings } from '../config/settings';
import { findKeyring } from '../secrets/open-keyring';
import type { Manifest } from './backup-format';
import { BackupProblem } from './backup-problem';
import type { DatabaseStage, FolderStage } from './sqlite-stage';

/**
 * Asks the restored data, still out of the way, whether they are what the backup says.
 * @param keys settings that lead to the keys of the backup, for the seals of the trail: only a key shows
 *   that the program wrote an entry, hashes anybody can compute. Without them seals are not checked.
 * @returns how far the trail holds, and how many of its seals could be checked.
 * @throws BackupProblem naming what does not fit.
 */
export async function verifyRestored(
  stage: DatabaseStage,
  files: FolderStage,
  manifest: Manifest,
  keys?: Settings,
): Promise<ChainReport> {
  const { applied, tables, faults } = await stage.examine();
  if (applied.join() !== manifest.introduction.schema.join()) faults.push('schema');
  if ([...tables].sort().join() !== Object.keys(manifest.rows).sort().join()) faults.push('tables');
  for (const [table, rows] of Object.entries(manifest.rows)) {
    if (!tables.includes(table)) continue;
    const [found] = await stage.ask(`SELECT count(*) AS n FROM "${table}"`);
    if (Number(found!.n) !== rows) faults.push(`${table}: ${Number(found!.n)}/${rows}`);
  }
  faults.push(...(await fileFaults(stage, files, manifest)));
  if (faults.length > 0) throw unfit(faults);
  return refuseBrokenTrail(stage, manifest, tables.includes('sealing_key') ? keys : undefined);
}

async function fileFaults(stage: DatabaseStage, files: FolderStage, manifest: Manifest) {
  const known = [...manifest.missingFiles, ...manifest.changedFiles];
  const missing = new Set(known.map((name) => name.split('/').at(-1)));
  const rows = await stage.ask('SELECT * FROM stored_file');
  return rows
    .filter(
      ({ id, sha256, sealed_sha256: sealed }) =>
        !missing.has(String(id)) && files.digests.get(String(id)) !== (sealed ?? sha256),
    )
    .map(({ id }) => `file ${String(id)}`);
}

async function refuseBrokenTrail(
  stage: DatabaseStage,
  { auditHead: head }: Manifest,
  keys: Settings | undefined,
): Promise<ChainReport> {
  const proofs = keys && (await stage.ask('SELECT version, proof FROM sealing_key'));
  const keyring = proofs && findKeyring(keys, proofs as { version: number; proof: string }[]);
  const sealed = keyring && sealCheckOf(keyring);
  const report = await verifyChain(stage.ask, { head, sealed });
  const { bad, head: found } = report;
  if (bad) {
    const words = faultWords(bad);
    throw brokenTrail(`dòng ${bad.seq}: ${words.vi}`, `entry ${bad.seq}: ${words.en}`);
  }
  if ((found?.seq ?? 0) !== head.seq)
    throw brokenTrail('không dừng đúng ở mốc đã lưu', 'it does not end at the head that was kept');
  return report;
}

function unfit(faults: string[]): BackupProblem {
  const list = faults.slice(0, 10).join('; ');
  return new BackupProblem(
    'unfit',
    `Dữ liệu trong bản sao lưu không nguyên vẹn (${list}). Dùng bản sao lưu khác. Dữ liệu đang dùng không bị thay đổi.`,
    `The data in the backup are not whole (${list}). Use another one. Live data were not touched.`,
  );
}

function brokenTrail(vi: string, en: string): BackupProblem {
  return new BackupProblem(
    'broken-trail',
    `Nhật ký trong bản sao lưu không khớp (${vi}): có người đã sửa dữ liệu. Dùng bản sao lưu khác và báo người phụ trách an toàn thông tin. Dữ liệu đang dùng không bị thay đổi.`,
    `The audit trail in the backup does not fit (${en}): somebody changed it. Use another backup and tell whoever is in charge of security. Live data were not touched.`,
  );
}
