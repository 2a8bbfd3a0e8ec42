import { defineError } from '../../platform/http/app-error';

export const exceptionEnds = defineError('readiness.exception-ends', 422, {
  vi: 'Ngày hết hiệu lực ({ends}) phải từ ngày văn bản ({day}) trở đi và chưa qua. Kiểm tra lại ngày.',
  en: 'The last day ({ends}) must not lie before the document ({day}) or in the past.',
});

export const exceptionAhead = defineError('readiness.exception-ahead', 422, {
  vi: 'Ngày văn bản ({day}) chưa đến. Chỉ ghi chấp thuận đã có văn bản.',
  en: 'The day of the document ({day}) lies ahead.',
});

export const exceptionOff = defineError('readiness.exception-off', 422, {
  vi: 'Tiêu chí này không áp dụng trong đợt, không cần chấp thuận tạm thời.',
  en: 'The round does not judge by this criterion.',
});

export const exceptionWithdrawn = defineError('readiness.exception-withdrawn', 422, {
  vi: 'Chấp thuận theo văn bản {number} đã được thu hồi.',
  en: 'The exception by document {number} was withdrawn already.',
});
