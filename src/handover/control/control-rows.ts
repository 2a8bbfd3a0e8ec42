import type { ColumnDeclaration, ListDeclaration } from '../../imports/declaration';
import { CONTROL_SOURCES } from './control-sources';

/** A column of the workbook of control figures: how it is headed, and what the guide says of it. */
export interface ControlColumn extends ColumnDeclaration {
  guide: string;
  /** In characters. */
  width: number;
}

const column = (
  key: string,
  [vi, en]: [string, string],
  aliases: string[],
  more: Partial<ControlColumn> & Pick<ControlColumn, 'guide' | 'width'>,
): ControlColumn => ({
  ...{ key, header: { vi, en }, aliases, type: 'text', required: false, maxLength: 300 },
  ...more,
});

/** Columns in the order of the template. */
export const CONTROL_COLUMNS: readonly ControlColumn[] = [
  column('giver', ['Đơn vị bàn giao', 'Giver'], ['Đơn vị', 'Tên đơn vị', 'Bên giao', 'Đơn vị cũ'], {
    required: true,
    width: 44,
    guide:
      'Bắt buộc. Giữ nguyên tên trong mẫu. Tên không có hoặc trùng nhau bị từ chối, không đoán.',
  }),
  column('list', ['Loại danh sách', 'Kind of list'], ['Danh sách', 'Mã danh sách', 'Loại'], {
    required: true,
    width: 30,
    guide: 'Bắt buộc. Ghi mã, ví dụ B3, hoặc “B3 - Tên danh sách” như trong mẫu.',
  }),
  column('source', ['Nguồn đối chứng', 'Source'], ['Nguồn', 'Nguồn số liệu'], {
    type: 'choice',
    choices: CONTROL_SOURCES.map(({ code, vi, en, aliases }) => ({ value: code, vi, en, aliases })),
    width: 44,
    guide: 'Bắt buộc. Chọn trong trang “Danh mục”.',
  }),
  column('sourceName', ['Tên nguồn', 'Name of the source'], ['Tên sổ, báo cáo', 'Ghi rõ nguồn'], {
    maxLength: 200,
    width: 26,
    guide: 'Bắt buộc khi nguồn là “Nguồn khác”: tên sổ, báo cáo, số và ngày văn bản.',
  }),
  column('asOf', ['Số liệu đến ngày', 'As of'], ['Ngày số liệu', 'Đến ngày', 'Ngày chốt'], {
    type: 'day',
    width: 14,
    guide: 'Bắt buộc. Ngày/tháng/năm mà nguồn chốt số liệu.',
  }),
  column('rows', ['Số dòng', 'Rows'], ['Số bản ghi', 'Số đối tượng'], {
    type: 'integer',
    width: 12,
    guide: 'Số người, tài sản, hồ sơ, con dấu… mà nguồn ghi. Để trống nếu nguồn không nêu.',
  }),
  column('quantity', ['Số lượng', 'Quantity'], ['Tổng số lượng'], {
    type: 'quantity',
    width: 14,
    guide: 'Chỉ với danh sách có cột số lượng. Để trống nếu nguồn không nêu.',
  }),
  column('money', ['Giá trị (đồng)', 'Value'], ['Giá trị', 'Nguyên giá', 'Số tiền', 'Số dư'], {
    type: 'money',
    width: 20,
    guide: 'Chỉ với danh sách có cột giá trị; đồng, số nguyên. Để trống nếu nguồn không nêu.',
  }),
  column('note', ['Ghi chú', 'Note'], ['Chú thích'], {
    maxLength: 1000,
    width: 30,
    guide: 'Không bắt buộc.',
  }),
];

/**
 * The workbook of control figures for the reader of lists. Source and day are asked for only where a
 * figure stands in the row: the template names every giver, and most lines of it may stay empty.
 */
export const controlRows: ListDeclaration = {
  code: 'SDC',
  name: { vi: 'Số đối chứng', en: 'Control figures' },
  version: 1,
  columns: [...CONTROL_COLUMNS],
  key: ['giver', 'list', 'source', 'sourceName'],
  receiverColumn: 'giver',
};
