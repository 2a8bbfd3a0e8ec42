import { defineError } from '../platform/http/app-error';

export const nothingToVerify = defineError('procedures.nothing-to-verify', 409, {
  vi: 'Đợt “{round}” chưa có danh mục thủ tục. Nhập danh mục từ tệp Excel của Cổng rồi kiểm tra lại.',
  en: 'Round "{round}" has no catalogue of procedures. Import it from the portal\'s Excel file, then check again.',
});
export const notAPortalExport = defineError('procedures.not-a-portal-export', 422, {
  vi: 'Tệp “{name}” không có cột “Mã số” (hoặc “Mã TTHC”) bên cạnh cột “Tên”. Tải lại danh sách thủ tục từ Cổng Dịch vụ công quốc gia rồi nhập tệp đó.',
  en: 'File "{name}" has no column "Mã số" (or "Mã TTHC") beside a column "Tên". Download the list of procedures from the national portal again and import that file.',
});
export const noFile = defineError('procedures.no-file', 400, {
  vi: 'Chưa chọn tệp. Chọn tệp Excel tải từ Cổng Dịch vụ công quốc gia.',
  en: 'No file was chosen. Choose the Excel file downloaded from the national portal.',
});
