import { defineError } from '../platform/http/app-error';

export const clockNotInQuestion = defineError('retention.clock-not-in-question', 409, {
  vi: 'Đồng hồ máy chủ đang khớp với nhật ký; không có gì phải xác nhận. Tải lại trang để xem tình trạng mới nhất.',
  en: 'The clock agrees with the trail; there is nothing to confirm. Load the page again.',
});
