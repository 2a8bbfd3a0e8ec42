import os from 'node:os';
import { parseArgs } from 'node:util';
import { forgottenFiles } from './security-scan/forgotten-files';
import { missingHeaders } from './security-scan/headers';
import { printFindings, type Finding } from './security-scan/finding';
import { KeptOutcomes } from './security-scan/kept-outcomes';
import { findSqlmap, scanForInjection, type InjectionScan } from './security-scan/sqlmap';
import { openTarget } from './security-scan/target';

const usage = `npm run security-scan [-- --level 1 --minutes 30 --only handover --kept FILE]
  --level    độ kỹ của sqlmap, 1–5 · how thorough sqlmap is
  --minutes  thời gian nhiều nhất cho sqlmap · longest time for sqlmap
  --only     chỉ các địa chỉ chứa chữ này · only addresses with this word
  --kept     ghi lại địa chỉ đã kiểm tra xong, lần sau làm tiếp từ đó · go on from what FILE says is done
Khởi động một máy chủ riêng với dữ liệu mẫu, không đụng đến dữ liệu thật.
Starts a server of its own with sample data; real data are not touched.`;

/** Attacks a server of its own; exit code 1 on anything grave, and on anything that was not looked at. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      level: { type: 'string', default: '1' },
      minutes: { type: 'string', default: '30' },
      only: { type: 'string', default: '' },
      kept: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(usage);
  const sqlmap = await findSqlmap();
  if (!sqlmap) {
    console.error(
      'Chưa cài sqlmap nên không kiểm tra được chèn mã SQL. Cài: sudo apt-get install sqlmap\nsqlmap is not installed, so injection cannot be looked for. Install it: sudo apt-get install sqlmap',
    );
    process.exitCode = 1;
    return;
  }
  const begun = Date.now();
  const target = await openTarget();
  try {
    const findings: Finding[] = [
      ...(await missingHeaders(target)),
      ...(await forgottenFiles(target)),
    ];
    const scan = await scanForInjection(target, {
      program: sqlmap,
      level: Number(values.level),
      only: values.only,
      endsAt: begun + Number(values.minutes) * 60_000,
      kept: KeptOutcomes.open(values.kept, [values.level, target.document]),
      lanes: Math.max(1, Math.min(4, os.availableParallelism())),
    });
    findings.push(...scan.findings, ...target.serverErrors());
    conclude(findings, scan, Math.round((Date.now() - begun) / 1000));
  } finally {
    await target.close();
  }
}

function conclude(findings: Finding[], scan: InjectionScan, seconds: number): void {
  printFindings(findings);
  const grave = findings.filter(({ level }) => level === 'high').length;
  const { routes, finished, parameters, requests, unfinished } = scan;
  const figures = { routes, finished, parameters, requests, findings: findings.length, grave };
  console.log(JSON.stringify({ ...figures, seconds, unfinished }));
  if (grave > 0 || unfinished.length > 0 || finished < routes) process.exitCode = 1;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
