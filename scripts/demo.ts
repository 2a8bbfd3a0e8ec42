import path from 'node:path';
import { parseArgs } from 'node:util';
import { Announcer } from './demo/announce';
import {
  ADMINISTRATOR_LOGIN,
  DEPARTMENT_LOGIN,
  leaderLogin,
  LED_UNIT,
  PROVINCE_LOGIN,
  STAFF_DEPARTMENT_LOGIN,
  VIEWER_LOGIN,
} from './demo/people';
import { readinessTable } from './demo/readiness-table';
import { runTheJob } from './demo/run-the-job';
import { setStage, type Stage } from './demo/stage';
import { prepare } from './demo/prepare';
import { projectRoot } from './support/project-root';

const usage = `npm run demo [-- --exit] [--json] [--by-hand [--units 06676,06670]] [--port 3000]
  --exit     dừng sau khi in bảng · stop after the table
  --json     dòng cuối là một đối tượng JSON · the last line is one JSON object
  --by-hand  chỉ chuẩn bị, không chạy · prepare everything, do nothing: try it yourself
  --units    chỉ viết tệp Excel của các đơn vị cũ này · write the workbooks of these old units only`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      exit: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      'by-hand': { type: 'boolean', default: false },
      units: { type: 'string' },
      port: { type: 'string', default: process.env.PORT ?? '3000' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(usage);
  const started = Date.now();
  const announcer = new Announcer();
  const folder = path.resolve(process.env.DATA_DIR ?? path.join(projectRoot(), 'data', 'demo'));
  const stage = await setStage(folder, Number(values.port));
  try {
    const prepared = await prepare(stage, folder, announcer, values.units?.split(','));
    if (!values['by-hand']) {
      const { overview, figures } = await runTheJob(stage, prepared, folder, announcer);
      console.log(`\n${readinessTable(overview)}\n\nBáo cáo: ${figures.report}`);
      const seconds = Math.round((Date.now() - started) / 100) / 10;
      if (values.json) console.log(JSON.stringify({ ...figures, seconds }));
    }
  } catch (error) {
    await stage.close();
    throw error;
  }
  if (values.exit) await stage.close();
  else serve(stage, folder);
}

function serve(stage: Stage, folder: string): void {
  console.log(`
Mở ${stage.url}
  Tên đăng nhập (chuyên viên cấp tỉnh): ${PROVINCE_LOGIN}
  Cán bộ cấp xã: xa-<mã xã>, ví dụ xa-06676 (Phường Hà Lầm) · Người xem: ${VIEWER_LOGIN}
  Quản trị hệ thống (tài khoản, nhật ký, cấu hình an toàn): ${ADMINISTRATOR_LOGIN} · Lãnh đạo cấp xã: ${leaderLogin(LED_UNIT)}
  Cơ quan chủ trì kiểm tra danh mục tài sản: ${DEPARTMENT_LOGIN}, nhân sự và công việc chưa giải quyết xong: ${STAFF_DEPARTMENT_LOGIN} · Cán bộ đơn vị cũ: cu-<mã xã cũ>; đơn vị ở dòng đầu bảng Bàn giao còn danh sách chờ xác nhận
  Mật khẩu của mọi tài khoản: ${stage.password}
Tệp Excel mẫu: ${path.relative('', path.join(folder, 'workbooks'))}
Cổng Dịch vụ công mô phỏng: ${stage.portalUrl} · Nhấn Ctrl+C để dừng.`);
  const stop = () => void stage.close().then(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
