import { defineError } from '../../platform/http/app-error';

export const sessionClosed = defineError('counting.closed', 409, {
  vi: 'Đợt kiểm kê này đã kết thúc. Mở đợt kiểm kê mới nếu cần kiểm đếm lại.',
  en: 'This count is closed. Open a new one to count again.',
});

export const notYourCount = defineError('counting.not-your-side', 403, {
  vi: 'Anh/chị không thuộc bên kiểm kê này. Bên giao kiểm kê danh sách của mình, bên nhận kiểm kê phần giao cho mình.',
  en: 'You do not belong to this side. The giver counts its list, a receiver what goes to it.',
});

export const shareMissing = defineError('counting.share-missing', 422, {
  vi: 'Bên nhận chỉ kiểm kê phần giao cho mình. Chọn đơn vị tiếp nhận.',
  en: 'A receiver counts what goes to it only. Choose the receiver.',
});

export const nothingToCount = defineError('counting.nothing-to-count', 409, {
  vi: 'Không có dòng nào để kiểm kê ở phạm vi đã chọn. Chọn vị trí khác hoặc bỏ chọn vị trí.',
  en: 'There is nothing to count here. Choose another place, or none.',
});
