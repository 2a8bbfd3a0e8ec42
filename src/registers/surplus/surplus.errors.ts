import { defineError } from '../../platform/http/app-error';

export const notLeftOver = defineError('surplus.not-offered', 409, {
  vi: '{n} dòng không còn trong danh sách chờ đưa vào sổ: đã đưa vào sổ hoặc nội dung dòng đã thay đổi. Tải lại trang rồi chọn lại.',
  en: '{n} rows are no longer offered: they stand in the register or were changed. Reload and choose again.',
});

export const sameAssetTwice = defineError('surplus.same-asset', 422, {
  vi: 'Dòng {row} trùng loại, tên và địa chỉ (biển số) với mục “{title}” đã lấy từ dòng khác. Kiểm tra trùng lặp trong danh sách trước.',
  en: 'Row {row} has the same kind, name and address (plate) as “{title}”, which came from another row. Look for duplicates in the lists first.',
});

export const normBackwards = defineError('surplus.norm-backwards', 422, {
  vi: 'Ngày hết hiệu lực của định mức đứng trước ngày có hiệu lực. Sửa một trong hai ngày.',
  en: 'The norm ends before it begins. Mend one of the two days.',
});

export const normTwice = defineError('surplus.norm-twice', 409, {
  vi: 'Đã có định mức áp dụng từ ngày {day}. Sửa định mức đó thay vì thêm mới.',
  en: 'There is a norm from {day} already. Change that one instead.',
});
