import fc from 'fast-check';
import { countsOf, nextDue, standingOf } from './request-states';

const answer = (over: object = {}) => ({
  ...{ id: 'a1', state: 'current' as const, late: false, sentAt: '2025-06-30T03:00:00.000Z' },
  ...over,
});
const asked = (answerId: string | null, returnReason: string | null = null) => ({
  answerId,
  returnReason,
});

describe('where a unit stands with a request', () => {
  it('is missing until it answers, and late from the deadline on', () => {
    expect(standingOf(asked(null), [], false)).toMatchObject({ state: 'missing', late: false });
    expect(standingOf(asked(null), [], true)).toMatchObject({ state: 'missing', late: true });
    // Sent before the deadline stays in time however long ago that was.
    expect(standingOf(asked('a1'), [answer()], true)).toMatchObject({
      ...{ state: 'answered', late: false },
    });
  });

  it('shows what waits to be looked at before what counts, and what was returned until the next', () => {
    const held = answer({ id: 'a2', state: 'held', late: true });
    expect(standingOf(asked('a1'), [held, answer()], true)).toMatchObject({
      ...{ state: 'held', late: true },
    });
    const returned = answer({ state: 'returned' });
    expect(standingOf(asked(null, 'Thiếu cột.'), [returned], false).state).toBe('returned');
  });

  it('counts every unit once', () => {
    const state = fc.constantFrom('missing', 'answered', 'held', 'returned');
    fc.assert(
      fc.property(fc.array(fc.record({ state, late: fc.boolean() })), (standings) => {
        const counts = countsOf(standings as never);
        const { units, answered, held, returned, missing, late } = counts;
        expect(answered + held + returned + missing).toBe(units);
        expect(late).toBeLessThanOrEqual(units);
      }),
    );
  });
});

describe('a request that repeats', () => {
  it('is due at the same hour a day or a week later, over the end of a month too', () => {
    expect(nextDue('2025-06-30T09:00:00.000Z', 'daily')).toBe('2025-07-01T09:00:00.000Z');
    expect(nextDue('2025-06-30T09:00:00.000Z', 'weekly')).toBe('2025-07-07T09:00:00.000Z');
  });
});
