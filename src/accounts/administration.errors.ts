import { defineError } from '../platform/http/app-error';

export const loginTaken = defineError('accounts.login-taken', 409, {
  vi: 'Tên đăng nhập “{login}” đã có người dùng. Chọn tên khác.',
  en: 'The login “{login}” is taken. Choose another.',
});
export const grantTooHigh = defineError('accounts.grant-too-high', 403, {
  vi: 'Không giao được nhiệm vụ vượt quá vai trò hoặc phạm vi của chính anh/chị. Đề nghị quản trị cấp tỉnh giao.',
  en: 'A duty beyond your own role or scope cannot be given. Ask a province administrator.',
});
export const dutyWrong = defineError('accounts.duty-wrong', 422, {
  vi: 'Nhiệm vụ chưa đúng: {reason}. Sửa lại rồi lưu.',
  en: 'The duty is not right: {reasonEn}. Mend it and save again.',
});
export const notOneself = defineError('accounts.not-oneself', 409, {
  vi: 'Không tự đổi nhiệm vụ, mật khẩu dùng một lần hay trạng thái của chính mình. Nhờ một quản trị khác.',
  en: 'Nobody changes their own duties, one-time password or state. Ask another administrator.',
});
export const lastAdministrator = defineError('accounts.last-administrator', 409, {
  vi: 'Đây là quản trị cấp tỉnh cuối cùng. Giao quyền quản trị cho người khác trước.',
  en: 'This is the last province administrator. Make another one first.',
});
