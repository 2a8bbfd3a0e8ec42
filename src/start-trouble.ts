import { SettingsProblem } from './platform/config/settings';

/** Oldest Node.js that better-sqlite3 does not crash on. */
const OLDEST_NODE = 24;

/** What an administrator can do about what stops the server from starting, by error code. */
const REMEDIES: Record<string, string> = {
  EADDRINUSE:
    'Cổng (PORT) đang có chương trình khác dùng. Dừng chương trình đó hoặc đổi PORT trong .env.\nThe port is in use. Stop the other program or change PORT in .env.',
  EACCES:
    'Không có quyền mở cổng (PORT) hoặc ghi vào DATA_DIR. Đổi cài đặt trong .env hoặc cấp quyền.\nNo permission to open PORT or to write to DATA_DIR. Change .env or grant it.',
  ECONNREFUSED:
    'Không kết nối được PostgreSQL. Kiểm tra DATABASE_URL trong .env và máy chủ cơ sở dữ liệu.\nPostgreSQL cannot be reached. Check DATABASE_URL in .env and the database server.',
  ENOTFOUND:
    'Không tìm thấy máy chủ PostgreSQL. Kiểm tra DATABASE_URL trong .env.\nThe PostgreSQL server is not found. Check DATABASE_URL in .env.',
  '28P01':
    'PostgreSQL từ chối tên hoặc mật khẩu. Kiểm tra DATABASE_URL trong .env.\nPostgreSQL refused the name or password. Check DATABASE_URL in .env.',
  '3D000':
    'Chưa có cơ sở dữ liệu nêu trong DATABASE_URL. Tạo cơ sở dữ liệu (createdb) rồi chạy lại.\nThe database named in DATABASE_URL does not exist. Create it (createdb) and start again.',
  SQLITE_NOTADB:
    'Tệp trong DATA_DIR không phải cơ sở dữ liệu của phần mềm này. Chọn DATA_DIR khác hoặc khôi phục từ bản sao lưu.\nThe file in DATA_DIR is not a database of this program. Choose another DATA_DIR or restore a backup.',
};

/** @throws SettingsProblem where better-sqlite3 would bring the process down. */
export function refuseOldNode(): void {
  if (Number(process.versions.node.split('.')[0]) >= OLDEST_NODE) return;
  throw new SettingsProblem(
    `Cần Node.js ${OLDEST_NODE} trở lên, máy đang chạy ${process.version}. Khởi động bằng "npm start".\nNode.js ${OLDEST_NODE} is needed. Start with "npm start".`,
  );
}

/** Says why the program did not start and what to do about it; the process then ends with 1. */
export function endWithWords(error: unknown): void {
  const remedy = REMEDIES[(error as { code?: string }).code ?? ''];
  if (error instanceof SettingsProblem) console.error(error.message);
  else if (remedy) console.error(`${remedy}\n(${(error as Error).message})`);
  else console.error(error);
  process.exitCode = 1;
}
