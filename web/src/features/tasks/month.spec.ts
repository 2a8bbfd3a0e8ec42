import fc from 'fast-check';
import { isDay, monthAfter, weeksOf } from './month';

const month = fc
  .tuple(fc.integer({ min: 2000, max: 2099 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, number]) => `${year}-${String(number).padStart(2, '0')}`);

describe('a month of the calendar', () => {
  it('begins July 2025 on a Tuesday', () => {
    expect(weeksOf('2025-07')[0]).toEqual([
      ...[null, '2025-07-01', '2025-07-02', '2025-07-03', '2025-07-04', '2025-07-05'],
      '2025-07-06',
    ]);
    expect(isDay('2025-06-31')).toBe(false);
  });

  it('has every day once, in weeks of seven that begin on Monday', () => {
    fc.assert(
      fc.property(month, (each) => {
        const weeks = weeksOf(each);
        expect(weeks.every((week) => week.length === 7)).toBe(true);
        const days = weeks.flat().filter((day) => day !== null);
        expect(days.every(isDay)).toBe(true);
        expect(monthAfter(monthAfter(each, 1), -1)).toBe(each);
        const next = new Date(Date.parse(days.at(-1)!) + 86_400_000).toISOString().slice(0, 10);
        expect(next).toBe(`${monthAfter(each, 1)}-01`);
        for (const week of weeks)
          week.forEach((day, at) => {
            if (day) expect((new Date(day).getUTCDay() + 6) % 7).toBe(at);
          });
      }),
    );
  });
});
