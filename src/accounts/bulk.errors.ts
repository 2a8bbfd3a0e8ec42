import { defineError } from '../platform/http/app-error';

export const bulkOutdated = defineError('accounts.bulk-outdated', 409, {
  vi: 'Tài khoản đã thay đổi sau khi tệp được kiểm tra ({logins}); chưa tạo tài khoản nào. Tải tệp lên lại để kiểm tra.',
  en: 'Accounts have changed since the file was checked ({logins}); nothing was made. Upload the file again.',
});
export const slipGiven = defineError('accounts.slip-given', 409, {
  vi: 'Mật khẩu dùng một lần của {logins} đã được lấy rồi; mỗi mật khẩu chỉ hiện một lần. Nếu phiếu bị mất, cấp lại: mật khẩu cũ hết hiệu lực.',
  en: 'The one-time passwords of {logins} were shown before; each is shown once. If the slips are lost, give new ones: the old ones then no longer hold.',
});
export const slipNotFor = defineError('accounts.slip-not-for', 409, {
  vi: 'Không in phiếu cho {logins}: tài khoản đang khóa, là của chính anh/chị, hoặc người dùng đã tự đặt mật khẩu. Bỏ chọn các tài khoản này.',
  en: 'No slips for {logins}: the account is closed, your own, or has a password its owner chose. Leave these out.',
});
