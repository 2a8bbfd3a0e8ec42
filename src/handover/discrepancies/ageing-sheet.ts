import type { TableColumn, TableRow, TableSheet } from '../../office/excel/table';
import { tableTime } from '../../platform/vietnam-time';
import type { AgeingView, DiscrepancyView } from './discrepancies.schema';
import { kindOf } from './discrepancy-kinds';

const text = (key: string, header: string, width: number): TableColumn => ({
  ...{ key, header, width },
  kind: 'text',
});
const number = (key: string, header: string, group?: string): TableColumn => ({
  ...{ key, header, width: 11, kind: 'number' },
  ...(group && { group }),
});
const STATE_WORDS = {
  open: 'Mới ghi nhận',
  in_progress: 'Đang xử lý',
  waiting: 'Chờ hướng dẫn',
  closed: 'Đã giải quyết',
} as const;
const OPEN_FOR = 'Số ngày chưa giải quyết';

/** The report on ages as two sheets: counts, then each discrepancy by its number, without names of persons. */
export function ageingSheets(
  { rows, total }: AgeingView,
  open: readonly DiscrepancyView[],
  now: Date,
): TableSheet[] {
  const asOf = `Số liệu tính đến ${tableTime(now)}`;
  const sum = (of: (row: AgeingView['rows'][number]) => number) =>
    rows.reduce((all, row) => all + of(row), 0);
  return [
    {
      name: 'Theo đơn vị',
      title: ['Chênh lệch chưa giải quyết theo thời gian', asOf],
      columns: [
        text('unit', 'Đơn vị chịu trách nhiệm', 42),
        text('kind', 'Loại chênh lệch', 20),
        number('upTo7', '0–7', OPEN_FOR),
        number('upTo15', '8–15', OPEN_FOR),
        number('upTo30', '16–30', OPEN_FOR),
        number('over30', 'Trên 30', OPEN_FOR),
        number('total', 'Cộng'),
        number('overdue', 'Quá hạn'),
        number('oldest', 'Lâu nhất (ngày)'),
      ],
      rows: rows.map(({ responsible, kind, ages, ...row }): TableRow => ({
        ...{ unit: responsible.name, kind: kindOf(kind)?.vi ?? kind },
        ...ages,
        ...{ total: row.total, overdue: row.overdue, oldest: row.oldest },
      })),
      total: {
        unit: 'Tổng cộng',
        upTo7: sum(({ ages }) => ages.upTo7),
        upTo15: sum(({ ages }) => ages.upTo15),
        upTo30: sum(({ ages }) => ages.upTo30),
        over30: sum(({ ages }) => ages.over30),
        total,
        overdue: sum(({ overdue }) => overdue),
      },
    },
    {
      name: 'Từng chênh lệch',
      title: ['Danh sách chênh lệch chưa giải quyết', asOf],
      columns: [
        text('number', 'Số', 12),
        text('list', 'Danh sách', 34),
        text('giver', 'Bên giao', 34),
        text('receiver', 'Bên nhận', 34),
        text('row', 'Mã dòng', 14),
        text('kind', 'Loại chênh lệch', 20),
        { key: 'quantity', header: 'Chênh lệch số lượng', width: 14, kind: 'number' },
        { key: 'money', header: 'Chênh lệch giá trị (đồng)', width: 18, kind: 'money' },
        text('state', 'Trạng thái', 16),
        text('responsible', 'Đơn vị chịu trách nhiệm', 34),
        { key: 'due', header: 'Hạn', width: 12, kind: 'day' },
        number('late', 'Quá hạn (ngày)'),
        number('age', 'Đã mở (ngày)'),
      ],
      rows: open.map((each): TableRow => ({
        ...{ number: each.number, list: each.listTypeName.vi, giver: each.giver.name },
        ...{ receiver: each.receiver?.name, row: each.item?.rowCode },
        ...{ kind: kindOf(each.kind)?.vi ?? each.kind, state: STATE_WORDS[each.state] },
        quantity: each.quantityDifference === null ? null : each.quantityDifference / 1000,
        ...{ money: each.moneyDifference, responsible: each.responsible.name },
        ...{ due: each.dueOn, late: each.overdueDays || null, age: each.ageDays },
      })),
    },
  ];
}
