import { defineError } from '../platform/http/app-error';

export const nothingToVerify = defineError('procedures.nothing-to-verify', 409, {
  vi: 'Đợt “{round}” chưa có danh mục thủ tục. Nhập danh mục từ tệp Excel của Cổng rồi kiểm tra lại.',
  en: 'Round "{round}" has no catalogue of procedures. Import it from the portal\'s Excel file, then check again.',
});
