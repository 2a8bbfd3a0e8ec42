import path from 'node:path';
import { parseArgs } from 'node:util';
import { Settings } from '../src/platform/config/settings';
import { openBeside } from '../src/platform/database/database';
import { makeBackup, type MadeBackup } from '../src/platform/operations/make-backup';
import { noteDown } from '../src/platform/operations/note-down';
import { openKeyring } from '../src/platform/secrets/open-keyring';
import { backupPassphrase } from '../src/platform/operations/passphrase';
import { schema } from '../src/schema';
import { failWithWords } from './support/fail-with-words';
import { ownVersion } from './support/own-version';

const usage = `npm run backup -- [--to DIR] [--data DIR] [--json]
Sao lưu cơ sở dữ liệu, tệp, khóa mã hóa và mốc nhật ký vào một tệp được mã hóa; phần mềm vẫn chạy bình thường.
Backs up database, files, keys and the head of the audit trail into one sealed file; the program goes on working.
  --to DIR    thư mục chứa bản sao lưu (mặc định: BACKUP_DIR trong .env, hoặc DATA_DIR/sao-luu)
  --data DIR  thư mục dữ liệu SQLite khác với .env
  --json      in kết quả dạng JSON`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      to: { type: 'string' },
      data: { type: 'string' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(usage);
  const chosen = values.data ? { DATA_DIR: values.data, DATABASE_URL: '' } : {};
  const settings = Settings.fromProcess(chosen);
  const say = values.json ? () => {} : (line: string) => console.log(line);
  const started = Date.now();
  const made = await makeBackup({
    settings,
    schema,
    passphrase: backupPassphrase(settings),
    version: ownVersion(),
    folder: path.resolve(values.to ?? settings.backup.folder),
    keep: settings.backup.keep,
    say,
  });
  if (made.upToDate) await writeDown(settings, made);
  const seconds = (Date.now() - started) / 1000;
  console.log(values.json ? asJson(made, seconds) : inWords(made, seconds));
}

async function writeDown(settings: Settings, made: MadeBackup): Promise<void> {
  const database = await openBeside(settings.database, schema);
  try {
    const { parts, auditHead, missingFiles, changedFiles } = made.manifest;
    await noteDown(database, await openKeyring(settings, database), 'operations.backed-up', {
      file: path.basename(made.file),
      size: made.size,
      parts: parts.length,
      auditSeq: auditHead.seq,
      auditHash: auditHead.hash,
      missingFiles: missingFiles.length,
      changedFiles: changedFiles.length,
      removed: made.removed,
    });
  } finally {
    await database.close();
  }
}

const asJson = ({ file, size, manifest, removed }: MadeBackup, seconds: number): string => {
  const { rows, keys, missingFiles, changedFiles, auditHead, parts } = manifest;
  const facts = { file, size, seconds, rows, parts: parts.length, keys, missingFiles, auditHead };
  return JSON.stringify({ ...facts, changedFiles, removed });
};

function inWords({ file, size, manifest, removed, upToDate }: MadeBackup, seconds: number): string {
  const number = new Intl.NumberFormat('vi-VN');
  const { rows, keys, missingFiles, changedFiles, auditHead } = manifest;
  const count = Object.values(rows).reduce((sum, each) => sum + each, 0);
  const lines = [
    `Đã sao lưu và đọc lại để kiểm tra · Backed up and read back: ${file}`,
    `  ${number.format(Math.ceil(size / 1024))} KB, ${number.format(count)} dòng dữ liệu, nhật ký đến dòng ${auditHead.seq}, ${number.format(seconds)} giây`,
  ];
  if (removed.length > 0) lines.push(`  Đã xóa bản cũ nhất: ${removed.join(', ')}`);
  if (keys === 'environment')
    lines.push(
      '  Chú ý: khóa mã hóa đặt bằng ENCRYPTION_KEY nên KHÔNG nằm trong bản này; hãy tự giữ một bản khóa.',
    );
  if (missingFiles.length > 0)
    lines.push(
      `  CẢNH BÁO: ${missingFiles.length} tệp có trong cơ sở dữ liệu nhưng không có trên ổ đĩa: ${missingFiles.slice(0, 5).join(', ')}`,
    );
  if (changedFiles.length > 0)
    lines.push(
      `  CẢNH BÁO: nội dung ${changedFiles.length} tệp trên ổ đĩa đã khác lúc lưu: ${changedFiles.slice(0, 5).join(', ')}`,
    );
  if (!upToDate)
    lines.push(
      '  Cơ sở dữ liệu chưa nâng cấp theo phiên bản này nên lần sao lưu này không ghi nhật ký.',
    );
  return lines.join('\n');
}

main().catch(failWithWords);
