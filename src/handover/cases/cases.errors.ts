import { defineError } from '../../platform/http/app-error';

export const finishedInFuture = defineError('cases.finished-in-future', 422, {
  vi: 'Ngày hoàn thành {day} sau hôm nay. Ghi ngày đã thực sự hoàn thành.',
  en: 'The case would be finished on {day}, after today. Give the day on which it really was.',
});

export const finishedNeedsResult = defineError('cases.finished-needs-result', 422, {
  vi: 'Chưa ghi hoàn thành: cần ngày hoàn thành và kết quả. Điền cả hai rồi lưu lại.',
  en: 'The case was not marked as finished: it needs the day and the result. Fill in both.',
});
