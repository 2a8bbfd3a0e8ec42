import type { TableRow, TableSheet } from '../office/excel/table';
import { paperTime } from '../platform/vietnam-time';
import { sum, type ListBalance, type Province } from './province';

const measures = ['declared', 'accepted', 'disputed', 'closed', 'outstanding', 'money'] as const;
const states = { filed: 'Đã nộp', empty: 'Không phát sinh' };

/** Sheet 3, "Bảng đối chiếu bàn giao": every list with its figures and their sum. */
export function balanceSheet({ asOf, lists }: Province): TableSheet {
  return {
    name: 'Bảng đối chiếu bàn giao',
    title: ['Bảng đối chiếu bàn giao', `Số liệu tính đến ${paperTime(new Date(asOf))}`],
    columns: [
      { header: 'STT', key: 'position', width: 6, kind: 'number' },
      { header: 'Bên giao', key: 'giver', width: 34, kind: 'text' },
      { header: 'Danh sách', key: 'listType', width: 30, kind: 'text' },
      { header: 'Trạng thái', key: 'state', width: 16, kind: 'text' },
      { header: 'Kê khai', key: 'declared', width: 12, kind: 'number' },
      { header: 'Đã tiếp nhận', key: 'accepted', width: 12, kind: 'number' },
      { header: 'Chưa thống nhất', key: 'disputed', width: 12, kind: 'number' },
      { header: 'Không bàn giao', key: 'closed', width: 12, kind: 'number' },
      { header: 'Chưa tiếp nhận', key: 'outstanding', width: 12, kind: 'number' },
      { header: 'Giá trị kê khai (đồng)', key: 'money', width: 20, kind: 'money' },
    ],
    numberingRow: true,
    rows: lists.map(rowOf),
    total: {
      giver: `Tổng số: ${lists.length} danh sách`,
      ...Object.fromEntries(measures.map((key) => [key, sum(lists, (list) => list[key])])),
    },
    notes: ['Kê khai = Đã tiếp nhận + Chưa thống nhất + Không bàn giao + Chưa tiếp nhận.'],
  };
}

function rowOf(list: ListBalance, index: number): TableRow {
  const { giver, listType, state } = list;
  return {
    position: index + 1,
    giver,
    listType: `${listType.code} ${listType.vi}`,
    state: states[state],
    ...Object.fromEntries(measures.map((key) => [key, list[key]])),
  };
}
