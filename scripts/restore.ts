import path from 'node:path';
import { parseArgs } from 'node:util';
import { Settings } from '../src/platform/config/settings';
import { backupPassphrase } from '../src/platform/operations/passphrase';
import { restoreBackup, type Restored } from '../src/platform/operations/restore-backup';
import { schema } from '../src/schema';
import { failWithWords } from './support/fail-with-words';

const usage = `npm run restore -- FILE [--data DIR] [--json]
Khôi phục từ một bản sao lưu. Phần mềm phải dừng. Mọi thứ được kiểm tra trước; dữ liệu cũ được chuyển sang một bên, không xóa.
Restores a backup. The program has to be stopped. Everything is checked first; old data are moved aside, never removed.
  FILE        tệp ban-giao-….tar.age
  --data DIR  thư mục dữ liệu SQLite khác với .env
  --json      in kết quả dạng JSON`;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      data: { type: 'string' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const [file] = positionals;
  if (values.help || !file) {
    console.log(usage);
    process.exitCode = values.help ? 0 : 1;
    return;
  }
  const chosen = values.data ? { DATA_DIR: values.data, DATABASE_URL: '' } : {};
  const settings = Settings.fromProcess(chosen);
  const started = Date.now();
  const restored = await restoreBackup({
    settings,
    schema,
    passphrase: backupPassphrase(settings),
    file: path.resolve(file),
    say: values.json ? undefined : (line) => console.log(line),
  });
  const seconds = (Date.now() - started) / 1000;
  console.log(values.json ? asJson(restored, seconds) : inWords(restored, seconds));
}

const asJson = ({ manifest, ...rest }: Restored, seconds: number): string => {
  const { rows, auditHead, introduction, missingFiles } = manifest;
  return JSON.stringify({ seconds, rows, auditHead, introduction, missingFiles, ...rest });
};

function inWords({ manifest, ...rest }: Restored, seconds: number): string {
  const number = new Intl.NumberFormat('vi-VN');
  const { rows, auditHead, introduction, missingFiles } = manifest;
  const count = Object.values(rows).reduce((sum, each) => sum + each, 0);
  const made = new Date(introduction.at).toLocaleString('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh' });
  const lines = [
    `Đã khôi phục sau ${number.format(seconds)} giây · Restored in ${seconds.toFixed(1)} s`,
    `  Dữ liệu lúc ${made} (giờ Việt Nam), ${number.format(count)} dòng, nhật ký hợp lệ đến dòng ${auditHead.seq}`,
  ];
  lines.push(sealWords(rest.trail));
  if (rest.aside) lines.push(`  Dữ liệu cũ nằm trong ${rest.aside}`);
  if (rest.asideDatabase) lines.push(`  Cơ sở dữ liệu cũ nay có tên ${rest.asideDatabase}`);
  if (missingFiles.length > 0)
    lines.push(`  CẢNH BÁO: ${missingFiles.length} tệp đã thiếu từ khi sao lưu.`);
  if (rest.keyFileToCopy) {
    const { from, to } = rest.keyFileToCopy;
    lines.push(`  VIỆC PHẢI LÀM: chép tệp khóa ${from} đè lên ${to} trước khi khởi động.`);
  }
  lines.push('  Khởi động lại phần mềm: npm start (hoặc systemctl start ban-giao).');
  return lines.join('\n');
}

/** What the keys say of the trail; entries of version 0.1.0 were never sealed. */
function sealWords({ entries, sealed, unchecked }: Restored['trail']): string {
  if (unchecked > 0)
    return `  Chú ý: ${unchecked} dòng nhật ký chưa kiểm tra được dấu khóa vì không có khóa đã dùng khi đó; chỉ kiểm tra được chuỗi băm.`;
  const without = entries - sealed;
  const old = without > 0 ? `; ${without} dòng của phiên bản 0.1.0 vốn không có dấu khóa` : '';
  return `  Dấu khóa của ${sealed} dòng nhật ký đã được kiểm tra, đều đúng${old}`;
}

main().catch(failWithWords);
