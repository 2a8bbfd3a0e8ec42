import type { RepairKind } from '../repairs/repair-kinds';

/** What the reader mends by itself, as the screen calls it. */
const WORDS: Record<RepairKind, string> = {
  'tcvn3-font': 'Chữ TCVN3 (.VnTime) sang Unicode',
  'vni-font': 'Chữ VNI sang Unicode',
  'tcvn3-pattern': 'Chữ giống TCVN3, không rõ phông, sang Unicode',
  'vni-pattern': 'Chữ giống VNI, không rõ phông, sang Unicode',
  composed: 'Dấu tách rời thành chữ có dấu liền',
  space: 'Dấu cách thừa, xuống dòng thành một dấu cách',
  invisible: 'Bỏ ký tự ẩn',
  'day-text': 'Ngày gõ dạng chữ thành ngày/tháng/năm',
  'two-digit-year': 'Năm gõ hai chữ số, hiểu như Excel: 00–29 là 20xx, 30–99 là 19xx',
  'day-number': 'Số Excel dùng thay ngày, hoặc ngày gõ liền, thành ngày/tháng/năm',
  'month-first': 'Cột ghi tháng trước ngày, đổi thành ngày/tháng/năm',
  'day-as-text': 'Excel tự đổi thành ngày, trả về chữ',
  'number-text': 'Số gõ kèm dấu, đơn vị thành số',
  'number-marks': 'Dấu chấm, dấu phẩy trong số hiểu theo các số khác của bảng',
  'year-of-day': 'Lấy năm của ngày, tháng ghi ở cột năm',
  'no-value': 'Dấu gạch ngang được hiểu là ô trống',
  'identifier-marks': 'Bỏ dấu cách, dấu chấm trong số định danh',
  'leading-zero': 'Thêm số 0 đầu số định danh, số điện thoại mà Excel bỏ mất',
  'power-of-ten': 'Số hiện dạng 1,2E+10 thành đủ chữ số',
  'code-zeros': 'Mã thủ tục mà Excel đổi thành số, trả lại đủ chữ số',
  remembered: 'Cách ghi đã nhớ được thay bằng tên, giá trị đúng',
  'unit-name': 'Tên đơn vị ghi tắt hoặc kèm huyện cũ thành tên đầy đủ',
  'personal-number': 'Che số định danh cá nhân viết trong ô chữ',
};

/** Kinds of earlier versions are printed by their names. */
export const REPAIR_WORDS: Readonly<Record<string, string>> = WORDS;
