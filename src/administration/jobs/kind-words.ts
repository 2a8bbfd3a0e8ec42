import type { Wording } from '../audit-words';

/** What each kind of background work is called on screen; a kind that stands nowhere is called by its name. */
export const KIND_WORDS: Record<string, Wording> = {
  'accounts.close-unused': {
    vi: 'Khóa tài khoản lâu không dùng',
    en: 'Closing accounts nobody uses',
  },
  'accounts.review': { vi: 'Danh sách rà soát tài khoản', en: 'Review of accounts' },
  'audit.export': { vi: 'Xuất nhật ký', en: 'Export of the trail' },
  'audit.verify': { vi: 'Kiểm tra nhật ký', en: 'Verification of the trail' },
  'handover.draw-certificate': {
    vi: 'Lập giấy xác nhận hoàn thành bàn giao',
    en: 'Certificate of completion',
  },
  'handover.draw-general-minutes': { vi: 'Lập biên bản tổng hợp', en: 'General minutes' },
  'handover.draw-minutes': { vi: 'Lập biên bản bàn giao', en: 'Minutes' },
  'handover.export-list': { vi: 'Xuất danh sách ra Excel', en: 'Export of a list' },
  'handover.find-duplicates': { vi: 'Tìm tài sản kê khai trùng', en: 'Search for duplicates' },
  'imports.apply-set': { vi: 'Nhập nhiều tệp', en: 'Importing many files' },
  'imports.open-set': { vi: 'Mở tệp nén, tách tệp theo bên giao', en: 'Opening many files' },
  'imports.read-workbook': { vi: 'Đọc tệp Excel tải lên', en: 'Reading an uploaded workbook' },
  'mail.send': { vi: 'Gửi thư điện tử', en: 'Sending an e-mail' },
  'made-files.make': { vi: 'Lập tệp theo yêu cầu', en: 'Making a file' },
  'procedures.findings': { vi: 'Tổng hợp sai lệch thủ tục', en: 'Findings on procedures' },
  'procedures.verify': { vi: 'Kiểm tra thủ tục trên Cổng', en: 'Verification on the portal' },
  'readiness.daily-papers': {
    vi: 'Lập báo cáo sẵn sàng hằng ngày',
    en: 'Papers on readiness of the day',
  },
  'readiness.report': { vi: 'Biểu mức độ sẵn sàng', en: 'Report on readiness' },
  'readiness.snapshots': {
    vi: 'Lưu mức độ sẵn sàng hằng ngày',
    en: 'Readiness of the day, kept',
  },
  'reminders.daily': { vi: 'Nhắc việc quá hạn hằng ngày', en: 'Reminders of the day' },
  'reminders.mail': { vi: 'Gửi thư nhắc việc', en: 'E-mail of reminders' },
  'reminders.withdraw': { vi: 'Thu lại tin nhắc việc đã xong', en: 'Reminders taken back' },
  'reminders.request': { vi: 'Nhắc nộp báo cáo theo yêu cầu', en: 'Reminders of a data request' },
  'requests.merge': { vi: 'Ghép báo cáo vào biểu tổng hợp', en: 'Merging answers into the form' },
  'requests.repeat': { vi: 'Gửi yêu cầu báo cáo định kỳ', en: 'Repeating data requests' },
  'retention.run': { vi: 'Xóa dữ liệu hết thời hạn lưu', en: 'Removal by retention' },
};

export const kindWords = (name: string): Wording => KIND_WORDS[name] ?? { vi: name, en: name };
