import fc from 'fast-check';
import { daysUntil, milestoneDay } from './milestone-day';
import { WorkingCalendar, workingCalendar } from './working-days';

const day = fc.integer({ min: 0, max: 729 }).map((offset) => milestoneDay('2025-01-01', offset));

describe('working days', () => {
  it.each([
    ['2025-06-30', true],
    ['2025-06-28', false],
    ['2025-05-02', false],
    ['2025-04-26', true],
    ['2025-09-01', false],
    ['2026-01-02', false],
    ['2026-01-10', true],
    ['2026-08-31', false],
  ])('%s is worked: %s', (date, worked) => {
    expect(workingCalendar.isWorkingDay(date)).toBe(worked);
  });

  it.each([
    ['2025-06-28', '2025-06-30'],
    ['2025-04-30', '2025-05-05'],
    ['2025-01-25', '2025-02-03'],
  ])('a period that would end on %s ends on %s', (date, end) => {
    expect(workingCalendar.endOfPeriod(date)).toBe(end);
  });

  it('counts working days only, and not the first', () => {
    expect(workingCalendar.after('2025-04-29', 1)).toBe('2025-05-05');
    expect(workingCalendar.after('2025-06-24', 5)).toBe('2025-07-01');
    expect(workingCalendar.after('2025-06-28', 0)).toBe('2025-06-30');
  });

  it('says which years it knows, and leaves only weekends out of the others', () => {
    expect([workingCalendar.knows('2026-12-31'), workingCalendar.knows('2031-01-02')]).toEqual([
      true,
      false,
    ]);
    expect(new WorkingCalendar({ years: [] }).isWorkingDay('2025-09-02')).toBe(true);
  });

  it('ends every period on a working day, never before it would end, and in order', () => {
    fc.assert(
      fc.property(day, day, fc.integer({ min: 0, max: 40 }), (one, other, count) => {
        const [earlier, later] = one < other ? [one, other] : [other, one];
        const end = workingCalendar.after(earlier, count);
        expect(workingCalendar.isWorkingDay(end)).toBe(true);
        expect(daysUntil(end, earlier)).toBeGreaterThanOrEqual(count);
        expect(workingCalendar.after(later, count) >= end).toBe(true);
      }),
    );
  });

  it('calls late exactly what has ended before today', () => {
    fc.assert(
      fc.property(day, day, (due, today) => {
        const late = workingCalendar.endOfPeriod(due) < today;
        expect(due <= workingCalendar.lastEndedBefore(today)).toBe(late);
      }),
    );
  });
});
