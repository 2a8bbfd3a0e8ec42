import { parseArgs } from 'node:util';
import { faultWords } from '../src/platform/audit/chain-words';
import { verifyChain } from '../src/platform/audit/verify-chain';
import { Settings, SettingsProblem } from '../src/platform/config/settings';
import { lookInto, type Look } from '../src/platform/database/look';
import { differenceWords } from '../src/handover/conservation/difference-words';
import {
  canVerifyConservation,
  verifyConservation,
  type ConservationReport,
} from '../src/handover/conservation/verify-conservation';

const usage = `npm run -s verify-conservation -- [--data DIR] [--json]
Tính lại toàn bộ số liệu bàn giao chỉ từ nhật ký, rồi so với các bảng: từng phần, từng biến động, từng số cộng
dồn, theo số dòng, số lượng và mỗi cột tiền. Chỉ đọc, không sửa gì.
Counts the whole handover again from the audit trail alone and holds the tables against it. Reads only.
  --data DIR  thư mục dữ liệu (SQLite); không nêu thì theo .env (DATABASE_URL hoặc DATA_DIR)
  --json      in kết quả dạng JSON
Mã kết thúc / exit codes: 0 khớp, 1 sai khác, 2 chưa kiểm tra được hết`;

const EXIT = { valid: 0, invalid: 1, partly: 2 } as const;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      data: { type: 'string' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(usage);
  const chosen = values.data ? { DATA_DIR: values.data, DATABASE_URL: '' } : {};
  const look = await lookInto(Settings.fromProcess(chosen).database);
  try {
    await verify(look, values.json);
  } finally {
    await look.close();
  }
}

async function verify(look: Look, json: boolean): Promise<void> {
  await look.holdState();
  const ask = (sql: string) => look.ask(sql);
  if (!(await canVerifyConservation(ask))) {
    console.error(
      'Chưa kiểm tra được: cơ sở dữ liệu của phiên bản cũ. Khởi động phần mềm một lần để nâng cấp rồi chạy lại.\nNot verified: a database of an earlier version; start the program once.',
    );
    process.exitCode = 2;
    return;
  }
  // Figures that follow from a trail somebody rewrote prove nothing: its chain is looked at first.
  const { bad } = await verifyChain(ask);
  if (bad) {
    const words = faultWords(bad);
    if (json) console.log(JSON.stringify({ state: 'invalid', trail: { ...bad, ...words } }));
    else
      console.log(
        `không hợp lệ: nhật ký sai từ dòng ${bad.seq} – ${words.vi}\n(invalid: the trail is broken at entry ${bad.seq} – ${words.en})`,
      );
    process.exitCode = 1;
    return;
  }
  const report = await verifyConservation(ask);
  console.log(json ? JSON.stringify(report) : inWords(report));
  process.exitCode = EXIT[report.state];
}

function inWords(report: ConservationReport): string {
  const { state, lists, rows, movements, untold, listsWithUntold, first } = report;
  if (first) {
    const { vi, en } = differenceWords(first);
    return `không khớp: ${vi}\n(invalid: ${en})`;
  }
  const counted = `${lists} danh sách, ${rows} dòng, ${movements} biến động`;
  if (state === 'valid') return `khớp: ${counted}`;
  return `khớp một phần: ${counted}; ${untold} biến động của ${listsWithUntold} danh sách lập bằng phiên bản cũ, nhật ký khi đó chưa ghi đủ số liệu nên lấy theo sổ biến động.
(in part: ${untold} movements of ${listsWithUntold} lists were made by an earlier version, whose trail does not tell their amounts.)`;
}

main().catch((error: unknown) => {
  const { code, message } = error as { code?: string; message: string };
  if (error instanceof SettingsProblem || code?.startsWith('ERR_PARSE_ARGS'))
    console.error(message);
  else if (code === 'SQLITE_CANTOPEN' || code === 'ENOENT' || /does not exist/.test(message))
    console.error(
      `Chưa kiểm tra được: không mở được cơ sở dữ liệu (${message}). Kiểm tra --data, .env.\nNot verified: the database cannot be opened.`,
    );
  else console.error(error);
  process.exitCode = 2;
});
