import { defineError } from '../platform/http/app-error';

export const nothingMasked = defineError('handover.nothing-masked', 409, {
  vi: 'Danh sách này không có cột bị che, nên không có bản đầy đủ. Tải bản thường.',
  en: 'Nothing in this list is masked, so there is no full version of it. Take the ordinary one.',
});

export const exportNotReady = defineError('handover.export-not-ready', 409, {
  vi: 'Tệp số {number} chưa lập xong. Chờ đến khi trang báo đã xong rồi tải.',
  en: 'File {number} is not made yet. Wait until the page says that it is.',
});

export const exportGone = defineError('handover.export-gone', 410, {
  vi: 'Tệp số {number} đã hết hạn tải và đã được xóa. Mở lại danh sách, bấm “Tải về Excel” để lập tệp mới.',
  en: 'File {number} has run out and was removed. Open the list again and export it anew.',
});
