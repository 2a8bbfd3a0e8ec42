import { defineError } from '../../platform/http/app-error';

export const recordIncomplete = defineError('completion.record-incomplete', 422, {
  vi: 'Chưa ghi nhận: cần số, ngày của văn bản và tệp minh chứng; ý kiến bảo lưu cần thêm người ký, chức vụ và nội dung; rà soát văn bản cần đủ ba số (còn hiệu lực, thay thế, bãi bỏ). Điền đủ rồi gửi lại.',
  en: 'Nothing was recorded: the number and day of the paper and its file are needed; a reservation needs who signed it, their position and what it says; the review of documents needs its three counts. Fill them in and send again.',
});

export const notRecordable = defineError('completion.not-recordable', 422, {
  vi: 'Việc này phần mềm tự tính từ số liệu, không ghi nhận bằng văn bản được. Xử lý các vướng mắc còn lại, hoặc ghi ý kiến bảo lưu đã ký.',
  en: 'This point is computed from the record, so no paper settles it. Settle what is left, or record a signed reservation.',
});

export const nothingLeft = defineError('completion.nothing-left', 409, {
  vi: 'Việc này số liệu đã cho thấy hoàn thành nên không cần ghi nhận thêm. Tải lại trang.',
  en: 'The record shows already that this point is done. Reload the page.',
});

export const pointMoved = defineError('completion.point-moved', 409, {
  vi: 'Các việc còn lại của mục này vừa thay đổi, nên văn bản chưa được ghi nhận. Tải lại trang, xem lại rồi ghi.',
  en: 'What is left to do of this point has just changed, so the paper was not recorded. Reload, look again and record it.',
});

export const alreadyOutOfForce = defineError('completion.out-of-force', 409, {
  vi: 'Văn bản này đã được {name} thôi ghi nhận. Tải lại trang.',
  en: '{name} took this paper out of force already. Reload the page.',
});

export const alreadyClosed = defineError('completion.already-closed', 409, {
  vi: '{unit} đã kết thúc theo giấy xác nhận số {number}. Tải lại trang; muốn kết thúc lại thì mở lại trước, có lý do.',
  en: '{unit} was closed already by certificate no. {number}. Reload the page; to close it anew, open it again first.',
});

export const alreadyReopened = defineError('completion.already-reopened', 409, {
  vi: 'Lần kết thúc này đã được {name} mở lại. Tải lại trang.',
  en: '{name} took this closing back already. Reload the page.',
});

export const pointsOpen = defineError('completion.points-open', 409, {
  vi: 'Chưa kết thúc được {unit}: còn {open} mục chưa xong hoặc chưa biết. Hoàn thành từng mục, hoặc ghi ý kiến bảo lưu đã ký.',
  en: '{unit} cannot be closed yet: {open} points are open or not known. Settle each, or record a signed reservation.',
});

export const unitMoved = defineError('completion.unit-moved', 409, {
  vi: 'Số liệu của {unit} vừa thay đổi nên đơn vị chưa được kết thúc. Tải lại trang, xem lại rồi kết thúc.',
  en: 'The figures of {unit} have just changed, so it was not closed. Reload the page, look again and close it.',
});

export const notAnIssuer = defineError('completion.not-an-issuer', 422, {
  vi: 'Cơ quan cấp giấy xác nhận phải là UBND tỉnh hoặc sở của tỉnh. Chọn lại cơ quan cấp.',
  en: 'The certificate is issued by the committee or a department of the province. Choose another body.',
});

export const notWritten = defineError('completion.certificate-not-written', 409, {
  vi: 'Giấy xác nhận chưa lập xong nên chưa có gì để ký. Chờ lập xong, tải về trình ký rồi tải bản ký lên.',
  en: 'The certificate is still being written, so there is nothing to sign. Wait for it, have it signed, then upload the copy.',
});

export const certificateSigned = defineError('completion.certificate-signed', 409, {
  vi: '{name} đã tải bản ký của giấy xác nhận này lên; bản ký đã khóa. Nếu tải nhầm tệp, mở lại đơn vị rồi kết thúc lại.',
  en: '{name} has uploaded the signed copy of this certificate; it is locked. Where the file is wrong, open the unit again and close it anew.',
});

export const signedAway = defineError('completion.signed-day', 422, {
  vi: 'Ngày ký {day} phải từ ngày của giấy xác nhận ({drawn}) đến hôm nay. Kiểm tra lại ngày trên bản ký.',
  en: 'The day of signing {day} must lie between the day of the certificate ({drawn}) and today. Check the day on the copy.',
});

export const signedIncomplete = defineError('completion.signed-incomplete', 422, {
  vi: 'Chưa ghi nhận: cần số, ngày ký, họ tên và chức vụ người ký, và tệp bản ký. Điền đủ rồi gửi lại.',
  en: 'Nothing was recorded: the number, day, name and position of who signed, and the file are needed. Fill them in and send again.',
});

export const recordAhead = defineError('completion.record-ahead', 422, {
  vi: 'Ngày văn bản {day} ở sau ngày hôm nay. Kiểm tra lại ngày trên văn bản.',
  en: 'The paper is dated {day}, after today. Check the day on it.',
});
