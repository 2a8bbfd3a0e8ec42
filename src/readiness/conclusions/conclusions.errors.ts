import { defineError } from '../../platform/http/app-error';

export const conclusionIncomplete = defineError('readiness.conclusion-incomplete', 422, {
  vi: 'Ghi đủ kết luận, số, ngày thông báo và chọn bản quét thông báo (PDF, JPG hoặc PNG).',
  en: 'Give the conclusion, number and day of the notice, and its scan (PDF, JPG or PNG).',
});

export const noticeNoScan = defineError('readiness.notice-no-scan', 422, {
  vi: 'Tệp không phải PDF, JPG hoặc PNG. Quét lại thông báo rồi chọn tệp.',
  en: 'The file is neither PDF nor JPG nor PNG. Scan the notice again.',
});

export const conclusionRefusals = {
  'not-green': defineError('readiness.conclusion-not-green', 422, {
    vi: '{unit} chưa đạt mức Xanh, chưa thể kết luận “Đủ điều kiện vận hành”. Chọn kết luận kèm phương án xử lý hoặc phương án dự phòng.',
    en: '{unit} is not green: conclude with a remedy or by the fallback plan.',
  }),
  red: defineError('readiness.conclusion-red', 422, {
    vi: '{unit} còn điều kiện bắt buộc chưa đạt. Ghi chấp thuận tạm thời theo văn bản, hoặc kết luận vận hành theo phương án dự phòng.',
    en: '{unit} is red: record an accepted plan first, or conclude by the fallback plan.',
  }),
  'remedy-missing': defineError('readiness.conclusion-remedy', 422, {
    vi: 'Ghi phương án xử lý hoặc phương án dự phòng của {unit}.',
    en: 'Say what the remedy or the fallback plan of {unit} is.',
  }),
  stale: defineError('readiness.conclusion-stale', 422, {
    vi: '{unit}: số liệu “{name}” đã cũ (ngày {day}, quá 7 ngày). Kiểm tra hoặc ghi nhận lại rồi kết luận.',
    en: '{unit}: the figures of “{name}” are of {day}, more than 7 days ago. Check again first.',
  }),
  'notice-ahead': defineError('readiness.notice-ahead', 422, {
    vi: 'Ngày thông báo chưa đến. Chỉ ghi kết luận đã có thông báo.',
    en: 'The day of the notice lies ahead.',
  }),
} as const;

export const conclusionSeenOther = defineError('readiness.conclusion-changed', 409, {
  vi: 'Số liệu hoặc kết luận về {unit} vừa thay đổi. Xem lại phiếu đánh giá rồi kết luận lại nếu cần.',
  en: 'The figures or the conclusion about {unit} just changed. Look at the sheet again.',
});
