import { burnUpOf, daysBetween } from './burn-up-option';

const point = (asOf: string, green: number) => ({ asOf, counts: { green, yellow: 0, red: 1 } });

describe('burn-up', () => {
  it('goes day by day to the first day; days without figures stay empty', () => {
    const trend = [point('2025-06-27T09:00:00.000Z', 3), point('2025-06-29T18:00:00.000Z', 5)];
    expect(burnUpOf({ trend, effectiveDate: '2025-07-01', total: 6 })).toEqual({
      days: ['2025-06-27', '2025-06-28', '2025-06-29', '2025-06-30', '2025-07-01'],
      ready: [3, null, null, 5, null],
    });
  });

  it('goes on after the first day while figures are kept', () => {
    const trend = [point('2025-06-30T09:00:00.000Z', 3), point('2025-07-03T09:00:00.000Z', 6)];
    const { days } = burnUpOf({ trend, effectiveDate: '2025-07-01', total: 6 });
    expect(days.at(-1)).toBe('2025-07-03');
    expect(daysBetween('2025-02-27', '2025-03-01')).toHaveLength(3);
  });
});
