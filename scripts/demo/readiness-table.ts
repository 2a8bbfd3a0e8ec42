import type { OverviewView } from '../../src/readiness/readiness.schema';

const WORDS = { green: '✓ Xanh', yellow: '! Vàng', red: '✕ Đỏ' } as const;
const number = new Intl.NumberFormat('vi-VN');

/** The province table as text: one line a unit in the order of the resolution. */
export function readinessTable(overview: OverviewView): string {
  const heading = [
    'STT',
    'Mã',
    'Đơn vị',
    'Mức độ',
    'Đã tiếp nhận',
    'Chưa thống nhất',
    'Chưa tiếp nhận',
    'Vận hành thử',
    'TTHC khớp',
  ];
  const rows = overview.units.map((unit, position) => [
    String(position + 1),
    unit.code,
    unit.name,
    WORDS[unit.verdict],
    `${number.format(unit.handover.accepted)}/${number.format(unit.handover.declared)}`,
    number.format(unit.handover.disputed),
    number.format(unit.handover.outstanding),
    `${unit.rehearsal.met}/${unit.rehearsal.mandatory}`,
    `${unit.procedures.passed}/${unit.procedures.total}`,
  ]);
  const widths = heading.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]!.length)),
  );
  const line = (cells: string[]) =>
    cells
      .map((cell, column) =>
        column < 4 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!),
      )
      .join('  ');
  return [
    line(heading),
    widths.map((width) => '─'.repeat(width)).join('  '),
    ...rows.map(line),
  ].join('\n');
}
