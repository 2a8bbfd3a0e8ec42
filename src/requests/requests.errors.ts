import { defineError } from '../platform/http/app-error';

export const requestIncomplete = defineError('requests.incomplete', 400, {
  vi: 'Chưa đủ thông tin: cần tên yêu cầu, hạn nộp và tệp biểu mẫu .xlsx. Ghi đủ rồi gửi lại.',
  en: 'Something is missing: a title, a deadline and the form as an .xlsx file are needed.',
});
export const formNotXlsx = defineError('requests.form-not-xlsx', 422, {
  vi: 'Biểu mẫu phải là tệp .xlsx để giữ nguyên bố cục khi ghép. Mở tệp bằng Excel, lưu lại dạng .xlsx rồi tải lên.',
  en: 'The form must be an .xlsx file so that its layout can be kept. Save it as .xlsx and upload it again.',
});
export const formHasNoTable = defineError('requests.form-has-no-table', 422, {
  vi: 'Không tìm thấy bảng có dòng tiêu đề trong tệp. Kiểm tra tệp có bảng với ít nhất hai cột có tiêu đề rồi tải lên lại.',
  en: 'No table with a heading was found. The form needs a table of at least two headed columns.',
});
export const formAsksPersonal = defineError('requests.form-asks-personal', 422, {
  vi: 'Biểu mẫu hỏi dữ liệu cá nhân ở cột “{columns}”. Yêu cầu báo cáo không thu mật khẩu, số định danh, số tài khoản, dân tộc, tôn giáo, đảng viên, sức khỏe của từng người. Bỏ cột đó khỏi biểu rồi tải lên; dữ liệu nhân sự nhập ở danh sách bàn giao.',
  en: 'The form asks for personal data in “{columns}”. Data requests take no passwords, personal or account numbers, ethnicity, religion, Party membership or health of persons. Leave the column out; staff data belong into the lists of the handover.',
});
export const formHasTables = defineError('requests.form-cannot-grow', 422, {
  vi: 'Biểu mẫu được lưu theo cách hệ thống không sửa an toàn được. Mở bằng Excel, bỏ “Bảng” (Chuyển thành dải ô), lưu lại rồi tải lên.',
  en: 'The form is stored in a way that is not changed safely. Convert tables to ranges in Excel, save and upload it again.',
});
export const layoutWrong = defineError('requests.layout-wrong', 422, {
  vi: 'Cách hiểu biểu chưa đúng: cần ít nhất một cột để đơn vị điền, dòng điền nằm dưới tiêu đề, mỗi cột khai một lần. Sửa lại rồi lưu.',
  en: 'The layout is not right: at least one column to fill, rows below the heading, each column once.',
});
export const knownWrong = defineError('requests.known-wrong', 422, {
  vi: 'Không điền sẵn được cột “{columns}”: số liệu điền sẵn phải có trong danh mục, đúng kiểu của cột, và cột phải do đơn vị điền. Chọn lại rồi lưu.',
  en: 'Column “{columns}” cannot be pre-filled: what is known must be one of those offered, of the type of the column, in a column that units fill. Choose again.',
});
export const alreadySent = defineError('requests.already-sent', 409, {
  vi: 'Yêu cầu đã gửi cho các đơn vị nên không sửa biểu được nữa. Lập yêu cầu mới nếu cần đổi biểu.',
  en: 'The request was sent; its form is not changed any more. Make a new one.',
});
export const notSent = defineError('requests.not-sent', 409, {
  vi: 'Yêu cầu chưa gửi hoặc đã đóng. Tải lại trang để xem trạng thái.',
  en: 'The request was not sent yet, or is closed. Reload the page.',
});
export const dueGone = defineError('requests.due-gone', 422, {
  vi: 'Hạn nộp đã qua. Chọn hạn sau thời điểm này.',
  en: 'The deadline has passed. Choose a later one.',
});
export const nothingAnswered = defineError('requests.nothing-answered', 422, {
  vi: 'Chưa có số liệu nào được điền. Điền ít nhất một dòng rồi gửi.',
  en: 'Nothing is filled in. Fill in at least one row.',
});
export const answerDecided = defineError('requests.answer-decided', 409, {
  vi: 'Báo cáo này đã được xử lý. Tải lại trang để xem trạng thái.',
  en: 'This answer was dealt with already. Reload the page.',
});
export const reasonMissing = defineError('requests.reason-missing', 422, {
  vi: 'Ghi lý do trả lại để đơn vị biết cách sửa.',
  en: 'Say why it is returned, so that the unit knows what to mend.',
});
export const unreadableAnswer = defineError('requests.answer-unreadable', 422, {
  vi: 'Tệp này là biểu khác, chưa đọc được số liệu nào nên không nhận vào bảng tổng hợp được. Trả lại để đơn vị gửi đúng biểu.',
  en: 'This is another form: nothing was read of it, so it cannot be accepted. Return it.',
});
export const nothingToMerge = defineError('requests.nothing-to-merge', 409, {
  vi: 'Chưa có báo cáo nào được nhận nên chưa ghép được.',
  en: 'No answer was accepted yet, so there is nothing to merge.',
});
export const notMerged = defineError('requests.not-merged', 404, {
  vi: 'Chưa ghép bảng tổng hợp. Bấm “Ghép vào biểu tổng hợp” trước.',
  en: 'The table was not merged yet.',
});
export const unitsNotOfRound = defineError('requests.units-not-of-round', 422, {
  vi: 'Có đơn vị không thuộc nhóm được chọn của đợt sắp xếp này. Chọn lại đơn vị rồi gửi.',
  en: 'Some of the units are not of the chosen side of this round. Choose again.',
});
export const unitsWithoutBody = defineError('requests.units-without-body', 422, {
  vi: 'Chưa có UBND để trả lời ở: {names}. Bỏ các đơn vị này ra hoặc bổ sung tổ chức rồi gửi.',
  en: 'There is no committee to answer at: {names}. Leave them out, or add one.',
});
