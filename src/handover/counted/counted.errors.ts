import { defineError } from '../../platform/http/app-error';

export const countStillOpen = defineError('counted.still-open', 409, {
  vi: 'Đợt kiểm kê này chưa kết thúc. Kết thúc kiểm kê rồi mới đưa mục thừa vào danh sách.',
  en: 'This count is still open. Close it before what it found too much is entered.',
});

export const notTooMuch = defineError('counted.not-surplus', 422, {
  vi: 'Có {n} mục không phải là mục thừa của đợt kiểm kê này. Tải lại trang rồi chọn lại.',
  en: '{n} of these were not found too much by this count. Reload the page and choose again.',
});

export const surplusTaken = defineError('counted.surplus-taken', 409, {
  vi: '“{name}” đã được {by} đưa vào danh sách. Tải lại trang để xem dòng đã lập.',
  en: '“{name}” was entered by {by} already. Reload the page to see the row.',
});

export const surplusRefused = defineError('counted.surplus-refused', 422, {
  vi: '“{name}”: {problem}',
  en: '“{name}”: {problemEn}',
});

export const unknownColumn = defineError('counted.unknown-column', 422, {
  vi: 'Danh sách không có cột “{column}”. Tải lại trang rồi ghi lại.',
  en: 'The list has no column “{column}”. Reload the page and fill it in again.',
});
