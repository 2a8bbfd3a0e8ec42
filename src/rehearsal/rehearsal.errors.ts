import { defineError } from '../platform/http/app-error';

export const noChecklist = defineError('rehearsal.no-checklist', 409, {
  vi: 'Chưa có bộ nội dung kiểm tra nào. Nạp dữ liệu tham chiếu rồi thực hiện lại.',
  en: 'There is no checklist yet. Load the reference data and try again.',
});

export const alreadyOpen = defineError('rehearsal.already-open', 409, {
  vi: '{unit} đang có lần vận hành thử chưa kết thúc. Mở lần đó để ghi kết quả.',
  en: '{unit} has a trial that is still open. Record results there.',
});

export const notANewUnit = defineError('rehearsal.not-a-new-unit', 422, {
  vi: 'Đơn vị không thuộc các đơn vị mới của đợt sắp xếp. Chọn xã, phường, đặc khu của đợt.',
  en: 'The unit is not one of the new units of the round. Choose one of them.',
});

export const closed = defineError('rehearsal.closed', 409, {
  vi: 'Lần vận hành thử này đã kết thúc, không ghi thêm kết quả. Mở lần vận hành thử mới nếu cần đánh giá lại.',
  en: 'This trial is closed. Start a new one to evaluate again.',
});

export const reasonMissing = defineError('rehearsal.reason-missing', 422, {
  vi: 'Nội dung {item} là nội dung bắt buộc. Ghi rõ lý do không đạt hoặc không áp dụng ở ô “Ghi chú”.',
  en: 'Item {item} is mandatory. Say in the note why it is not met or does not apply.',
});

export const inTheFuture = defineError('rehearsal.in-the-future', 422, {
  vi: 'Ngày đánh giá {day} chưa đến. Ghi ngày hôm nay hoặc ngày đã qua.',
  en: 'The day {day} has not come yet. Give today or a day gone by.',
});

export const unknownItem = defineError('rehearsal.unknown-item', 404, {
  vi: 'Bộ nội dung kiểm tra không có nội dung {item}. Tải lại trang rồi chọn lại.',
  en: 'The checklist has no item {item}. Reload the page and choose again.',
});

export const documentAhead = defineError('rehearsal.document-in-the-future', 422, {
  vi: 'Ngày văn bản {day} chưa đến. Ghi đúng ngày ban hành của văn bản.',
  en: 'The day of the document, {day}, has not come yet. Give the day it was issued.',
});

export const documentsNotTaken = defineError('rehearsal.documents-not-taken', 422, {
  vi: 'Nội dung {item} chỉ ghi số, ngày văn bản, không tải tệp lên. Ghi số, ngày văn bản cùng kết quả của nội dung này.',
  en: 'Of item {item} only number and day of the document are recorded, no file is taken. Give them with the result.',
});

export const timeOver = defineError('rehearsal.time-over', 409, {
  vi: 'Lần vận hành thử số {number} đã hết giờ hoặc chưa bắt đầu, đơn vị không tự đánh giá được. Báo Tổ công tác ghi kết quả xác nhận.',
  en: 'Trial round {number} is not running, so the unit cannot assess itself. Ask the evaluating team to record the result.',
});
