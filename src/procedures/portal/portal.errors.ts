import { defineError } from '../../platform/http/app-error';

export const otherSourceInUse = defineError('portal.other-source-in-use', 409, {
  vi: 'Nguồn Cổng vừa được người khác thay đổi. Tải lại trang, xem nguồn đang dùng rồi lưu lại.',
  en: 'Somebody else changed the source of the portal meanwhile. Load the page again, look at the source in use, then save again.',
});
export const addressRefused = defineError('portal.address-refused', 422, {
  vi: 'Địa chỉ “{address}” không dùng được: {why}. Ghi địa chỉ https://… do đơn vị vận hành Cổng cấp; mạng nội bộ phải khai ở cài đặt PORTAL_PRIVATE_NETWORKS.',
  en: 'Address "{address}" cannot be used: {why}. Enter the https://… address given by whoever runs the portal; an internal network must stand in PORTAL_PRIVATE_NETWORKS.',
});
export const unitNotOfRound = defineError('portal.unit-not-of-round', 422, {
  vi: 'Đơn vị đã chọn không phải đơn vị mới của đợt này. Chọn lại đơn vị trong danh sách.',
  en: 'The unit is not a new unit of this round. Choose one from the list.',
});
export const exportMomentUnclear = defineError('portal.export-moment-unclear', 422, {
  vi: 'Chưa ghi đúng thời điểm xuất tệp. Ghi ngày xuất (không sau hôm nay), vì mọi kết luận lấy thời điểm đó.',
  en: 'The day of the export is missing or lies ahead. Enter the day it was exported: every finding is of that day.',
});
export const sheetsWithoutUnit = defineError('portal.sheets-without-unit', 422, {
  vi: 'Trang tính {sheets} không mang tên đơn vị mới nào của đợt. Đặt tên trang tính đúng tên hoặc mã đơn vị, hoặc chọn một đơn vị khi tải tệp.',
  en: 'Sheets {sheets} do not bear the name of a new unit of the round. Name each sheet after its unit or its code, or choose one unit when uploading.',
});
