import fc from 'fast-check';
import { cellAddress, columnLetters, columnOfAddress, rangeOf, rowOfAddress } from './cell-address';

describe('cell addresses', () => {
  it('reads back what it writes', () => {
    const number = fc.integer({ min: 1, max: 1_048_576 });
    fc.assert(
      fc.property(number, fc.integer({ min: 1, max: 16_384 }), (row, column) => {
        const address = cellAddress(row, column);
        expect([rowOfAddress(address), columnOfAddress(address)]).toEqual([row, column]);
      }),
    );
  });

  it('knows the edges', () => {
    expect([1, 26, 27, 702, 703, 16_384].map(columnLetters)).toEqual([
      'A',
      'Z',
      'AA',
      'ZZ',
      'AAA',
      'XFD',
    ]);
    expect(columnOfAddress('$AB$12')).toBe(28);
    expect(rangeOf('C3:A1')).toEqual({ top: 1, left: 1, bottom: 3, right: 3 });
    expect(rangeOf('B2')).toEqual({ top: 2, left: 2, bottom: 2, right: 2 });
    expect(rangeOf('#REF!')).toBeUndefined();
  });
});
