import { daysUntil, milestoneDay } from './milestone-day';

describe('milestones', () => {
  it.each([
    ['2025-07-01', -1, '2025-06-30'],
    ['2025-07-01', 0, '2025-07-01'],
    ['2025-07-01', 30, '2025-07-31'],
    ['2028-03-01', -1, '2028-02-29'],
    ['2026-01-01', -16, '2025-12-16'],
  ])('of a round from %s at %d days fall on %s', (effectiveDate, offset, day) => {
    expect(milestoneDay(effectiveDate, offset)).toBe(day);
    expect(daysUntil(day, effectiveDate)).toBe(offset);
  });
});
