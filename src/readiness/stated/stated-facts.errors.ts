import { defineError } from '../../platform/http/app-error';

export const notStated = defineError('readiness.not-stated', 422, {
  vi: 'Tiêu chí “{name}” do hệ thống tự tính, không nhập tay. Sửa số liệu tại phần việc tương ứng.',
  en: 'The program counts “{name}” itself; mend the figures where they come from.',
});

export const factTooMuch = defineError('readiness.fact-too-much', 422, {
  vi: '“{name}”: số đã hoàn thành ({done}) lớn hơn tổng số ({total}). Kiểm tra lại.',
  en: '“{name}”: more is done ({done}) than there is ({total}).',
});

export const factInFuture = defineError('readiness.fact-in-future', 422, {
  vi: '“{name}”: ngày của số liệu ({day}) chưa đến. Ghi ngày thực tế.',
  en: '“{name}”: the day of the figure ({day}) lies ahead.',
});

export const factYesNo = defineError('readiness.fact-yes-no', 422, {
  vi: '“{name}” chỉ ghi có hoặc chưa (1/1 hoặc 0/1).',
  en: '“{name}” is yes or no (1/1 or 0/1).',
});

export const factSeenOther = defineError('readiness.fact-changed', 409, {
  vi: '“{name}” vừa được {by} ghi nhận. Tải lại trang để xem rồi ghi lại nếu cần.',
  en: '“{name}” was just recorded by {by}. Reload and record again where needed.',
});
