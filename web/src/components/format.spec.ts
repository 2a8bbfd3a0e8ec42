import fc from 'fast-check';
import {
  dayInVietnam,
  daysBetween,
  formatDay,
  formatMoment,
  formatMoney,
  formatQuantity,
  formatShare,
  parseDay,
} from './format';

const days = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('days', () => {
  it('come back as they were written', () => {
    fc.assert(fc.property(days, (day) => parseDay(formatDay(day)) === day));
  });

  it.each(['31/02/2025', '29/02/2025', '00/01/2025', '1/13/2025', '2025-06-30', ''])(
    'refuses %j, which is no day',
    (text) => expect(parseDay(text)).toBeNull(),
  );

  it('accepts one digit and other separators', () => {
    expect(parseDay(' 5/3/2025 ')).toBe('2025-03-05');
    expect(parseDay('05.03.2025')).toBe('2025-03-05');
  });

  it('counts from day to day, back as a negative', () => {
    expect(daysBetween('2025-06-24', '2025-07-01')).toBe(7);
    expect(daysBetween('2025-07-01', '2025-06-24')).toBe(-7);
  });

  it('begins the day when it begins in Việt Nam', () => {
    expect(dayInVietnam(new Date('2025-06-30T16:59:59Z'))).toBe('2025-06-30');
    expect(dayInVietnam(new Date('2025-06-30T17:00:00Z'))).toBe('2025-07-01');
  });

  it('writes a moment with two digits each', () => {
    expect(formatMoment('2025-06-30T02:05:00.000Z')).toBe('30/06/2025\u00a009:05');
    expect(formatMoment(null)).toBe('');
  });
});

describe('figures', () => {
  it('follow the language', () => {
    expect(formatMoney(1_500_000, 'vi')).toBe('1.500.000\u00a0₫');
    expect(formatQuantity(1_234_500, 'vi')).toBe('1.234,5');
    expect(formatQuantity(1_234_500, 'en')).toBe('1,234.5');
  });

  it('say 100 % only of all and 0 % only of nothing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.nat(), (whole, some) => {
        const part = some % (whole + 1);
        const text = formatShare(part, whole, 'vi');
        return (
          (text === '100\u00a0%') === (part === whole) && (text === '0\u00a0%') === (part === 0)
        );
      }),
    );
  });

  it('have no share of nothing', () => expect(formatShare(0, 0, 'vi')).toBe('–'));
});
