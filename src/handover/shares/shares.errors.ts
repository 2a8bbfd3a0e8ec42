import { defineError } from '../../platform/http/app-error';

/** Words of words.md, "Danh sách đã khóa". */
export const signedRow = defineError('share.signed', 409, {
  vi: 'Biên bản đã ký, {rows} dòng trong số đã chọn đã khóa. Cần sửa thì mở bổ sung cho các dòng đó rồi lập biên bản bổ sung.',
  en: 'The minutes are signed and {rows} of the chosen rows are locked. To correct them, take them up for supplementary minutes.',
});

export const signedReceiver = defineError('share.signed-receiver', 409, {
  vi: '{rows} dòng đã ký giao cho đơn vị tiếp nhận nên không chuyển sang đơn vị khác được. Tách phần số lượng cần chuyển, hoặc ghi không bàn giao rồi kê khai dòng mới.',
  en: '{rows} rows were signed over to their receiver and cannot go to another. Split off what is to go there, or close the row and declare a new one.',
});

export const settledShare = defineError('share.settled', 409, {
  vi: 'Phần bàn giao cho đơn vị tiếp nhận này đã hoàn tất nên không nhận thêm hoặc sửa dòng. Mở lại phần bàn giao, nêu lý do, rồi thực hiện lại.',
  en: 'The share of this receiver is settled and takes no more rows or changes. Reopen it with a reason and try again.',
});

export const notInThisState = defineError('share.not-in-this-state', 409, {
  vi: 'Chưa thực hiện: {what} không làm được khi {state}. Tải lại trang để xem bước tiếp theo.',
  en: 'Nothing was done: {whatEn} is not possible while {stateEn}. Reload the page to see the next step.',
});

export const notByThisSide = defineError('share.not-by-this-side', 403, {
  vi: 'Chưa thực hiện: {what} do {who} thực hiện. Liên hệ đơn vị đó.',
  en: 'Nothing was done: {whatEn} is for {whoEn}. Ask them.',
});

export const unmetConditions = defineError('share.unmet', 409, {
  vi: 'Chưa thực hiện: {what} còn thiếu: {missing}. Hoàn thành rồi thực hiện lại.',
  en: 'Nothing was done: {whatEn} still needs: {missingEn}. Complete this and try again.',
});

export const witnessNeeded = defineError('share.witness-needed', 422, {
  vi: '{name} đứng tên cả bên giao và bên nhận nên biên bản phải có bên chứng kiến. Thêm người chứng kiến, hoặc sửa lại người ký.',
  en: '{name} stands on both sides, so a witness must sign too. Add a witness, or mend the signers.',
});

export const witnessAsked = defineError('share.witness-asked', 422, {
  vi: 'Loại danh sách này phải có bên chứng kiến theo thiết lập của đợt. Thêm người chứng kiến rồi gửi lại.',
  en: 'This kind of list needs a witness by the setting of the round. Add a witness and send again.',
});

export const dayAhead = defineError('share.day-ahead', 422, {
  vi: 'Ngày {day} chưa tới. Chọn ngày không muộn hơn hôm nay, {today}.',
  en: '{day} is still to come. Choose a day no later than today, {today}.',
});

export const dayBefore = defineError('share.day-before', 422, {
  vi: 'Ngày {day} sớm hơn {what} ({before}). Sửa lại ngày rồi gửi lại.',
  en: '{day} is before {whatEn} ({before}). Mend the day and send again.',
});

export const formIncomplete = defineError('share.form-incomplete', 422, {
  vi: 'Chưa ghi nhận: cần đủ số, ngày, họ tên, chức vụ và tệp bản quét. Điền đủ rồi gửi lại.',
  en: 'Nothing was recorded: number, day, name, position and the scan are all needed. Fill them in and send again.',
});

export const rowsNotSigned = defineError('share.rows-not-signed', 409, {
  vi: '{rows} dòng đã chọn không nằm trong biên bản đã ký của đơn vị tiếp nhận này. Chỉ mở bổ sung cho dòng đã ký; dòng mới thì kiểm đếm như thường.',
  en: '{rows} chosen rows are not on signed minutes of this receiver. Only signed rows need this; new ones are counted as usual.',
});
