import type { TableRow, TableSheet } from '../../office/excel/table';
import { isOverdue, type KeptRow } from '../custody/custody.read-model';
import { listType } from '../list-types/list-types';
import type { SheetGround } from './balance-sheet.service';

/**
 * Who keeps what until its receiver takes it over, list by list.
 * @param rows by list.
 * @param day of the figures: what should have gone on before it is overdue.
 * @returns undefined where nobody keeps anything.
 */
export function custodySheet(
  { lists, units }: SheetGround,
  rows: ReadonlyMap<string, readonly KeptRow[]>,
  head: string,
  day: string,
): TableSheet | undefined {
  const lines = lists.flatMap(({ listId, listType: code, unitId }) => {
    const type = `${code} ${listType(code)!.declaration.name.vi}`;
    const byCustodian = Map.groupBy(rows.get(listId) ?? [], ({ custodian }) => custodian);
    return [...byCustodian].map(([custodian, kept]): TableRow => ({
      ...{ unit: units.get(unitId)!, type, custodian, kept: kept.length },
      overdue: kept.filter((row) => isOverdue(row, day)).length,
      until: kept.flatMap(({ until }) => until ?? []).sort()[0] ?? null,
    }));
  });
  if (lines.length === 0) return undefined;
  const collator = new Intl.Collator('vi', { numeric: true });
  const told = ({ unit, type }: TableRow) => `${String(unit)} ${String(type)}`;
  const sum = (key: 'kept' | 'overdue') =>
    lines.reduce((before, line) => before + Number(line[key]), 0);
  return {
    name: 'Tạm giữ',
    title: ['Bảng đối chiếu bàn giao', 'đơn vị tạm giữ trong thời gian chờ tiếp nhận', head],
    columns: [
      { key: 'number', header: 'STT', width: 6, kind: 'plain' },
      { key: 'unit', header: 'Đơn vị bàn giao', width: 30, kind: 'text' },
      { key: 'type', header: 'Loại danh sách', width: 30, kind: 'text' },
      { key: 'custodian', header: 'Đơn vị, người tạm giữ', width: 34, kind: 'text' },
      { key: 'kept', header: 'Số dòng', width: 12, kind: 'number' },
      { key: 'overdue', header: 'Quá hạn giữ', width: 12, kind: 'number' },
      { key: 'until', header: 'Hạn giữ sớm nhất', width: 14, kind: 'day' },
    ],
    rows: [...lines]
      .sort((a, b) => collator.compare(told(a), told(b)))
      .map((line, at) => ({ number: at + 1, ...line })),
    total: { unit: 'Tổng cộng', kept: sum('kept'), overdue: sum('overdue') },
  };
}
