import type { TableColumn, TableRow, TableSheet } from '../../office/excel/table';
import { CONTROL_COLUMNS } from './control-rows';
import { CONTROL_SOURCES } from './control-sources';

const CATALOGUE = 'Danh mục';

/** A line of the template: a giver and kind of list, with the figure that is there. */
export interface TemplateLine {
  giver: string;
  list: string;
  source: string | null;
  sourceName: string | null;
  /** `YYYY-MM-DD`. */
  asOf: string | null;
  rows: number | null;
  /** Thousandths. */
  quantity: number | null;
  money: number | null;
  note: string | null;
}

const KINDS: Partial<Record<string, TableColumn['kind']>> = {
  ...{ rows: 'plain', quantity: 'number', money: 'money', asOf: 'day' },
};

/** The sheets of the template: the lines to fill in, how to, and the sources to choose from. */
export function controlTemplate(lines: readonly TemplateLine[]): TableSheet[] {
  const catalogue = catalogueSheet();
  const first = catalogue.title.length + 3;
  const choicesFrom = `'${CATALOGUE}'!$A$${first}:$A$${first + CONTROL_SOURCES.length - 1}`;
  return [
    {
      name: 'Số đối chứng',
      title: [
        'Số đối chứng của nguồn độc lập',
        'Điền số liệu vào các dòng có số; dòng để trống được bỏ qua. Cách ghi ở trang “Hướng dẫn”.',
      ],
      columns: CONTROL_COLUMNS.map(({ key, header, width }) => ({
        ...{ key, header: header.vi, width, kind: KINDS[key] ?? ('text' as const) },
        ...(key === 'source' && { choicesFrom }),
      })),
      rows: lines.map(({ quantity, ...line }): TableRow => ({
        ...line,
        quantity: quantity === null ? null : quantity / 1000,
      })),
    },
    guideSheet(),
    catalogue,
  ];
}

const guideSheet = (): TableSheet => ({
  name: 'Hướng dẫn',
  title: ['Cách ghi số đối chứng'],
  columns: [
    { key: 'column', header: 'Cột', width: 24, kind: 'text' },
    { key: 'guide', header: 'Cách ghi', width: 90, kind: 'text' },
  ],
  rows: CONTROL_COLUMNS.map(({ header, guide }) => ({ column: header.vi, guide })),
  notes: [
    'Tải tệp lên ở Bàn giao › Số đối chứng. Hệ thống cho xem từng dòng sẽ thêm, sửa hay bị từ chối và lý do; chưa ghi gì cho đến khi bấm nhập.',
    'Số đã có mà khác số trong tệp là sửa: cần ghi lý do, số cũ được giữ trong lịch sử. Tải lại tệp đã nhập không tạo trùng.',
  ],
});

const catalogueSheet = (): TableSheet => ({
  name: CATALOGUE,
  title: ['Nguồn đối chứng'],
  columns: [
    { key: 'source', header: 'Nguồn', width: 60, kind: 'text' },
    { key: 'basis', header: 'Căn cứ', width: 60, kind: 'text' },
  ],
  rows: CONTROL_SOURCES.map(({ vi, basis }) => ({ source: vi, basis })),
});
