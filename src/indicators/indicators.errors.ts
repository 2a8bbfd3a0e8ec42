import { defineError } from '../platform/http/app-error';

export const targetMoved = defineError('indicators.target-moved', 409, {
  vi: 'Chỉ tiêu này vừa được người khác sửa. Xem lại rồi lưu.',
  en: 'Somebody changed this target meanwhile. Look again, then save.',
});

export const targetAboveWhole = defineError('indicators.target-above-whole', 422, {
  vi: 'Chỉ tiêu của “{indicator}” là tỷ lệ, không thể lớn hơn 100 %.',
  en: 'The target of “{indicatorEn}” is a share and cannot exceed 100 %.',
});

export const noSuchPeriod = defineError('indicators.no-such-period', 422, {
  vi: 'Không có kỳ nào của loại này bắt đầu ngày {day}. Chọn kỳ trong danh sách rồi đặt lại.',
  en: 'No period of this kind begins on {day}. Choose one of the list, then set it again.',
});
