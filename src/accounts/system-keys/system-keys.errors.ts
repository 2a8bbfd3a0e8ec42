import { defineError, fill, type AppError, type Sentence } from '../../platform/http/app-error';

/** What keeps a key from being taken. Only who holds it is told more than that it is wrong. */
const FAULTS = {
  unknown: {
    vi: 'Khóa kết nối không đúng. Kiểm tra đã chép đủ khóa (bắt đầu bằng bgk_) chưa',
    en: 'The key is wrong. Check that all of it was copied (it begins with bgk_)',
  },
  over: {
    vi: 'Khóa kết nối “{name}” đã hết hạn, dùng được đến hết ngày {day}',
    en: 'The key “{name}” is over; it was good until the end of {day}',
  },
  revoked: {
    vi: 'Khóa kết nối “{name}” đã bị thu hồi ngày {day}',
    en: 'The key “{name}” was revoked on {day}',
  },
  closed: {
    vi: 'Tài khoản tạo khóa kết nối “{name}” đã khóa. Nhờ quản trị mở lại tài khoản',
    en: 'The account that made the key “{name}” is closed. Ask the administrator to open it again',
  },
} as const satisfies Record<string, Sentence>;
export type KeyFault = keyof typeof FAULTS;

const AGAIN: Sentence = {
  vi: ', hoặc tạo khóa mới tại Thủ tục hành chính › Nộp thử › Kết nối hệ thống khác.',
  en: ', or make another under Procedures › Test submissions › Connect another system.',
};

const refused = defineError('accounts.key-refused', 401, { vi: '{vi}', en: '{en}' });

/**
 * Why a key is not taken, in words.
 * @param about name of the system it was made for, and the day on which it ended.
 */
export function keyRefused(fault: KeyFault, about: { name?: string; day?: string } = {}): AppError {
  const { name = '', day = '' } = about;
  const parameters = { name, day: day.split('-').reverse().join('/') };
  const { vi, en } = FAULTS[fault];
  return refused(
    { vi: fill(vi, parameters) + AGAIN.vi, en: fill(en, parameters) + AGAIN.en },
    { reason: fault },
  );
}
export const keyNotHere = defineError('accounts.key-not-here', 403, {
  vi: 'Khóa kết nối chỉ dùng cho việc đã ghi khi tạo khóa (gửi hồ sơ nộp thử, hoặc gửi số liệu chỉ tiêu); việc này cần người đăng nhập.',
  en: 'A key is only good for what it was made for (test submissions, or figures of indicators); this needs a person who signs in.',
});
export const keyTooLong = defineError('accounts.key-too-long', 422, {
  vi: 'Ngày hết hạn của khóa phải từ hôm nay đến {lastDay}.',
  en: 'The last day of a key lies between today and {lastDay}.',
});
export const tooManyKeys = defineError('accounts.too-many-keys', 409, {
  vi: 'Tài khoản này đã có {most} khóa còn hiệu lực. Thu hồi khóa không dùng nữa rồi tạo khóa mới.',
  en: 'This account has {most} good keys already. Revoke those no longer used, then make another.',
});
