import { defineError } from '../../platform/http/app-error';

export const cutOffAhead = defineError('readiness.cut-off-ahead', 422, {
  vi: 'Thời điểm chốt số liệu ({moment}) chưa đến. Chọn một thời điểm đã qua.',
  en: 'The cut-off time ({moment}) lies ahead. Choose a moment that has passed.',
});

export const noSnapshot = defineError('readiness.no-snapshot', 422, {
  vi: 'Chưa có số liệu chốt nào đến {moment}. Số liệu được chốt mỗi ngày kể từ khi dùng phần mềm; chọn thời điểm sau.',
  en: 'Nothing was kept up to {moment}. Choose a later moment.',
});
