import fc from 'fast-check';
import { milestoneDay } from '../../units/milestone-day';
import { workingCalendar } from '../../units/working-days';
import { proposedDue } from './proposed-due';

const due = (openedOn: string, days = 5, effective = '2025-07-01') =>
  proposedDue(workingCalendar, openedOn, days, effective);

describe('the day by which a discrepancy is to be answered', () => {
  it('counts working days, and ends with the giver', () => {
    expect(due('2025-06-16')).toBe('2025-06-23');
    expect(due('2025-06-24')).toBe('2025-06-30');
    expect(due('2025-06-30')).toBe('2025-06-30');
    expect(due('2025-07-01')).toBe('2025-07-08');
    expect(due('2025-06-24', 5, '2027-01-01')).toBe('2025-07-01');
  });

  it('is never before the day of opening', () => {
    const offset = fc.integer({ min: 0, max: 600 });
    fc.assert(
      fc.property(offset, offset, fc.integer({ min: 1, max: 30 }), (opened, effective, days) => {
        const openedOn = milestoneDay('2025-01-01', opened);
        expect(due(openedOn, days, milestoneDay('2025-01-01', effective)) >= openedOn).toBe(true);
      }),
    );
  });
});
