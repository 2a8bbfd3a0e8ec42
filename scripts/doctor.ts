import { parseArgs } from 'node:util';
import { Settings } from '../src/platform/config/settings';
import { databaseChecks } from '../src/platform/operations/doctor/database-checks';
import { finding, good, STATES, type Finding } from '../src/platform/operations/doctor/finding';
import { machineChecks } from '../src/platform/operations/doctor/machine-checks';
import { schema } from '../src/schema';
import { failWithWords } from './support/fail-with-words';

const usage = `npm run doctor [-- --data DIR] [--json]
Kiểm tra cài đặt, cơ sở dữ liệu, ổ đĩa, đồng hồ, khóa, sao lưu, TLS. Chỉ đọc; chạy được khi phần mềm đang chạy.
Looks at settings, database, disk, clock, keys, backups, TLS. Reads only; may run beside the program.
Mã thoát · exit code: 0 mọi mục đạt · 1 có mục không đạt · 2 không có mục hỏng nhưng có mục không kiểm được`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      data: { type: 'string' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(usage);
  const findings = await examine(values.data ? { DATA_DIR: values.data, DATABASE_URL: '' } : {});
  const states = new Set(findings.map(({ state }) => state));
  process.exitCode = states.has('bad') ? 1 : states.has('unknown') ? 2 : 0;
  console.log(values.json ? JSON.stringify(findings) : findings.map(inWords).join('\n'));
}

async function examine(chosen: Record<string, string>): Promise<Finding[]> {
  let settings: Settings | undefined;
  const read = await finding('settings', ['Cài đặt', 'Settings'], () => {
    settings = Settings.fromProcess(chosen);
    return good('đọc được', 'read');
  });
  if (!settings) return [read];
  const machine = await machineChecks(settings, new Date());
  return [read, ...machine, ...(await databaseChecks(settings, schema))];
}

function inWords({ name, state, seen, remedy }: Finding): string {
  const line = `[${STATES[state]}] ${name.vi} · ${name.en}: ${seen.vi}`;
  return remedy ? `${line}\n    → ${remedy.vi}\n    → ${remedy.en}` : line;
}

main().catch(failWithWords);
