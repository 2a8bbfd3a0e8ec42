import type { Cell } from '../office/excel/workbook';
import { ASSETS, STAFF } from '../../test/support/sample-lists';
import fc from 'fast-check';
import type { DayColumn } from './day-rules';
import { isTidy, readCell, tidyText } from './cell-values';
import { columnOf, type ColumnDeclaration } from './declaration';

const text = (value: string): Cell => ({ column: 1, kind: 'text', value, text: value });
const number = (value: number, shown = String(value)): Cell => ({
  column: 1,
  kind: 'number',
  value,
  text: shown,
});
const day = (value: string): Cell => ({ column: 1, kind: 'day', value, text: value });
const assets = (key: string) => columnOf(ASSETS, key) as ColumnDeclaration;
const staff = (key: string) => columnOf(STAFF, key) as ColumnDeclaration;
const code = (cell: Cell, column: ColumnDeclaration, scale = 1) => {
  const reading = readCell(cell, column, scale);
  return 'problem' in reading ? reading.problem.code : reading.value;
};

describe('readCell', () => {
  it('keeps the zeros of identifiers and the digits Excel shows in powers of ten', () => {
    expect(readCell(text('00123'), assets('code'))).toEqual({ value: '00123' });
    expect(readCell(number(22, '0022'), assets('code'))).toEqual({ value: '0022' });
    expect(readCell(number(22001234567, '2.20012E+10'), assets('code'))).toEqual({
      value: '22001234567',
    });
    expect(code(number(1.2e19, '1.23E+19'), assets('code'))).toBe('digits-lost');
  });

  it('tidies text: NFC, single spaces, nothing invisible', () => {
    const raw = `  Bàn${'\u200b'}  làm\u00a0việc `.normalize('NFD');
    expect(readCell(text(raw), assets('name'))).toEqual({ value: 'Bàn làm việc' });
    expect(code(text('x'.repeat(31)), assets('code'))).toBe('text-too-long');
    expect(readCell(day('2019-01-05'), assets('note'))).toEqual({ value: '05/01/2019' });
  });

  it('reads money in whole đồng, in the unit of the heading', () => {
    expect(readCell(text('12.500.000 đồng'), assets('cost'))).toEqual({ value: 12_500_000 });
    expect(readCell(text('250.000'), assets('cost'))).toEqual({ value: 250_000 });
    expect(readCell(text('12,5'), assets('cost'), 1_000_000)).toEqual({ value: 12_500_000 });
    expect(readCell(number(12.5), assets('cost'), 1_000)).toEqual({ value: 12_500 });
    expect(code(text('250,000'), assets('cost'))).toBe('number-unclear');
    expect(readCell(text('12 triệu'), assets('cost'), 1_000)).toEqual({ value: 12_000_000 });
    expect(code(text('mười hai triệu'), assets('cost'))).toBe('not-a-number');
    expect(code(number(1000.5), assets('cost'))).toBe('not-whole-dong');
    expect(code(number(-1), assets('cost'))).toBe('negative');
    expect(code(number(1e16), assets('cost'))).toBe('number-too-large');
  });

  it('reads quantities in thousandths', () => {
    expect(readCell(number(2), assets('quantity'))).toEqual({ value: 2000 });
    expect(readCell(text('2,5'), assets('quantity'))).toEqual({ value: 2500 });
    expect(code(text('1.234'), assets('quantity'))).toBe('number-unclear');
    expect(code(number(0.0004), assets('quantity'))).toBe('too-many-decimals');
  });

  it('refuses a quantity or a sum below zero, however it is written', () => {
    for (const cell of [number(-2), text('-2'), text('-0,5'), text('- 1.000.000')])
      for (const column of ['quantity', 'cost'])
        expect([cell, column, code(cell, assets(column))]).toEqual([cell, column, 'negative']);
    expect(code(text('-1.000.000 đồng'), assets('cost'))).toBe('negative');
  });

  it('refuses an area or a coefficient below zero, which are decimals', () => {
    const area: ColumnDeclaration = { ...assets('quantity'), type: 'decimal' };
    expect(readCell(text('120,5'), area)).toEqual({ value: 120.5 });
    expect(readCell(number(0), area)).toEqual({ value: 0 });
    for (const cell of [number(-120.5), text('-2,34')]) expect(code(cell, area)).toBe('negative');
  });

  it('takes days from date cells and from text, never from bare numbers without the column', () => {
    expect(readCell(day('1980-03-05'), staff('born'))).toEqual({ value: '1980-03-05' });
    expect(readCell(day('1980-03-05T08:00:00'), staff('born'))).toEqual({ value: '1980-03-05' });
    expect(code(number(1975), staff('born'))).toBe('day-incomplete');
    const column: DayColumn = { date1904: false, order: () => ({ order: 'day-first' }) };
    expect(readCell(number(29285), staff('born'), 1, undefined, column)).toEqual({
      ...{ value: '1980-03-05', rule: 'day-number' },
    });
    const refused = new Set(['day-number', 'two-digit-year'] as const);
    for (const cell of [number(29285), text('5/3/80')])
      expect(readCell(cell, staff('born'), 1, refused, column)).toMatchObject({
        problem: { code: 'day-unclear' },
      });
    expect(readCell(text('5.3.1980'), staff('born'), 1, refused, column)).toEqual({
      value: '1980-03-05',
    });
    expect(code(number(29285), staff('born'))).toBe('day-unclear');
    expect(code(text('3/14/2025'), staff('born'))).toBe('no-such-day');
  });

  it('reads choices and flags by their words', () => {
    expect(readCell(text('đang sử dụng'), assets('state'))).toEqual({ value: 'in_use' });
    expect(readCell(text('HỎNG'), assets('state'))).toEqual({ value: 'broken' });
    const wrong = readCell(text('Hỏngg'), assets('state'));
    expect(wrong).toMatchObject({ problem: { code: 'not-a-choice', nearest: ['Hỏng'] } });
    expect(readCell(text('X'), staff('filed'))).toEqual({ value: true });
    expect(readCell(text('chưa'), staff('filed'))).toEqual({ value: false });
    expect(readCell(undefined, staff('filed'))).toEqual({ value: null });
    expect(code(text('một phần'), staff('filed'))).toBe('not-a-flag');
  });

  it('reports formula errors and formulas without a result', () => {
    expect(code({ column: 1, kind: 'error', value: '#N/A', text: '#N/A' }, assets('cost'))).toBe(
      'cell-error',
    );
    const missing: Cell = {
      column: 1,
      kind: 'text',
      value: null,
      text: '',
      formula: true,
      missing: true,
    };
    expect(code(missing, assets('cost'))).toBe('formula-without-result');
  });
});

describe('tidy texts', () => {
  it('are those that nothing has to be done to', () => {
    const code = fc.oneof(
      fc.integer({ min: 0x09, max: 0x3ff }),
      fc.integer({ min: 0x1e00, max: 0x1fff }),
      fc.constantFrom(0x20, 0x20, 0xa0, 0x301, 0x200b, 0xfeff, 0x2003, 0x41, 0x61),
    );
    fc.assert(
      fc.property(fc.array(code), (codes) => {
        const given = String.fromCharCode(...codes);
        const plain = given
          .normalize('NFC')
          .replace(/[\u200b-\u200d\u2060\ufeff]/g, '')
          .replace(/\s+/g, ' ')
          .trim();
        if (isTidy(given)) expect(plain).toBe(given);
        expect(tidyText(given)).toBe(plain);
      }),
    );
    expect(isTidy('Máy vi tính số 12')).toBe(true);
  });
});
