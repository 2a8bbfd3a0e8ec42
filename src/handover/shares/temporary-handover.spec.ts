import { temporaryHandover } from './temporary-handover';

describe('a temporary handover', () => {
  it.each([
    ['2025-06-30', '2025-07-30', 30],
    ['2025-07-29', '2025-07-30', 1],
    ['2025-07-30', '2025-07-30', 0],
    ['2025-07-31', '2025-07-30', -1],
  ])('of 30 June, looked at on %s, is due on %s: %d days left', (today, dueOn, daysLeft) => {
    expect(temporaryHandover('2025-06-30', null, today)).toEqual({ dueOn, daysLeft });
  });

  it('has no clock before the receipt and after the decision', () => {
    expect(temporaryHandover(null, null, '2025-07-01')).toBeNull();
    expect(temporaryHandover('2025-06-30', '2025-07-10', '2025-09-01')).toBeNull();
  });
});
