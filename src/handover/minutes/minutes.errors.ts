import { defineError } from '../../platform/http/app-error';

export const shareOpen = defineError('minutes.share-open', 409, {
  vi: 'Chưa lập được biên bản: còn {uncounted} dòng chưa kiểm đếm, {undirected} chênh lệch chưa ghi hướng xử lý. Kiểm đếm hoặc ghi hướng xử lý rồi lập lại.',
  en: 'Minutes cannot be drawn up yet: {uncounted} rows are not counted, {undirected} discrepancies have no way on. Settle them and try again.',
});

export const noShare = defineError('minutes.no-share', 409, {
  vi: 'Danh sách không có dòng nào giao cho đơn vị này nên không có gì để lập biên bản. Phân bổ đơn vị tiếp nhận trước.',
  en: 'Nothing of the list goes to this body, so there is nothing to draw up. Assign the receiver first.',
});

export const alreadySigned = defineError('minutes.already-signed', 409, {
  vi: 'Phần bàn giao này đã có biên bản ký số {number} ngày {day}. Không lập lại biên bản đã ký; nội dung phát sinh sau phải lập biên bản bổ sung.',
  en: 'This share has signed minutes no. {number} of {day}. Signed minutes are not drawn up again; later matters need supplementary minutes.',
});

export const backdated = defineError('minutes.backdated', 422, {
  vi: '“{giver}” đã kết thúc hoạt động sau ngày {ended}. Không lập biên bản lùi ngày và không cấp số mới của đơn vị này; chọn ngày từ {today} trở đi.',
  en: '“{giver}” ended after {ended}. Minutes are not dated back and it gives no new numbers; choose a day from {today} on.',
});

export const tooManyRows = defineError('minutes.too-many-rows', 422, {
  vi: 'Phần bàn giao có {rows} dòng, quá {most} dòng của một biên bản dù đã chia thành nhiều tệp. Kê khai thành nhiều danh sách rồi lập biên bản cho từng danh sách.',
  en: 'The share has {rows} rows, more than the {most} of one set of minutes, even in several files. Declare it as several lists and draw up minutes for each.',
});

export const listMoved = defineError('minutes.list-moved', 409, {
  vi: 'Danh sách vừa thay đổi trong lúc lập biên bản, nên biên bản chưa được lập. Tải lại trang, xem lại số liệu rồi lập lại.',
  en: 'The list changed while the minutes were being drawn up, so they were not. Reload, look at the figures and try again.',
});

export const notDrawnUp = defineError('minutes.not-drawn-up', 409, {
  vi: 'Biên bản số {number} đã ký hoặc đã được thay thế nên không nhận thêm bản ký. Tải lại trang để xem biên bản đang có hiệu lực.',
  en: 'Minutes no. {number} are signed already or were replaced and take no signed copy. Reload the page to see those in force.',
});

export const notASignedCopy = defineError('minutes.not-a-signed-copy', 422, {
  vi: 'Tệp bản ký phải là PDF, JPG hoặc PNG, không quá {megabytes} MB. Quét biên bản đã ký thành PDF rồi tải lên lại.',
  en: 'The signed copy must be a PDF, JPG or PNG of at most {megabytes} MB. Scan the signed paper as a PDF and upload it again.',
});

export const copyNotSigned = defineError('minutes.copy-not-signed', 422, {
  vi: 'Đây là tệp PDF phần mềm lập, chưa có chữ ký của các bên. In, ký rồi quét lại, hoặc ký số vào tệp, rồi tải bản đã ký lên.',
  en: 'This is the PDF as the program made it, which nobody has signed. Print, sign and scan it, or sign it digitally, and upload that.',
});

export const signedFormIncomplete = defineError('minutes.signed-form-incomplete', 422, {
  vi: 'Chưa ghi nhận bản ký: cần số, ngày ký, người ký của bên giao và bên nhận, và tệp bản ký. Điền đủ rồi gửi lại.',
  en: 'The signed copy was not taken: number, day, who signed for giver and receiver, and the file are needed. Fill them in and send again.',
});

export const signedBefore = defineError('minutes.signed-before-drawn', 422, {
  vi: 'Ngày ký {signed} chưa đúng: phải từ ngày lập biên bản {drawn} đến hôm nay. Sửa ngày ký rồi gửi lại.',
  en: 'The day of signing, {signed}, must lie between the day of the minutes, {drawn}, and today. Mend it and send again.',
});
