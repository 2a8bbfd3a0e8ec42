import { defineError } from '../../platform/http/app-error';

export const keyRefused = defineError('accounts.key-refused', 401, {
  vi: 'Khóa kết nối không đúng, đã hết hạn, đã thu hồi, hoặc tài khoản tạo khóa đã khóa. Tạo khóa mới tại Thủ tục hành chính › Nộp thử › Kết nối hệ thống khác.',
  en: 'The key is wrong, over or revoked, or the account that made it is closed. Make another under Procedures › Test submissions › Connect another system.',
});
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
