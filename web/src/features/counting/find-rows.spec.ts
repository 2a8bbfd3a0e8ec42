import { findRows } from './find-rows';
import type { ExpectedRow } from './types';

const row = (rowCode: string, name: string, ...codes: string[]): ExpectedRow => ({
  ...{ itemId: rowCode, rowCode, name, codes, place: null, bookQuantity: 1000 },
  ...{ open: [], line: null },
});
const ROWS = [
  row('B3-0001', 'Máy tính để bàn', 'TS-17'),
  row('B3-0002', 'Máy in', 'TS-171'),
  row('B3-0003', 'Ghế đẩu', 'GD-1'),
];
const found = (text: string) => findRows(ROWS, text).map(({ rowCode }) => rowCode);

it('a printed label means the one row whose id it carries, though others have its code', () => {
  const id = '0198a5a0-0000-7000-8000-000000000001';
  const rows = [...ROWS, { ...row('B3-0001', 'Máy tính của xã khác'), itemId: id }];
  expect(findRows(rows, `BG/B3-0001/${id} `).map(({ itemId }) => itemId)).toEqual([id]);
  expect(findRows(ROWS, `BG/B3-0001/${id}`)).toEqual([]);
});

it('a code means its row only, a part of a name every row that has it', () => {
  expect(found('ts-17')).toEqual(['B3-0001']);
  expect(found(' B3-0002 ')).toEqual(['B3-0002']);
  expect(found('may')).toEqual(['B3-0001', 'B3-0002']);
  expect(found('GHE ĐẨU')).toEqual(['B3-0003']);
  expect(found('TS-1')).toEqual(['B3-0001', 'B3-0002']);
  expect(found('không có')).toEqual([]);
  expect(found('  ')).toEqual([]);
});
