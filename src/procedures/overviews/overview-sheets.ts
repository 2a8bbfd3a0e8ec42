import type { TableColumn, TableRow, TableSheet } from '../../office/excel/table';
import { tableTime } from '../../platform/vietnam-time';
import type { DriftPage, DriftRow, HeatMap, HistoryLine, SurplusChange } from './overviews.schema';

const text = (key: string, header: string, width: number): TableColumn => ({
  ...{ key, header, width },
  kind: 'text',
});
const number = (key: string, header: string): TableColumn => ({
  ...{ key, header, width: 12 },
  kind: 'number',
});
const OUTCOMES = {
  ...{ passed: 'Khớp', failed: 'Có sai lệch' },
  ...{ unverifiable: 'Chưa kiểm tra được', pending: 'Đang chờ' },
} as const;
const DRIFTS = { better: 'Tốt lên', worse: 'Xấu đi', other: 'Khác' } as const;
const at = (moment: string | null) => (moment ? tableTime(new Date(moment)) : null);

/** Units × fields: the share that matches; a field a unit owes nothing of stays empty. */
export function heatMapSheet(map: HeatMap): TableSheet {
  return {
    name: 'Đơn vị – lĩnh vực',
    title: [
      'Tỷ lệ thủ tục khớp với Cổng theo đơn vị và lĩnh vực',
      `Nguồn: ${map.sourceText.vi}. Số liệu lúc ${at(map.asOf) ?? 'chưa xong'}`,
      'Ô trống: không có thủ tục. Thủ tục chưa kiểm tra được không tính là khớp.',
    ],
    paper: 'A3',
    columns: [
      text('code', 'Mã', 8),
      text('name', 'Đơn vị', 24),
      ...map.fields.map((field, index): TableColumn => ({
        ...{ key: `f${index}`, header: field || 'Chưa ghi lĩnh vực', width: 14 },
        kind: 'percent',
      })),
    ],
    rows: map.units.map(({ code, name, cells }): TableRow => ({
      ...{ code, name },
      ...Object.fromEntries(
        cells.map((cell, index) => {
          if (!cell) return [`f${index}`, null];
          const total = cell.passed + cell.failed + cell.unverifiable + cell.pending;
          return [`f${index}`, cell.passed / total];
        }),
      ),
    })),
  };
}

type Side = DriftRow['after'];
/** All that was wrong on one side: what was read, and what the catalogue had. */
const wrongOn = ({ differences, seenName }: Side) =>
  differences.length === 0
    ? seenName
    : differences
        .map(
          ({ text: { vi }, seen, expected }) =>
            `${vi}: ${seen ?? '–'} (danh mục: ${expected ?? '–'})`,
        )
        .join('\n');
const CHANGES = {
  ...{ appeared: 'Mới thấy', gone: 'Đã hết', changed: 'Đổi', unread: 'Lần sau không cho biết' },
} as const;
const changeLine = ({ about, kind, before, after }: DriftRow['changes'][number]) => {
  const values = [before, after].filter((each) => each !== null).join(' → ');
  return `${about.vi}: ${CHANGES[kind]}${values && ` (${values})`}`;
};

/** Each pair that differs between two runs, both sides beside each other; where not all fit, the title says how many. */
export function driftSheet({ rows, total }: DriftPage): TableSheet {
  const part =
    rows.length < total
      ? [`Gồm ${rows.length} trong ${total} cặp; lọc theo đơn vị để lấy phần còn lại.`]
      : [];
  return {
    name: 'Biến động',
    title: ['Thay đổi giữa hai lần kiểm tra thủ tục trên Cổng', ...part],
    columns: [
      text('unit', 'Đơn vị', 24),
      text('code', 'Mã thủ tục', 12),
      text('name', 'Tên thủ tục', 44),
      text('drift', 'Thay đổi', 12),
      text('changes', 'Nội dung thay đổi (lần trước → lần sau)', 48),
      text('before', 'Lần trước', 18),
      text('beforeWhy', 'Chi tiết lần trước', 34),
      text('beforeSeen', 'Giá trị đọc được lần trước', 44),
      text('beforeAt', 'Đọc lúc (lần trước)', 20),
      text('after', 'Lần sau', 18),
      text('afterWhy', 'Chi tiết lần sau', 34),
      text('afterSeen', 'Giá trị đọc được lần sau', 44),
      text('readAt', 'Đọc lúc (lần sau)', 20),
    ],
    filter: true,
    paper: 'A3',
    rows: rows.map((row): TableRow => ({
      ...{ unit: row.unitName, code: row.procedureCode, name: row.procedureName },
      ...{ drift: DRIFTS[row.drift], changes: row.changes.map(changeLine).join('\n') },
      ...{ before: row.before && OUTCOMES[row.before.outcome] },
      ...{ beforeWhy: row.before?.reasonText?.vi, beforeSeen: row.before && wrongOn(row.before) },
      ...{ beforeAt: at(row.before?.seenAt ?? null), after: OUTCOMES[row.after.outcome] },
      ...{ afterWhy: row.after.reasonText?.vi, afterSeen: wrongOn(row.after) },
      readAt: at(row.after.seenAt),
    })),
  };
}

/** What units were shown beyond the catalogue in one of two runs only. */
export function surplusSheet(changes: readonly SurplusChange[]): TableSheet {
  return {
    name: 'Thủ tục ngoài danh mục',
    title: ['Thủ tục ngoài danh mục: mới thấy hoặc đã hết giữa hai lần kiểm tra'],
    columns: [
      text('unit', 'Đơn vị', 24),
      text('code', 'Mã trên Cổng', 14),
      text('name', 'Tên trên Cổng', 60),
      text('change', 'Thay đổi', 14),
    ],
    filter: true,
    rows: changes.map((each): TableRow => ({
      ...{ unit: each.unitName, code: each.code, name: each.name, change: CHANGES[each.change] },
    })),
  };
}

/** Runs over time: what matched, and what became of the findings. */
export function historySheet(lines: readonly HistoryLine[]): TableSheet {
  return {
    name: 'Các lần kiểm tra',
    title: ['Các lần kiểm tra thủ tục trên Cổng'],
    columns: [
      text('at', 'Xong lúc', 20),
      text('source', 'Nguồn', 34),
      number('units', 'Số đơn vị'),
      number('passed', 'Khớp'),
      number('failed', 'Có sai lệch'),
      number('unverifiable', 'Chưa kiểm tra được'),
      number('opened', 'Phát hiện mới'),
      number('reopened', 'Tái diễn'),
      number('fixed', 'Đã khắc phục'),
      number('openAfter', 'Còn mở'),
    ],
    rows: lines.map(({ finishedAt, findings, ...line }): TableRow => ({
      ...{ at: at(finishedAt), source: line.sourceText.vi, units: line.units, passed: line.passed },
      ...{ failed: line.failed, unverifiable: line.unverifiable, opened: findings?.opened },
      ...{ reopened: findings?.reopened, fixed: findings?.fixed, openAfter: findings?.openAfter },
    })),
  };
}
