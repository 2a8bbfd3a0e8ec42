import fc from 'fast-check';
import { BUCKETS } from '../bucket';
import { custodyProblem, custodyState, WAITING } from './custody-rules';

const days = { since: '2025-07-01', until: '2025-09-30', endedOn: null };

describe('interim custody', () => {
  it.each([
    ['outstanding', '2025-09-30', 'holding'],
    ['disputed', '2025-10-01', 'overdue'],
    ['accepted', '2025-10-01', 'accepted'],
    ['closed', '2025-07-02', 'closed'],
  ] as const)('of a row that is %s on %s: %s', (bucket, today, state) => {
    expect(custodyState(days, bucket, today)).toBe(state);
  });

  it('without a day is never overdue; what somebody ended stays ended', () => {
    expect(custodyState({ ...days, until: null }, 'outstanding', '2030-01-01')).toBe('holding');
    for (const bucket of BUCKETS)
      expect(custodyState({ ...days, endedOn: '2025-08-01' }, bucket, '2030-01-01')).toBe('ended');
  });

  it('is kept exactly while the row waits and nobody ended it', () => {
    const day = fc.constantFrom('2025-01-01', '2025-08-01', '2026-01-01');
    fc.assert(
      fc.property(fc.constantFrom(...BUCKETS), day, fc.option(day), (bucket, today, endedOn) => {
        const kept = ['holding', 'overdue'].includes(
          custodyState({ ...days, endedOn }, bucket, today),
        );
        expect(kept).toBe(endedOn === null && WAITING.includes(bucket));
      }),
    );
  });

  it('begins no later than today, and ends no earlier than it begins', () => {
    const asked = { since: '2025-07-01', until: '2025-07-01', paperDay: '2025-06-30' };
    expect(custodyProblem(asked, '2025-07-01')).toBeUndefined();
    expect(custodyProblem(asked, '2025-06-30')).toBe('since-in-the-future');
    expect(custodyProblem({ ...asked, until: '2025-06-30' }, '2025-07-01')).toBe(
      'until-before-since',
    );
    expect(custodyProblem({ ...asked, paperDay: '2025-07-02' }, '2025-07-01')).toBe(
      'paper-after-today',
    );
  });
});
