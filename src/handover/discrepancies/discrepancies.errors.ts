import { defineError } from '../../platform/http/app-error';

export const decisionNeeded = defineError('discrepancies.decision-needed', 422, {
  vi: 'Chưa giải quyết: {count} chênh lệch của các dòng đã chọn cần ghi nội dung quyết định, hướng xử lý. Ghi rồi thực hiện lại.',
  en: 'Nothing was settled: {count} discrepancies of the chosen rows need the words of their decision. Write it and try again.',
});

export const discrepancyClosed = defineError('discrepancies.closed', 409, {
  vi: 'Chênh lệch {number} đã giải quyết ngày {day}, không sửa và không mở lại. Nếu phát sinh tiếp, ghi một chênh lệch mới.',
  en: 'Discrepancy {number} was settled on {day}; it is not changed or opened again. Record a new one if something comes up.',
});

export const wrongMove = defineError('discrepancies.wrong-move', 409, {
  vi: 'Không chuyển được chênh lệch sang trạng thái này từ trạng thái hiện tại. Tải lại trang để xem trạng thái mới nhất.',
  en: 'The discrepancy cannot go to this state from where it stands. Reload the page to see it.',
});

export const unknownKind = defineError('discrepancies.unknown-kind', 422, {
  vi: 'Không có loại chênh lệch “{kind}”. Chọn một loại trong danh mục.',
  en: 'There is no kind of discrepancy “{kind}”. Choose one of those offered.',
});

export const wrongDirection = defineError('discrepancies.wrong-direction', 422, {
  vi: 'Chênh lệch loại “{kind}” là thực tế trừ kê khai nên phải {sign}. Sửa lại số chênh lệch.',
  en: 'A difference is what was found less what was declared: of kind “{kindEn}” it is {signEn}. Mend the figure.',
});

export const notResponsible = defineError('discrepancies.not-responsible', 422, {
  vi: '“{name}” không phải bên giao, bên nhận của danh sách hoặc cơ quan cấp tỉnh. Chọn đơn vị chịu trách nhiệm khác.',
  en: '“{name}” neither gives nor may receive of the list. Choose another body.',
});

export const notOfTheShare = defineError('discrepancies.not-of-the-share', 422, {
  vi: 'Đơn vị nhận đã chọn không nhận phần nào của dòng hoặc danh sách này. Chọn lại đơn vị nhận.',
  en: 'The chosen receiver takes no part of this row or list. Choose another.',
});

export const decisionInFuture = defineError('discrepancies.decision-in-future', 422, {
  vi: 'Ngày quyết định {day} sau hôm nay. Ghi ngày trên văn bản đã ban hành.',
  en: 'The decision would be dated {day}, after today. Give the date of the paper as issued.',
});
