import { sealedKind, type ColumnDeclaration } from '../../imports/declaration';
import { isOrdinal } from '../../imports/match-columns';
import { RECEIVER, ROW_CODE } from '../list-types/list-type';

const TYPES: Record<ColumnDeclaration['type'], string> = {
  text: 'Chữ',
  integer: 'Số nguyên',
  decimal: 'Số, phần lẻ sau dấu phẩy',
  money: 'Số tiền, đồng',
  quantity: 'Số lượng, tối đa 3 chữ số phần lẻ',
  day: 'Ngày/tháng/năm',
  choice: 'Chọn trong danh sách xổ xuống',
  flag: 'Có hoặc Không',
};

/** More choices than these are told in the guide and the drop-down only. */
const CHOICES_IN_REMARK = 8;

/** How a column is filled in, in one sentence. */
export function howToFill(column: ColumnDeclaration): string {
  const { key, type, unit } = column;
  if (isOrdinal(column)) return 'Số thứ tự 1, 2, 3…';
  if (key === RECEIVER) return 'Chọn tên trong danh sách xổ xuống; chưa rõ thì để trống';
  if (key === ROW_CODE) return 'Để trống: hệ thống tự đặt mã; giữ nguyên khi sửa danh sách đã nhập';
  const named = unit && !TYPES[type].endsWith(unit) && `đơn vị: ${unit}`;
  return [TYPES[type], named].filter(Boolean).join('; ');
}

/** How its values are guarded; empty for open ones. */
export function howGuarded(column: ColumnDeclaration): string {
  if (sealedKind(column)) return 'Mã hóa khi lưu, chỉ hiện dạng che';
  return column.sensitivity === 'personal' ? 'Dữ liệu cá nhân' : '';
}

/** The comment on the heading of a column. */
export function remarkOf(column: ColumnDeclaration): string {
  const { required, choices = [] } = column;
  const named = choices.length > 0 && choices.length <= CHOICES_IN_REMARK;
  return [
    required ? 'Bắt buộc ghi.' : 'Ghi nếu có.',
    `${howToFill(column)}.`,
    named && `Gồm: ${choices.map(({ vi }) => vi).join('; ')}.`,
    howGuarded(column) && `${howGuarded(column)}.`,
  ]
    .filter(Boolean)
    .join('\n');
}
