import { defineError } from '../../platform/http/app-error';

export const causeClosed = defineError('procedures.cause-closed', 409, {
  vi: 'Phát hiện này đã được lần kiểm tra gần nhất ghi nhận là đã khắc phục ở mọi đơn vị. Tải lại trang.',
  en: 'The latest check saw this right at every unit. Reload the page.',
});
export const guidanceMissing = defineError('procedures.guidance-missing', 422, {
  vi: 'Ghi rõ đang chờ cơ quan nào hướng dẫn về việc gì.',
  en: 'Say whose guidance is waited for, and on what.',
});
export const wrongOwner = defineError('procedures.wrong-owner', 422, {
  vi: 'Cơ quan được chọn không thuộc đợt sắp xếp này. Chọn cơ quan cấp tỉnh hoặc đơn vị của đợt.',
  en: 'The body chosen has no part in this round. Choose one of the province or of its units.',
});
