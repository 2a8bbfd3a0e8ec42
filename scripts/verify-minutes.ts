import fs from 'node:fs';
import { parseArgs } from 'node:util';
import { verifyPaperFile, type PaperReport } from '../src/handover/completion/verify-paper';
import { recordedKeys } from '../src/handover/minutes/recorded-minutes';
import { PaperProblem } from '../src/office/papers/printed-paper';
import { Settings, SettingsProblem } from '../src/platform/config/settings';
import { lookInto, type Look } from '../src/platform/database/look';
import { publicKeyPem, publicKeysIn } from '../src/platform/secrets/signing';

const usage = `npm run -s verify-minutes -- FILE [--data DIR] [--public-key FILE] [--json]
npm run -s verify-minutes -- --save-public-keys FILE [--data DIR]
Kiểm tra biên bản hoặc giấy xác nhận hoàn thành bàn giao, .docx hoặc .pdf, do phần mềm lập: tính lại tổng số và mã băm từ dữ liệu đi kèm, so chữ in
với dữ liệu, kiểm tra chữ ký trong mã QR. Chỉ đọc, không sửa gì.
Verifies minutes and certificates of completed handover: totals and digest from the data inside, print against data, signature of the QR code.
  --data DIR             so thêm với sổ của phần mềm trong thư mục dữ liệu này (không nêu: chỉ lấy khóa theo .env)
  --public-key FILE      khóa công khai (PEM) của nơi lập biên bản, khi không có dữ liệu của nơi đó
  --save-public-keys F   ghi các khóa công khai ra tệp F để gửi nơi khác
  --json                 in kết quả dạng JSON
Mã kết thúc / exit codes: 0 đúng, 1 sai khác, 2 chưa kiểm tra được`;

/** What keeps the check from being done; told in words, ends with 2. */
class NotChecked extends Error {}

const EXIT = { valid: 0, invalid: 1, unchecked: 2 } as const;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      data: { type: 'string' },
      'public-key': { type: 'string' },
      'save-public-keys': { type: 'string' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(usage);
  const keys = values['public-key'] ? keysFrom(values['public-key']) : undefined;
  // Without --data the record is asked for its keys only where nobody brought one.
  const look = keys && !values.data ? undefined : await record(values.data);
  try {
    const recorded = look ? await recordedKeys((sql) => look.ask(sql)) : [];
    const target = values['save-public-keys'];
    if (target) return saveKeys(target, recorded);
    const [file] = positionals;
    if (!file || positionals.length > 1) throw new NotChecked(usage);
    const ask = look && values.data ? (sql: string) => look.ask(sql) : undefined;
    const report = await verifyPaperFile(file, keys ?? recorded, ask);
    console.log(values.json ? JSON.stringify(asJson(report)) : inWords(report));
    process.exitCode = EXIT[report.report.state];
  } finally {
    await look?.close();
  }
}

/** The database of an installation; none where nobody asked for it and there is none. */
async function record(folder: string | undefined): Promise<Look | undefined> {
  const chosen = folder ? { DATA_DIR: folder, DATABASE_URL: '' } : {};
  const settings = Settings.fromProcess(chosen);
  try {
    const look = await lookInto(settings.database);
    if ((await look.hasTable('signing_key')) && (await look.hasTable('minutes'))) return look;
    await look.close();
    if (!folder) return undefined;
  } catch (error) {
    if (!folder) return undefined;
    const { message } = error as Error;
    throw new NotChecked(
      `Không mở được cơ sở dữ liệu trong ${folder} (${message}). Kiểm tra --data.\nThe database cannot be opened.`,
    );
  }
  throw new NotChecked(
    `Cơ sở dữ liệu trong ${folder} chưa có sổ biên bản (phiên bản cũ). Nêu --public-key thay cho --data.\nThe database knows no minutes yet.`,
  );
}

function keysFrom(file: string): Buffer[] {
  const wrong = () =>
    new NotChecked(
      `${file}: không phải tệp khóa công khai Ed25519 (PEM).\nNo Ed25519 public key in PEM.`,
    );
  const text = fs.readFileSync(file, 'utf8');
  try {
    const keys = publicKeysIn(text);
    if (keys.length > 0) return keys;
  } catch {
    throw wrong();
  }
  throw wrong();
}

function saveKeys(file: string, keys: Buffer[]): void {
  if (keys.length === 0) {
    throw new NotChecked(
      'Chưa có khóa nào: nơi này chưa lập biên bản nào.\nThere are no keys yet: no minutes were drawn up here.',
    );
  }
  fs.writeFileSync(file, keys.map(publicKeyPem).join(''), { flag: 'wx' });
  console.log(
    `Đã ghi ${keys.length} khóa công khai vào ${file}. ${keys.length} public keys written.`,
  );
}

const KEPT = {
  yes: '\nĐúng từng byte như tệp phần mềm đang lưu. (The file is kept here byte for byte.)',
  no: `\nNội dung đúng, nhưng tệp không còn nguyên từng byte như tệp phần mềm lưu: đã ký số, lưu lại, hoặc bị sửa chỗ không ảnh hưởng chữ in. Cần chắc chắn thì tải lại tệp từ phần mềm.
(The content is right, the bytes are not those kept here: signed, saved again, or changed where no text is.)`,
};

function inWords(paper: PaperReport): string {
  if (paper.kept === undefined) return foundInWords(paper);
  return foundInWords(paper) + (paper.kept ? KEPT.yes : KEPT.no);
}

function foundInWords({ kind, report }: PaperReport): string {
  if (report.state === 'valid') {
    const { number } = report.data;
    if ('seal' in report) {
      const { data, seal } = report;
      return `hợp lệ: biên bản số ${number}, ${data.rows.length} dòng, SHA-256 ${seal.digest}, khóa ${seal.keyId}`;
    }
    const { unit } = report.data.facts;
    return `hợp lệ: giấy xác nhận số ${number} của ${unit.name}, SHA-256 ${report.digest}, khóa ${report.keyId}`;
  }
  const { fault, number, state } = report;
  const head = state === 'invalid' ? 'không hợp lệ' : 'chưa kiểm tra được';
  const name = kind === 'minutes' ? 'biên bản' : 'giấy xác nhận';
  const of = number ? ` (${name} số ${number})` : '';
  return `${head}${of}: ${fault.vi}\n(${state}: ${fault.en})`;
}

function asJson({ kind, report, kept }: PaperReport) {
  if (report.state !== 'valid')
    return { kind, state: report.state, number: report.number ?? null, fault: report.fault };
  const said = {
    ...{ kind, state: report.state, number: report.data.number },
    ...(kept !== undefined && { kept }),
  };
  if ('seal' in report) {
    const { digest, keyId } = report.seal;
    return { ...said, rows: report.data.rows.length, dataSha256: digest, keyId };
  }
  const { data, digest, keyId } = report;
  return {
    ...said,
    unit: data.facts.unit.code,
    factsSha256: data.factsSha256,
    dataSha256: digest,
    keyId,
  };
}

main().catch((error: unknown) => {
  const known =
    error instanceof NotChecked ||
    error instanceof SettingsProblem ||
    error instanceof PaperProblem;
  const { code, message } = error as { code?: string; message: string };
  if (error instanceof PaperProblem) console.error(`${error.vi}\n${error.en}`);
  else if (known || code?.startsWith('ERR_PARSE_ARGS')) console.error(message);
  else if (code === 'ENOENT')
    console.error(`Không mở được tệp: ${message}\nThe file cannot be opened.`);
  else console.error(error);
  process.exitCode = EXIT.unchecked;
});
