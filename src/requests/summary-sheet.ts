import type { AddedSheet } from '../office/excel/form-copy/copy-package';
import type { UnitState } from './request-states';

const STATES: Record<UnitState, string> = {
  answered: 'Đã nộp',
  missing: 'Chưa nộp',
  held: 'Chờ xem xét',
  returned: 'Đã trả lại, chưa nộp lại',
};

/**
 * Who sent what until when, as a sheet behind the merged form.
 * @param prefilled whether copies were pre-filled with what is known.
 */
export function summarySheet(
  units: readonly {
    unit: { name: string };
    state: UnitState;
    late: boolean;
    sentAt: string | null;
    rows: number;
    /** What the unit wrote otherwise than its copy was pre-filled. */
    changed: readonly string[];
  }[],
  prefilled: boolean,
  at: string,
  timeOf: (moment: string) => string,
): AddedSheet {
  const missing = units.filter(({ rows }) => rows === 0);
  return {
    name: 'Tình hình nộp',
    widths: [6, 40, 26, 18, 12, 10, ...(prefilled ? [60] : [])],
    rows: [
      [`Tình hình nộp báo cáo, ghép lúc ${at}`],
      [
        `Đã ghép ${units.length - missing.length}/${units.length} đơn vị` +
          (missing.length > 0
            ? `; còn thiếu: ${missing.map(({ unit }) => unit.name).join(', ')}`
            : ''),
      ],
      [],
      [
        ...['STT', 'Đơn vị', 'Tình trạng', 'Nộp lúc', 'Nộp muộn', 'Số dòng'],
        ...(prefilled ? ['Sửa so với số điền sẵn'] : []),
      ],
      ...units.map(({ unit, state, late, sentAt, rows, changed }, index) => [
        ...[index + 1, unit.name, STATES[state], sentAt === null ? '' : timeOf(sentAt)],
        ...[late ? 'Muộn' : '', rows, ...(prefilled ? [changed.join('; ')] : [])],
      ]),
    ],
  };
}
