import { defineError } from '../../platform/http/app-error';

/** Settings that cannot be taken; `name` is the criterion. */
export const criteriaProblems = {
  unknown: defineError('readiness.criterion-unknown', 422, {
    vi: 'Không có tiêu chí “{name}”. Tải lại trang rồi sửa lại.',
    en: 'There is no criterion “{name}”. Reload the page.',
  }),
  twice: defineError('readiness.criterion-twice', 422, {
    vi: 'Tiêu chí “{name}” ghi hai lần. Giữ lại một.',
    en: 'The criterion “{name}” stands twice. Keep one.',
  }),
  missing: defineError('readiness.criterion-missing', 422, {
    vi: 'Còn thiếu tiêu chí “{name}”. Tải lại trang rồi sửa lại.',
    en: 'The criterion “{name}” is missing. Reload the page.',
  }),
  limits: defineError('readiness.criterion-limits', 422, {
    vi: 'Tiêu chí “{name}”: ngưỡng của tiêu chí này không thay đổi được, hoặc còn để trống.',
    en: 'The criterion “{name}”: its limits cannot be chosen, or are empty.',
  }),
  order: defineError('readiness.criterion-order', 422, {
    vi: 'Tiêu chí “{name}”: mức tối thiểu phải thấp hơn hoặc bằng ngưỡng xanh.',
    en: 'The criterion “{name}”: its minimum must not be above the green limit.',
  }),
  requires: defineError('readiness.criterion-requires', 422, {
    vi: 'Tiêu chí “{name}” phụ thuộc một tiêu chí đang tắt. Bật tiêu chí đó, hoặc tắt cả hai.',
    en: 'The criterion “{name}” waits for one that is off. Switch that on, or both off.',
  }),
  'nothing-on': defineError('readiness.criteria-nothing-on', 422, {
    vi: 'Bật ít nhất một tiêu chí có trọng số lớn hơn 0; không có tiêu chí thì không đánh giá được.',
    en: 'Switch on at least one criterion with a weight above 0.',
  }),
} as const;
