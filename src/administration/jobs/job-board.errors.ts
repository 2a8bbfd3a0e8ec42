import { defineError } from '../../platform/http/app-error';

export const jobNotFailed = defineError('jobs.not-failed', 409, {
  vi: 'Việc này không ở tình trạng lỗi nên không cần chạy lại. Tải lại trang để xem tình trạng mới nhất.',
  en: 'This job has not failed; there is nothing to try again. Load the page again.',
});

export const jobAskedAnew = defineError('jobs.ask-anew', 409, {
  vi: 'Người yêu cầu đã được báo là việc này không làm được. Hãy yêu cầu lại ở chính trang đã yêu cầu (ví dụ: tải tệp lên lại).',
  en: 'Whoever asked was told that this will not be done. Ask for it again where it was asked for, e.g. send the file again.',
});

export const jobIsOver = defineError('jobs.over', 409, {
  vi: 'Việc này đã kết thúc, không còn gì để dừng. Tải lại trang để xem tình trạng mới nhất.',
  en: 'This job is over; there is nothing to stop. Load the page again.',
});

export const notCancellable = defineError('jobs.not-cancellable', 409, {
  vi: 'Việc này không dừng giữa chừng được. Chờ việc chạy xong rồi xem kết quả.',
  en: 'This work cannot be stopped half-way. Wait until it is done and look at its result.',
});
