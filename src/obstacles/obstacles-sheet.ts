import type { TableColumn, TableRow, TableSheet } from '../office/excel/table';
import { tableTime } from '../platform/vietnam-time';
import { catalogue } from './catalogue';
import { categoryName } from './obstacle-places';
import type { ObstacleView } from './obstacles.schema';
import { SEVERITIES, type Level, type ObstacleSource, type ObstacleState } from './obstacle-state';

export const STATE_WORDS: Record<ObstacleState, string> = {
  open: 'Mới ghi nhận',
  in_progress: 'Đang xử lý',
  waiting: 'Chờ hướng dẫn',
  answered: 'Đã có trả lời',
  closed: 'Đã giải quyết',
};
export const LEVEL_WORDS: Record<Level, string> = {
  commune: 'Cấp xã',
  department: 'Sở, ngành',
  province: 'UBND tỉnh',
  ministry: 'Bộ, ngành trung ương',
};
export const SOURCE_WORDS: Record<ObstacleSource, string> = {
  rehearsal: 'Vận hành thử',
  operation: 'Vận hành',
  hotline: 'Đường dây nóng',
  feedback: 'Phản ánh, kiến nghị',
};

const text = (key: string, header: string, width: number): TableColumn => ({
  ...{ key, header, width },
  kind: 'text',
});
const number = (key: string, header: string): TableColumn => ({
  ...{ key, header, width: 12, kind: 'number' },
});
const day = (key: string, header: string): TableColumn => ({
  ...{ key, header, width: 12, kind: 'day' },
});
const severityName = (of: ObstacleView['severity']) =>
  catalogue.severities.find(({ value }) => value === of)!.vi;

/** Obstacles as a workbook: one row each, and how many of each group stand where. */
export function obstacleSheets(rows: readonly ObstacleView[], now: Date): TableSheet[] {
  const asOf = `Số liệu tính đến ${tableTime(now)}`;
  return [
    {
      name: 'Vướng mắc',
      title: ['Danh sách khó khăn, vướng mắc', asOf],
      columns: [
        text('number', 'Số', 9),
        text('unit', 'Đơn vị', 26),
        text('category', 'Nhóm', 24),
        text('severity', 'Mức độ', 14),
        text('title', 'Vướng mắc', 40),
        text('description', 'Nội dung', 60),
        text('cause', 'Nguyên nhân', 34),
        text('source', 'Nguồn', 18),
        text('stage', 'Xử lý', 24),
        text('state', 'Trạng thái', 16),
        text('level', 'Cấp xử lý', 18),
        text('owner', 'Cơ quan xử lý', 34),
        text('person', 'Người xử lý', 20),
        text('waiting', 'Chờ hướng dẫn gì, của ai', 34),
        text('group', 'Vướng mắc chung', 26),
        text('items', 'Nội dung vận hành thử', 18),
        day('found', 'Phát hiện'),
        day('due', 'Hạn'),
        number('late', 'Quá hạn (ngày)'),
        number('age', 'Số ngày'),
        text('result', 'Kết quả xử lý, trả lời', 50),
      ],
      rows: rows.map(rowOf),
    },
    {
      name: 'Tổng hợp theo nhóm',
      title: ['Vướng mắc theo nhóm', asOf],
      columns: [
        text('category', 'Nhóm', 34),
        ...SEVERITIES.map((severity) => number(severity, severityName(severity))),
        number('open', 'Chưa giải quyết'),
        number('overdue', 'Quá hạn'),
        number('closed', 'Đã giải quyết'),
        number('total', 'Tổng số'),
      ],
      rows: catalogue.categories.map(({ value, vi }) =>
        countsOf(
          vi,
          rows.filter(({ category }) => category === value),
        ),
      ),
      total: countsOf('Tổng cộng', rows),
      notes: ['Các cột mức độ chỉ tính vướng mắc chưa giải quyết.'],
    },
  ];
}

function rowOf(row: ObstacleView): TableRow {
  return {
    ...{ number: row.number, unit: row.unit.name, category: categoryName(row.category) },
    ...{ severity: severityName(row.severity), title: row.title, description: row.description },
    ...{ cause: row.cause, source: SOURCE_WORDS[row.source] },
    stage: row.dueStage === 'before' ? 'Trước ngày vận hành' : 'Sau ngày vận hành',
    state: STATE_WORDS[row.state],
    level: row.ministry ? `${LEVEL_WORDS[row.level]}: ${row.ministry}` : LEVEL_WORDS[row.level],
    ...{ owner: row.owner.name, person: row.ownerPerson, waiting: row.waitingFor },
    group: row.group && `${row.group.number} – ${row.group.title}`,
    items: row.items.map(({ itemCode }) => itemCode).join(', ') || null,
    ...{ found: row.foundOn, due: row.dueOn, late: row.overdueDays || null, age: row.ageDays },
    result: row.closed?.resolution ?? row.answer?.answer ?? null,
  };
}

function countsOf(category: string, rows: readonly ObstacleView[]): TableRow {
  const open = rows.filter(({ closed }) => closed === null);
  return {
    category,
    ...Object.fromEntries(
      SEVERITIES.map((of) => [of, open.filter(({ severity }) => severity === of).length]),
    ),
    open: open.length,
    overdue: open.filter(({ overdueDays }) => overdueDays > 0).length,
    closed: rows.length - open.length,
    total: rows.length,
  };
}
