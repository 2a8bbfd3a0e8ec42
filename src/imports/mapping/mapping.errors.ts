import { defineError } from '../../platform/http/app-error';

export const noSuchColumn = defineError('imports.no-such-column', 409, {
  vi: 'Cột “{column}” không còn trong lần kiểm tra hiện tại. Tải lại trang rồi ghép lại.',
  en: 'There is no column “{column}” in the present check. Reload the page and match again.',
});

export const columnTwice = defineError('imports.column-twice', 422, {
  vi: 'Hai cột của tệp cùng ghép vào “{column}”. Mỗi cột của danh sách chỉ nhận một cột của tệp.',
  en: 'Two columns of the file are matched to “{column}”. Choose one of them.',
});
