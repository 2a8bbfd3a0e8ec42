import { ruleSentence } from '../../imports/rule-sentences';
import { valueText } from '../../imports/value-text';
import type { TableSheet } from '../../office/excel/table';
import type { ListType } from '../list-types/list-type';
import { howGuarded, howToFill } from './column-words';
import { sampleOf } from './sample-row';

/** What holds for every list. */
const GENERAL = [
  'Giữ nguyên dòng tiêu đề cột; có thể đổi thứ tự cột hoặc bỏ cột không bắt buộc. Thiếu dòng thì chèn thêm, định dạng của cột vẫn giữ.',
  'Dòng ghi “Ví dụ” ở cột số thứ tự là dòng mẫu: hệ thống bỏ qua và báo rõ. Muốn dùng dòng đó cho số liệu thật thì thay chữ “Ví dụ” bằng số thứ tự.',
  'Số định danh, mã, số điện thoại bắt đầu bằng số 0: các ô đã định dạng chữ nên không mất số 0. Số tiền ghi bằng đồng, không ghi nghìn, triệu.',
  'Tải tệp lên ở Bàn giao › Nhập danh sách. Hệ thống cho xem từng dòng sẽ thêm, sửa hay bị từ chối và lý do; chưa ghi gì cho đến khi bấm nhập.',
];

/** The sheet that says of each column how it is filled in, and what a row must keep to. */
export function guideSheet(type: ListType): TableSheet {
  const { declaration } = type;
  const sample = sampleOf(type);
  return {
    name: 'Hướng dẫn',
    title: ['Cách ghi từng cột', `${declaration.name.vi} – phiên bản ${declaration.version}`],
    columns: [
      { header: 'Cột', key: 'column', width: 30, kind: 'text' },
      { header: 'Bắt buộc', key: 'required', width: 10, kind: 'text' },
      { header: 'Cách ghi', key: 'how', width: 34, kind: 'text' },
      { header: 'Ví dụ', key: 'example', width: 34, kind: 'text' },
      { header: 'Các mục để chọn', key: 'choices', width: 50, kind: 'text' },
      { header: 'Bảo vệ', key: 'guard', width: 24, kind: 'text' },
    ],
    rows: declaration.columns.map((column) => ({
      column: column.header.vi,
      required: column.required ? 'Có' : '',
      how: howToFill(column),
      example: valueText(column, sample[column.key] ?? null),
      choices: column.choices?.map(({ vi }) => vi).join(' · '),
      guard: howGuarded(column),
    })),
    notes: [
      ...GENERAL,
      ...(declaration.rules ?? []).map((rule) => ruleSentence(rule, declaration).vi),
    ],
  };
}
