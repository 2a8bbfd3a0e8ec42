import { defineError } from '../platform/http/app-error';

export const signInRefused = defineError('accounts.sign-in-refused', 401, {
  vi: 'Tên đăng nhập hoặc mật khẩu chưa đúng. Kiểm tra phím Caps Lock và bộ gõ tiếng Việt rồi nhập lại.',
  en: 'The login or the password is not right. Check Caps Lock and the keyboard language, then try again.',
});
export const accountLocked = defineError('accounts.locked', 401, {
  vi: 'Tài khoản tạm khóa 15 phút do nhập sai mật khẩu 5 lần. Cần gấp, liên hệ quản trị của đơn vị.',
  en: 'The account is locked for 15 minutes after 5 wrong passwords. If urgent, ask the administrator of your unit.',
});
export const signInNeeded = defineError('accounts.sign-in-needed', 401, {
  vi: 'Chưa đăng nhập hoặc đã hết thời gian đăng nhập. Đăng nhập lại để tiếp tục.',
  en: 'You are not signed in, or your sign-in has expired. Sign in to go on.',
});
export const setupRefused = defineError('accounts.setup-refused', 403, {
  vi: 'Mã thiết lập chưa đúng hoặc đã dùng. Xem lại mã in ra ở cửa sổ máy chủ khi khởi động lần đầu.',
  en: 'The set-up token is wrong or already used. Look it up in the server window of the first start.',
});
