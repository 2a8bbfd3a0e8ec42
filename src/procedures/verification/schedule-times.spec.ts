import fc from 'fast-check';
import { latestSlot } from './schedule-times';

const daily = { atTime: '01:30', weekdays: '1,2,3,4,5,6,7' };

describe('the latest time of a schedule', () => {
  it.each([
    // 30 June 2025 is a Monday; 01:30 in Việt Nam is 18:30 of the day before in UTC.
    ['2025-06-30T03:00:00.000Z', daily, '2025-06-29T18:30:00.000Z'],
    ['2025-06-29T18:30:00.000Z', daily, '2025-06-29T18:30:00.000Z'],
    ['2025-06-29T18:29:59.999Z', daily, '2025-06-28T18:30:00.000Z'],
    ['2025-07-02T00:00:00.000Z', { ...daily, weekdays: '1' }, '2025-06-29T18:30:00.000Z'],
    ['2025-06-29T18:00:00.000Z', { ...daily, weekdays: '1' }, '2025-06-22T18:30:00.000Z'],
    ['2025-06-30T03:00:00.000Z', { ...daily, weekdays: '' }, null],
  ])('%s of %p → %s', (now, times, slot) => {
    expect(latestSlot(times, new Date(now))).toBe(slot);
  });

  it('is never ahead, on a day of the schedule, and the same until the next', () => {
    const days = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 });
    const moment = fc.date({
      min: new Date('2025-01-01'),
      max: new Date('2030-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(moment, days, fc.nat(1439), (now, weekdays, minute) => {
        const two = (part: number) => String(part).padStart(2, '0');
        const atTime = `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
        const times = { atTime, weekdays: weekdays.join(',') };
        const slot = latestSlot(times, now)!;
        const local = new Date(Date.parse(slot) + 7 * 3_600_000);
        expect(Date.parse(slot)).toBeLessThanOrEqual(now.getTime());
        expect(weekdays).toContain(local.getUTCDay() || 7);
        expect(local.toISOString().slice(11, 16)).toBe(atTime);
        expect(latestSlot(times, new Date(slot))).toBe(slot);
      }),
    );
  });
});
