import { SettingsProblem } from '../../src/platform/config/settings';

/** What the system says, and what an administrator can do about it. */
const REMEDIES: Record<string, string> = {
  ENOSPC: 'Ổ đĩa đầy: giải phóng ổ đĩa rồi làm lại. · The disk is full: free some and try again.',
  SQLITE_FULL:
    'Ổ đĩa đầy: giải phóng ổ đĩa rồi làm lại. · The disk is full: free some and try again.',
  EACCES:
    'Không có quyền: chạy bằng đúng tài khoản của phần mềm hoặc cấp quyền ghi. · No permission: run as the account of the program or grant it.',
  EROFS: 'Ổ đĩa chỉ đọc được. · The disk is read-only.',
  ECONNREFUSED:
    'Không kết nối được PostgreSQL: kiểm tra DATABASE_URL và máy chủ cơ sở dữ liệu. · PostgreSQL cannot be reached: check DATABASE_URL and the server.',
  '28P01':
    'PostgreSQL từ chối tên hoặc mật khẩu: kiểm tra DATABASE_URL. · PostgreSQL refused the name or password.',
  '3D000':
    'Chưa có cơ sở dữ liệu nêu trong DATABASE_URL. · The database named in DATABASE_URL does not exist.',
  ERR_PARSE_ARGS_UNKNOWN_OPTION: 'Chạy lại với --help để xem cách dùng. · See --help.',
  ERR_PARSE_ARGS_INVALID_OPTION_VALUE: 'Chạy lại với --help để xem cách dùng. · See --help.',
};

/** Ends a command: its own words for what is known, the system's with a remedy, the rest in full. */
export function failWithWords(error: unknown): void {
  const { code = '', message } = error as { code?: string; message: string };
  const remedy = REMEDIES[code];
  if (error instanceof SettingsProblem) console.error(message);
  else if (remedy) console.error(`${remedy}\n(${message})`);
  else console.error(error);
  process.exitCode = 1;
}
