import { faultWords } from '../audit/chain-words';
import { verifyChain } from '../audit/verify-chain';
import type { Manifest } from './backup-format';
import { BackupProblem } from './backup-problem';
import type { DatabaseStage, FolderStage } from './sqlite-stage';

/**
 * Asks the restored data, still out of the way, whether they are what the backup says.
 * @throws BackupProblem naming what does not fit.
 */
export async function verifyRestored(
  stage: DatabaseStage,
  files: FolderStage,
  manifest: Manifest,
): Promise<void> {
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
  await refuseBrokenTrail(stage, manifest);
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

async function refuseBrokenTrail(stage: DatabaseStage, manifest: Manifest): Promise<void> {
  const { auditHead: head } = manifest;
  const { bad, head: found } = await verifyChain(stage.ask, { head });
  if (bad) {
    const words = faultWords(bad);
    throw brokenTrail(`dòng ${bad.seq}: ${words.vi}`, `entry ${bad.seq}: ${words.en}`);
  }
  if ((found?.seq ?? 0) !== head.seq)
    throw brokenTrail('không dừng đúng ở mốc đã lưu', 'it does not end at the head that was kept');
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
