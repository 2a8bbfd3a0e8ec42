import { defineError } from '../../platform/http/app-error';

export const notOpen = defineError('duplicates.not-open', 409, {
  vi: 'Nhóm trùng này không còn chờ xử lý: các dòng đã thay đổi hoặc đã có người xử lý. Tải lại trang để xem.',
  en: 'The group no longer waits: its rows changed or somebody settled it. Reload the page.',
});

export const keptNotThere = defineError('duplicates.kept-not-there', 422, {
  vi: 'Dòng giữ lại phải là một trong các dòng của nhóm. Chọn lại dòng giữ lại.',
  en: 'The row that stays must be one of the group. Choose it again.',
});

export const beyondRight = defineError('duplicates.beyond-right', 403, {
  vi: 'Nhóm có dòng của đơn vị khác nên anh/chị không tự kết luận được. Trao đổi với đơn vị đó hoặc đề nghị cán bộ tỉnh kết luận.',
  en: 'Rows of the group are of another unit. Ask a province officer to settle it.',
});
