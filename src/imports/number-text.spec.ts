import fc from 'fast-check';
import { readNumberText, wholeProduct, wholeProductOfNumber } from './number-text';

const exact = (decimal: string) => ({ kind: 'exact', decimal });

describe('readNumberText', () => {
  it.each([
    ['1234', '1234'],
    ['1.234.567', '1234567'],
    ['1,234,567', '1234567'],
    ['1 234', '1234'],
    ['1\u00a0234\u00a0567', '1234567'],
    ['1.234,5', '1234.5'],
    ['1,234.5', '1234.5'],
    ['2,34', '2.34'],
    ['2.34', '2.34'],
    ['0,125', '0.125'],
    ['0.125', '0.125'],
    ['-5', '-5'],
    ['(5)', '-5'],
    ['−7', '-7'],
    ['1234,567', '1234.567'],
    ['007', '7'],
    ['1.234.567,00', '1234567'],
  ])('reads %s', (text, decimal) => expect(readNumberText(text, false)).toEqual(exact(decimal)));

  it.each(['1.234', '1,234', '12,000'])('does not choose a meaning of %s', (text) =>
    expect(readNumberText(text, false)).toMatchObject({ kind: 'unclear' }),
  );

  it('takes the dot as thousands mark where no fraction is possible, but not the comma', () => {
    expect(readNumberText('250.000', true)).toEqual(exact('250000'));
    expect(readNumberText('250,000', true)).toMatchObject({ kind: 'unclear', first: '250000' });
  });

  it.each([
    '12 triệu',
    '',
    'abc',
    '1.2.3',
    '1.23.456',
    '1,2.3.4',
    '5%',
    '1e5',
    '1..2',
    '12.34.567',
  ])('refuses %s', (text) => expect(readNumberText(text, true)).toEqual({ kind: 'none' }));

  it('reads back every whole number in the three ways of writing thousands', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1_000_000, max: 2 ** 53 - 1 }),
        fc.constantFrom('.', ',', ' '),
        (n, mark) => {
          const text = String(n).replace(/\B(?=(\d{3})+$)/g, mark);
          expect(readNumberText(text, false)).toEqual(exact(String(n)));
        },
      ),
    );
  });
});

describe('wholeProduct', () => {
  it('multiplies without losing a digit', () => {
    expect(wholeProduct('1234.5', 1_000_000)).toBe(1_234_500_000);
    expect(wholeProduct('0.1', 1)).toBe('fraction');
    expect(wholeProduct('9007199254740992', 1)).toBe('large');
    expect(wholeProduct('-1.5', 1000)).toBe(-1500);
  });

  it('forgives the last binary digit of a formula, not a real fraction', () => {
    expect(wholeProductOfNumber(0.1 + 0.2, 1000)).toBe(300);
    expect(wholeProductOfNumber(1.1 * 3, 1_000_000)).toBe(3_300_000);
    expect(wholeProductOfNumber(10.5, 1)).toBe('fraction');
    expect(wholeProductOfNumber(1e17, 1)).toBe('large');
  });
});
