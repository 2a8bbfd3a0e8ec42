import fc from 'fast-check';
import { amountText, thousandthsOf } from './amount-text';

describe('an amount that somebody types', () => {
  it('is read as it is written, with or without points between thousands', () => {
    expect(thousandthsOf('1.234,5')).toBe(1_234_500);
    expect(thousandthsOf(' 1234,5 ')).toBe(1_234_500);
    expect(thousandthsOf('1 234')).toBe(1_234_000);
    expect(thousandthsOf('0')).toBe(0);
    expect(thousandthsOf('  ')).toBeNull();
  });

  it('is none where it is below zero, unclear or too exact', () => {
    for (const text of [
      '-1',
      '–1',
      '2.5',
      '1.23',
      '1,2345',
      '1.2345',
      '1,234.5',
      'năm',
      '9'.repeat(16),
    ])
      expect(thousandthsOf(text)).toBeUndefined();
  });

  it('comes back from its text', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999_999 }), (amount) => {
        expect(thousandthsOf(amountText(amount))).toBe(amount);
      }),
      // Beyond twelve digits before the comma a binary number no longer has three behind it.
      { examples: [[1], [999], [1_000_000]] },
    ));
});
