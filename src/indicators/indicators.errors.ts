import { defineError } from '../platform/http/app-error';

export const targetMoved = defineError('indicators.target-moved', 409, {
  vi: 'Chỉ tiêu này vừa được người khác sửa. Xem lại rồi lưu.',
  en: 'Somebody changed this target meanwhile. Look again, then save.',
});

export const targetAboveWhole = defineError('indicators.target-above-whole', 422, {
  vi: 'Chỉ tiêu của “{indicator}” là tỷ lệ, không thể lớn hơn 100 %.',
  en: 'The target of “{indicatorEn}” is a share and cannot exceed 100 %.',
});
