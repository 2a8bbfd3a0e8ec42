import fs from 'node:fs';
import { parseArgs } from 'node:util';
import { auditHeadShape, type AuditHead } from '../src/platform/audit/audit-head';
import { faultWords } from '../src/platform/audit/chain-words';
import type { ChainReport } from '../src/platform/audit/chain-report';
import { sealCheckOf, sealedHash } from '../src/platform/audit/chain-seal';
import { verifyChain } from '../src/platform/audit/verify-chain';
import { Settings, SettingsProblem } from '../src/platform/config/settings';
import { lookInto, type Look } from '../src/platform/database/look';
import { findKeyring } from '../src/platform/secrets/open-keyring';
import type { Keyring } from '../src/platform/secrets/keyring';

const usage = `npm run -s verify-audit -- [--data DIR] [--json] [--head FILE] [--save-head FILE]
Kiểm tra chuỗi nhật ký: mỗi dòng nối với dòng trước bằng mã băm. Chỉ đọc, không sửa gì.
Verifies the audit trail: every entry is chained to the one before it. Reads only.
  --data DIR        thư mục dữ liệu (SQLite); không nêu thì theo .env (DATABASE_URL hoặc DATA_DIR)
  --head FILE       so với mốc đã lưu (đi kèm bản sao lưu): phát hiện phần cuối bị cắt
  --save-head FILE  lưu mốc hiện tại để so về sau
  --json            in kết quả dạng JSON`;

class UsageProblem extends Error {}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      data: { type: 'string' },
      head: { type: 'string' },
      'save-head': { type: 'string' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(usage);
  const chosen = values.data ? { DATA_DIR: values.data, DATABASE_URL: '' } : {};
  const settings = Settings.fromProcess(chosen);
  const head = values.head ? readHead(values.head) : undefined;
  const look = await lookInto(settings.database);
  let report: ChainReport;
  let keyring: Keyring | undefined;
  try {
    keyring = findKeyring(settings, await proofsIn(look));
    const sealed = keyring && sealCheckOf(keyring);
    if (head?.seal && sealed?.(head.seal, head.hash, head.seq) === false) throw forgedHead();
    report = await verifyChain((sql) => look.ask(sql), { head, sealed });
  } finally {
    await look.close();
  }
  if (values['save-head'] && !report.bad) saveHead(values['save-head'], report, keyring);
  console.log(values.json ? JSON.stringify(asJson(report)) : inWords(report));
  process.exitCode = report.bad ? 1 : 0;
}

function readHead(file: string) {
  const text = fs.readFileSync(file, 'utf8');
  try {
    return auditHeadShape.parse(JSON.parse(text));
  } catch {
    throw new UsageProblem(`${file}: không phải tệp mốc nhật ký. Not a head of the audit trail.`);
  }
}

/** Databases of version 0.1.0 know no keys. */
const proofsIn = async (look: Look): Promise<{ version: number; proof: string }[]> => {
  if (!(await look.hasTable('sealing_key'))) return [];
  return (await look.ask('SELECT version, proof FROM sealing_key')) as never;
};

const forgedHead = () =>
  new UsageProblem(
    'Tệp mốc nhật ký bị làm giả hoặc của cơ sở dữ liệu khác. The head was forged or belongs to another database.',
  );

function saveHead(file: string, { head }: ChainReport, keyring: Keyring | undefined): void {
  const { seq, hash, at } = head ?? { seq: 0, hash: '0'.repeat(64), at: null };
  const seal = keyring && sealedHash(keyring, seq, hash);
  const record: AuditHead = { product: 'ban-giao', version: 1, seq, hash, at, seal };
  fs.writeFileSync(file, `${JSON.stringify(record)}\n`, { flag: 'wx' });
}

function inWords({ entries, unchecked, bad }: ChainReport): string {
  const note =
    unchecked > 0
      ? `Lưu ý: ${unchecked} dòng chưa kiểm tra được dấu khóa vì không có khóa của cơ sở dữ liệu này; chỉ kiểm tra được chuỗi băm.\n(${unchecked} seals not checked: the key is not at hand.)\n`
      : '';
  if (!bad) return `${note}hợp lệ: ${entries} dòng`;
  const { vi, en } = faultWords(bad);
  return `không hợp lệ: dòng ${bad.seq} – ${vi}\n(invalid: entry ${bad.seq} – ${en})`;
}

const asJson = ({ bad, ...report }: ChainReport) => ({
  valid: !bad,
  ...report,
  ...(bad ? { bad: { ...bad, ...faultWords(bad) } } : {}),
});

main().catch((error: unknown) => {
  const known = error instanceof SettingsProblem || error instanceof UsageProblem;
  const { code, message } = error as { code?: string; message: string };
  if (known) console.error(message);
  else if (code === 'SQLITE_CANTOPEN' || code === 'ENOENT' || /does not exist/.test(message))
    console.error(
      `Chưa kiểm tra được: không mở được cơ sở dữ liệu hoặc tệp (${message}). Kiểm tra --data, --head, .env.\nNot verified: the database or file cannot be opened.`,
    );
  else console.error(error);
  process.exitCode = 1;
});
