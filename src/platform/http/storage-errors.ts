import { defineError, type AppError } from './app-error';

const diskFull = defineError('http.disk-full', 507, {
  vi: 'Ổ đĩa đầy: máy chủ chưa lưu được, dữ liệu cũ không bị ảnh hưởng. Báo quản trị hệ thống giải phóng ổ đĩa rồi thực hiện lại.',
  en: "The server's disk is full; nothing was changed. Ask the administrator to free some space, then try again.",
});
const storageFault = defineError('http.storage-fault', 503, {
  vi: 'Máy chủ chưa đọc hoặc ghi được ổ đĩa, dữ liệu chưa thay đổi. Thử lại sau ít phút; nếu vẫn lỗi, báo quản trị kiểm tra ổ đĩa của máy chủ.',
  en: 'The server could not read or write its disk; nothing was changed. Try again in a few minutes; if it happens again, ask the administrator to check the disk.',
});
const databaseAway = defineError('http.database-away', 503, {
  vi: 'Máy chủ chưa nối được cơ sở dữ liệu, dữ liệu chưa thay đổi. Thử lại sau ít phút; nếu vẫn lỗi, báo quản trị hệ thống.',
  en: 'The server cannot reach its database; nothing was changed. Try again in a few minutes; if it happens again, tell the administrator.',
});

/** SQLite's result code, the system's, and PostgreSQL's class of shortage (appendix A of its manual). */
const FULL = /^(SQLITE_FULL|ENOSPC|EDQUOT|EFBIG|53100)$/;
const FAULT =
  /^(SQLITE_(IOERR|READONLY|CANTOPEN|CORRUPT|NOTADB|BUSY|LOCKED|NOMEM|PROTOCOL)(_\w+)?|EIO|EROFS|EMFILE|ENFILE|58\w{3}|XX00[12])$/;
/** Connection lost or refused, the server going down, too many connections. */
const AWAY = /^(08\w{3}|57P0[123]|53300|ECONNREFUSED)$/;

/**
 * What people are told when disk or database fail under the program.
 * @returns undefined for anything else that was thrown.
 */
export function storageProblem(thrown: unknown): AppError | undefined {
  const code = codeOf(thrown);
  if (FULL.test(code)) return diskFull();
  if (FAULT.test(code)) return storageFault();
  if (AWAY.test(code)) return databaseAway();
  return undefined;
}

function codeOf(thrown: unknown): string {
  const { code, driverError } = (thrown ?? {}) as { code?: unknown; driverError?: unknown };
  if (typeof code === 'string') return code;
  return driverError === undefined ? '' : codeOf(driverError);
}
