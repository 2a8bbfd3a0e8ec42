import type { Cell } from '../../office/excel/workbook';
import { readCell } from '../cell-values';
import type { ColumnDeclaration } from '../declaration';
import type { RepairKind } from './repair-kinds';
import { repairsOfCell } from './repairs-of-cell';

const column = (more: Partial<ColumnDeclaration>): ColumnDeclaration => ({
  ...{ key: 'cell', header: { vi: 'Ô', en: 'Cell' }, aliases: [], type: 'text', required: false },
  ...more,
});
const headed = (vi: string, more: Partial<ColumnDeclaration> = {}) =>
  column({ header: { vi, en: vi }, ...more });
const text = (value: string): Cell => ({ column: 1, kind: 'text', value, text: value });
const number = (value: number, shown = String(value)): Cell => ({
  ...{ column: 1, kind: 'number', value, text: shown },
});

const money = column({ type: 'money', unit: 'đồng' });
const area = column({ type: 'decimal', unit: 'm²' });
const quantity = column({ type: 'quantity' });
const person = column({ sensitivity: 'personal_number' });
const phone = headed('Số điện thoại');
const code = headed('Mã thủ tục');
const year = headed('Năm sử dụng', { type: 'integer' });

type Line = [ColumnDeclaration, Cell, unknown, RepairKind];

describe('a repaired cell', () => {
  it.each<Line>([
    [money, text('12 tr'), 12_000_000, 'number-text'],
    [money, text('1,5 tỷ đồng'), 1_500_000_000, 'number-text'],
    [money, text('500k'), 500_000, 'number-text'],
    [money, text('1.234.567.-'), 1_234_567, 'number-text'],
    [money, text('3.000.000 ₫ (ba triệu)'), 3_000_000, 'number-text'],
    [area, text('120,5m2'), 120.5, 'number-text'],
    [area, text('0,5 ha'), 5_000, 'number-text'],
    [quantity, text('02 bộ'), 2_000, 'number-text'],
    [person, text('48012345612'), '048012345612', 'leading-zero'],
    [person, text('CCCD: 048012345612'), '048012345612', 'identifier-marks'],
    [person, number(12345678), '012345678', 'leading-zero'],
    [phone, number(912345678), '0912345678', 'leading-zero'],
    [phone, text('2033825825'), '02033825825', 'leading-zero'],
    [code, number(1.0045, '1,0045'), '1.004500', 'code-zeros'],
    [code, number(2.00126, '2.00126E0'), '2.001260', 'code-zeros'],
    [code, text('1,0045'), '1.004500', 'code-zeros'],
    [year, text('15/03/2019'), 2019, 'year-of-day'],
    [
      year,
      { column: 1, kind: 'day', value: '2019-03-15', text: '2019-03-15' },
      2019,
      'year-of-day',
    ],
  ])('is told beside the original and can be refused (%#)', (declared, cell, value, kind) => {
    const reading = readCell(cell, declared);
    expect(reading).toMatchObject({ value });
    const [told, ...more] = repairsOfCell(cell, declared, reading);
    expect(more).toEqual([]);
    expect(told).toMatchObject({ kind });
    const left = readCell(cell, declared, 1, new Set([kind]));
    expect(left).not.toMatchObject({ value });
    if (declared.type === 'text' && declared !== person) expect(left).toEqual({ value: cell.text });
    else expect(left).toHaveProperty('problem');
  });

  it.each<[ColumnDeclaration, Cell, string]>([
    [money, text('khoảng 5.000.000'), 'not-a-number'],
    [money, text('2 triệu 500'), 'not-a-number'],
    [money, text('(1.234.567)'), 'negative'],
    [area, text('1.200'), 'number-unclear'],
    [person, text('1085012345'), 'not-a-personal-number'],
    [person, text('12345678'), 'not-a-personal-number'],
    [year, text('2019-2020'), 'not-a-number'],
  ])(
    'is no guess: what may mean two things is left to a person (%#)',
    (declared, cell, problem) => {
      expect(readCell(cell, declared)).toMatchObject({ problem: { code: problem } });
    },
  );

  it('with a number that may be two follows the other numbers of its table, in which one is sure', () => {
    const by = (mark: ',' | '.' | undefined) => ({ fraction: () => mark });
    const read = (typed: string, mark: ',' | '.' | undefined, refused = new Set<RepairKind>()) =>
      readCell(text(typed), area, 1, refused, undefined, by(mark));
    expect(read('1.200', ',')).toEqual({ value: 1200, rule: 'number-marks' });
    expect(read('1,200', ',')).toEqual({ value: 1.2, rule: 'number-marks' });
    expect(read('1,200', '.')).toEqual({ value: 1200, rule: 'number-marks' });
    expect(read('1.200', undefined)).toMatchObject({ problem: { code: 'number-unclear' } });
    const reading = read('1.200', ',');
    expect(repairsOfCell(text('1.200'), area, reading)).toEqual([
      { kind: 'number-marks', from: '1.200', to: '1200' },
    ]);
    expect(read('1.200', ',', new Set(['number-marks']))).toHaveProperty('problem');
  });
});
