import { workingCalendar } from '../units/working-days';
import { proposedDue, stageOf } from './due';

const due = (today: string, within: number, stage: 'before' | 'after' = 'before') =>
  proposedDue(workingCalendar, { today, within, stage, effectiveDate: '2025-07-01' });

describe('by when an obstacle is to be settled', () => {
  it('is so many working days later', () => {
    expect(due('2025-06-20', 1)).toBe('2025-06-23');
    expect(due('2025-06-20', 3)).toBe('2025-06-25');
  });

  it('is not after the eve of the official date for what is due before it', () => {
    expect(due('2025-06-27', 5)).toBe('2025-06-30');
    expect(due('2025-06-27', 5, 'after')).toBe('2025-07-04');
  });

  it('counts on from today once that eve has passed', () => {
    expect(due('2025-07-01', 1)).toBe('2025-07-02');
  });

  it('belongs to the time before until the official date itself', () => {
    expect([stageOf('2025-06-30', '2025-07-01'), stageOf('2025-07-01', '2025-07-01')]).toEqual([
      'before',
      'after',
    ]);
  });
});
