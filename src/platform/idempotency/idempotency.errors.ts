import { defineError } from '../http/app-error';

export const badKey = defineError('http.idempotency-key-malformed', 400, {
  vi: 'Mã chống gửi trùng (Idempotency-Key) phải gồm 8–200 ký tự không dấu, không khoảng trắng.',
  en: 'An Idempotency-Key has 8–200 characters without spaces.',
});
export const otherContent = defineError('http.idempotency-key-reused', 422, {
  vi: 'Mã chống gửi trùng này đã dùng cho một việc khác. Tải lại trang rồi thực hiện lại.',
  en: 'This Idempotency-Key was used for something else. Reload the page and try again.',
});
export const alreadyDone = defineError('http.already-done', 409, {
  vi: 'Việc này đã được ghi nhận ở lần gửi trước. Tải lại trang để xem kết quả; không cần làm lại.',
  en: 'This was carried out when it was first sent. Reload the page to see the result; do not repeat it.',
});
export const stillUnderWay = defineError('http.still-under-way', 409, {
  vi: 'Việc này đang được thực hiện từ lần gửi trước. Chờ một phút rồi tải lại trang để xem kết quả.',
  en: 'This is still being carried out since it was first sent. Wait a minute and reload the page.',
});
