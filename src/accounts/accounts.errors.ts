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
export const tooManyAttempts = defineError('accounts.too-many-attempts', 429, {
  vi: 'Máy này đã nhập sai quá nhiều lần. Chờ {minutes} phút rồi đăng nhập lại.',
  en: 'There were too many wrong sign-ins from this computer. Wait {minutes} minutes, then sign in again.',
});
export const codeNeeded = defineError('accounts.code-needed', 401, {
  vi: 'Nhập mã 6 số trong ứng dụng xác thực trên điện thoại, hoặc một mã dự phòng.',
  en: 'Enter the 6-digit code of the authenticator on your telephone, or a recovery code.',
});
export const codeRefused = defineError('accounts.code-refused', 401, {
  vi: 'Mã xác thực chưa đúng hoặc đã dùng. Chờ mã mới trên điện thoại rồi nhập lại; kiểm tra giờ của điện thoại.',
  en: 'The code is wrong or was used already. Wait for the next one; check the clock of the telephone.',
});
export const oneTimePasswordOver = defineError('accounts.one-time-password-over', 401, {
  vi: 'Mật khẩu dùng một lần đã hết hạn. Liên hệ quản trị của đơn vị để được cấp lại.',
  en: 'The one-time password has run out. Ask the administrator of your unit for another.',
});
export const closedUnused = defineError('accounts.closed-unused', 401, {
  vi: 'Tài khoản đã khóa vì quá {days} ngày không đăng nhập; dữ liệu và nhiệm vụ vẫn còn. Liên hệ lãnh đạo đơn vị hoặc quản trị cấp tỉnh để mở lại.',
  en: 'The account was closed because nobody signed in for more than {days} days; nothing in it is lost. Ask the leader of your unit or a province administrator to open it again.',
});
export const confirmIdentity = defineError('accounts.confirm-identity', 403, {
  vi: 'Việc này cần xác nhận lại người thực hiện. Nhập mật khẩu hoặc mã xác thực rồi làm tiếp (có hiệu lực {minutes} phút).',
  en: 'This needs you to confirm who you are. Enter your password or code, then go on (good for {minutes} minutes).',
});
/** By the step that has to be done first. */
export const stepNeeded = {
  password: defineError('accounts.password-change-needed', 403, {
    vi: 'Đổi mật khẩu trước khi làm việc khác: mật khẩu đang dùng do người khác cấp hoặc đã quá thời hạn.',
    en: 'Choose a new password first: yours was given by somebody else or is too old.',
  }),
  'second-factor': defineError('accounts.second-factor-needed', 403, {
    vi: 'Cài xác thực hai lớp trước khi làm việc khác: mở “Tài khoản của tôi” và làm theo hướng dẫn.',
    en: 'Add a second factor first: open “My account” and follow the steps.',
  }),
};
export const factorPresent = defineError('accounts.second-factor-present', 409, {
  vi: 'Tài khoản đã có xác thực hai lớp. Gỡ lớp đang dùng trước khi cài lại.',
  en: 'There is a second factor already. Remove it before adding another.',
});
export const factorCodeWrong = defineError('accounts.second-factor-code-wrong', 422, {
  vi: 'Mã chưa đúng. Kiểm tra giờ của điện thoại, chờ mã mới rồi nhập lại.',
  en: 'The code is not right. Check the clock of the telephone, wait for the next code and try again.',
});
export const factorRequired = defineError('accounts.second-factor-required', 409, {
  vi: 'Tài khoản này bắt buộc có xác thực hai lớp nên không gỡ được. Đổi điện thoại: liên hệ quản trị cấp tỉnh.',
  en: 'This account must have a second factor. To change the telephone ask a province administrator.',
});
export const passwordWrong = defineError('accounts.password-wrong', 422, {
  vi: 'Mật khẩu hiện tại chưa đúng. Kiểm tra phím Caps Lock và bộ gõ tiếng Việt rồi nhập lại.',
  en: 'The present password is not right. Check Caps Lock and the keyboard language, then try again.',
});
export const identityRefused = defineError('accounts.identity-refused', 422, {
  vi: 'Mật khẩu hoặc mã xác thực chưa đúng. Nhập lại.',
  en: 'The password or the code is not right. Try again.',
});
export const passwordSame = defineError('accounts.password-same', 422, {
  vi: 'Mật khẩu mới phải khác mật khẩu hiện tại.',
  en: 'The new password must differ from the present one.',
});
export const passwordWeak = defineError('accounts.password-weak', 422, {
  vi: 'Mật khẩu mới chưa đạt: {reasons}. Chọn mật khẩu khác.',
  en: 'The new password will not do: {reasonsEn}. Choose another.',
});
export const factorMissing = defineError('accounts.second-factor-missing', 409, {
  vi: 'Tài khoản chưa có xác thực hai lớp nên chưa dùng mã dự phòng. Cài xác thực hai lớp trước.',
  en: 'There is no second factor, so there are no recovery codes. Add the second factor first.',
});
