import { defineError } from '../../platform/http/app-error';

export const unknownFilterColumn = defineError('handover.filter-unknown-column', 422, {
  vi: 'Loại danh sách này không có cột “{key}” để lọc. Bỏ điều kiện đó rồi lọc lại.',
  en: 'This kind of list has no column “{key}” to filter by. Leave that condition out.',
});

export const filterOfOtherKind = defineError('handover.filter-wrong-kind', 422, {
  vi: 'Không lọc được cột “{column}” theo cách này. Chọn lại điều kiện cho cột.',
  en: 'The column “{columnEn}” cannot be filtered this way. Choose its condition anew.',
});

export const sortOfOtherKind = defineError('handover.sort-wrong-kind', 422, {
  vi: 'Không sắp xếp được theo cột “{column}”. Chọn cột chữ, số hoặc ngày; cột lựa chọn thì dùng bộ lọc.',
  en: 'Rows cannot be sorted by the column “{columnEn}”. Choose one of text, numbers or days.',
});

export const columnSealed = defineError('handover.filter-sealed', 422, {
  vi: 'Cột “{column}” chứa dữ liệu cá nhân được mã hóa nên không lọc được. Gõ trọn số vào ô tìm kiếm.',
  en: 'The column “{columnEn}” holds sealed personal data. Type the whole number into the search box.',
});

export const matchMoved = defineError('handover.match-moved', 409, {
  vi: 'Bộ lọc lúc xem trước khớp {expected} dòng, nay khớp {found} dòng nên chưa thực hiện gì. Xem lại số lượng rồi xác nhận lại.',
  en: 'The filter matched {expected} rows when you looked and matches {found} now, so nothing was done. Look again and confirm.',
});
