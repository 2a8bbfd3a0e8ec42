import { defineError } from '../../platform/http/app-error';

export const notAChecklist = defineError('checklists.not-a-checklist', 422, {
  vi: 'Tệp “{name}” không có trang tính với các cột “Mã nội dung”, “Nội dung kiểm tra”, “Nguồn”. Xuất một bộ nội dung ra Excel rồi sửa trên tệp đó.',
  en: 'No sheet of “{name}” has the columns “Mã nội dung”, “Nội dung kiểm tra” and “Nguồn”. Export a checklist and change that file.',
});

export const notAResultSheet = defineError('rehearsal.not-a-result-sheet', 422, {
  vi: 'Tệp “{name}” không phải phiếu kết quả của hệ thống hoặc các cột ẩn đã bị xóa. Tải lại phiếu ở trang này rồi điền.',
  en: '“{name}” is no result sheet of this system, or its hidden columns were removed. Download the sheet on this page and fill that in.',
});
