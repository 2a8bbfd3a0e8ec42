import { defineError } from '../../platform/http/app-error';

export const answerWithdrawn = defineError('obstacles.answer-withdrawn', 409, {
  vi: 'Trả lời này đã rút, người rút: {name}. Tải lại trang.',
  en: '{name} has withdrawn this answer already. Reload the page.',
});

export const documentInFuture = defineError('obstacles.document-in-future', 422, {
  vi: 'Ngày văn bản {day} sau hôm nay. Ghi ngày trên văn bản đã ban hành.',
  en: 'The paper would be dated {day}, after today. Give its date as issued.',
});
