import type { AddedSheet } from '../office/excel/form-copy/fill-form';
import type { UnitState } from './request-states';

const STATES: Record<UnitState, string> = {
  answered: 'Đã nộp',
  missing: 'Chưa nộp',
  held: 'Chờ xem xét',
  returned: 'Đã trả lại, chưa nộp lại',
};

/** Who sent what until when, as a sheet behind the merged form. */
export function summarySheet(
  units: readonly {
    unit: { name: string };
    state: UnitState;
    late: boolean;
    sentAt: string | null;
    rows: number;
  }[],
  at: string,
  timeOf: (moment: string) => string,
): AddedSheet {
  const missing = units.filter(({ rows }) => rows === 0);
  return {
    name: 'Tình hình nộp',
    widths: [6, 40, 26, 18, 12, 10],
    rows: [
      [`Tình hình nộp báo cáo, ghép lúc ${at}`],
      [
        `Đã ghép ${units.length - missing.length}/${units.length} đơn vị` +
          (missing.length > 0
            ? `; còn thiếu: ${missing.map(({ unit }) => unit.name).join(', ')}`
            : ''),
      ],
      [],
      ['STT', 'Đơn vị', 'Tình trạng', 'Nộp lúc', 'Nộp muộn', 'Số dòng'],
      ...units.map(({ unit, state, late, sentAt, rows }, index) => [
        ...[index + 1, unit.name, STATES[state], sentAt === null ? '' : timeOf(sentAt)],
        ...[late ? 'Muộn' : '', rows],
      ]),
    ],
  };
}
