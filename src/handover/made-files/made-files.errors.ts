import { defineError } from '../../platform/http/app-error';

export const fileNotReady = defineError('made-files.not-ready', 409, {
  vi: 'Tệp số {number} chưa lập xong. Chờ đến khi trang báo đã xong rồi tải.',
  en: 'File {number} is not made yet. Wait until the page says that it is.',
});

export const fileGone = defineError('made-files.gone', 410, {
  vi: 'Tệp số {number} đã hết hạn tải và đã được xóa. Trở lại trang đã lập tệp và lập tệp mới.',
  en: 'File {number} has run out and was removed. Go back to the page it was made on and make a new one.',
});
