import { defineError } from '../../platform/http/app-error';

export const notAList = defineError('procedures.not-a-list', 422, {
  vi: 'Tệp “{name}” không có cột mã thủ tục (“Mã số”, “Mã TTHC”) bên cạnh cột tên (“Tên”, “Tên thủ tục hành chính”). Dùng tệp tải từ Cổng Dịch vụ công quốc gia hoặc phụ lục quyết định công bố ở dạng Excel.',
  en: 'File "{name}" has no column of codes ("Mã số", "Mã TTHC") beside a column of names ("Tên"). Use a list exported from the portal or the annex of a decision as a workbook.',
});
export const noFile = defineError('procedures.no-file', 400, {
  vi: 'Chưa chọn tệp. Chọn tệp Excel tải từ Cổng Dịch vụ công quốc gia hoặc phụ lục quyết định công bố.',
  en: "No file was chosen. Choose the portal's Excel file or the annex of a decision.",
});
export const planOver = defineError('procedures.plan-over', 409, {
  vi: 'Bản dự kiến này đã được áp dụng hoặc đã bỏ. Tải lại trang để xem danh mục hiện tại.',
  en: 'This plan was applied or discarded already. Reload the page.',
});
export const planOutdated = defineError('procedures.plan-outdated', 409, {
  vi: 'Danh mục đã có phiên bản {latest} sau khi lập bản dự kiến này (trên phiên bản {base}). Chưa ghi gì. Bỏ bản dự kiến rồi tải tệp lên lại.',
  en: 'The catalogue has reached version {latest} since this plan was made (upon version {base}). Nothing was written. Discard it and upload the file again.',
});
export const nothingChanges = defineError('procedures.nothing-changes', 409, {
  vi: 'Tệp này không làm thay đổi danh mục. Bỏ bản dự kiến.',
  en: 'This file changes nothing in the catalogue. Discard the plan.',
});
export const wrongForm = defineError('procedures.wrong-form', 400, {
  vi: 'Chưa chọn tệp là danh mục đầy đủ hay chỉ gồm thay đổi, hoặc ngày chưa đúng. Kiểm tra lại rồi tải lên.',
  en: 'Whether the file is complete or tells only changes was not chosen, or a day is wrong. Check and upload again.',
});
export const wrongUnits = defineError('procedures.wrong-units', 422, {
  vi: 'Danh sách đơn vị chỉ dùng khi giao cho đơn vị nêu tên, và phải gồm ít nhất một đơn vị hình thành mới của đợt.',
  en: 'Units are given only, and at least one new unit of the round, where procedures go to named units.',
});
