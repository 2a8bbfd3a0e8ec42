import { defineError } from '../platform/http/app-error';

export const tooManyEntries = defineError('audit.too-many-entries', 422, {
  vi: 'Có {count} dòng nhật ký khớp, quá {most} dòng cho một tệp Excel. Chọn khoảng ngày hẹp hơn rồi xuất lại.',
  en: '{count} entries match, more than the {most} that one workbook holds. Choose fewer days and export again.',
});
