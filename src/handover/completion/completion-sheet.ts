import type { CellColour, TableRow, TableSheet } from '../../office/excel/table';
import { POINTS } from './closing-points';
import { POINT_WORDS } from './completion-words';
import type { CompletionList, CompletionUnitView } from './completion.schema';

const STATE_WORDS: Record<CompletionUnitView['state'], string> = {
  open: 'Chưa đủ điều kiện',
  ready: 'Đủ điều kiện kết thúc',
  closed: 'Đã kết thúc',
  changed: 'Đã kết thúc, có thay đổi sau đó',
};
const STATE_COLOURS: Record<CompletionUnitView['state'], CellColour | undefined> = {
  open: undefined,
  ready: 'yellow',
  closed: 'green',
  changed: 'red',
};

/** “còn 3” or “chưa biết”; empty where the point holds. */
function reasonWords({ reasons }: CompletionUnitView, point: string): string {
  const reason = reasons.find((each) => each.point === point);
  if (!reason) return '';
  return reason.standing === 'unknown' ? 'chưa biết' : `còn ${reason.count}`;
}

/** Dissolved units with what holds their closing up, one column for each point. */
export function completionSheet({ units }: CompletionList, titles: readonly string[]): TableSheet {
  const states = new Map<TableRow, CompletionUnitView>();
  const rows = units.map((unit, at): TableRow => {
    const row: TableRow = {
      ...{ ordinal: at + 1, code: unit.code, name: unit.name },
      level: unit.side === 'old' ? 'Cấp xã' : 'Cấp huyện',
      ...{ state: STATE_WORDS[unit.state], held: unit.held, of: unit.of, reserved: unit.reserved },
      ...{ number: unit.closing?.number, day: unit.closing?.day },
      ...Object.fromEntries(POINTS.map((point) => [point, reasonWords(unit, point)])),
    };
    states.set(row, unit);
    return row;
  });
  return {
    name: 'Kết thúc bàn giao',
    title: ['Tình hình kết thúc bàn giao của các đơn vị kết thúc hoạt động', ...titles],
    columns: [
      { header: 'STT', key: 'ordinal', width: 6, kind: 'plain' },
      { header: 'Mã', key: 'code', width: 9, kind: 'text' },
      { header: 'Đơn vị kết thúc hoạt động', key: 'name', width: 28, kind: 'text' },
      { header: 'Cấp', key: 'level', width: 10, kind: 'text' },
      { header: 'Tình trạng', key: 'state', width: 24, kind: 'text' },
      { header: 'Số giấy xác nhận', key: 'number', width: 16, kind: 'text' },
      { header: 'Ngày cấp', key: 'day', width: 12, kind: 'day' },
      { header: 'Mục đạt', key: 'held', width: 9, kind: 'number' },
      { header: 'Tổng số mục', key: 'of', width: 9, kind: 'number' },
      { header: 'Mục bảo lưu', key: 'reserved', width: 9, kind: 'number' },
      ...POINTS.map((point) => ({
        ...{ header: POINT_WORDS[point], key: point, width: 18 },
        ...{ kind: 'text' as const, group: 'Việc còn lại' },
      })),
    ],
    rows,
    paper: 'A3',
    fill: (row) => ({ state: STATE_COLOURS[states.get(row)!.state] }),
  };
}
