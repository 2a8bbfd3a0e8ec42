import fc from 'fast-check';
import { daysBetween, filingOf } from './filing-state';

const asked = { owed: true, dueOn: '2025-06-25' };
const filed = (filedAt: string, state: 'filed' | 'empty' = 'filed') => ({ state, filedAt });

describe('how a giver stands with a kind of list', () => {
  it('is missing until the deadline and late from the day after', () => {
    expect(filingOf(asked, '2025-06-25', [])).toEqual({ state: 'missing', lateDays: null });
    expect(filingOf(asked, '2025-06-26', [])).toEqual({ state: 'late', lateDays: 1 });
    expect(filingOf(asked, '2025-07-05', [])).toEqual({ state: 'late', lateDays: 10 });
  });

  it('stays filed late by so many days, whatever the day it is looked at', () => {
    const late = [filed('2025-06-28T02:00:00.000Z')];
    for (const today of ['2025-06-28', '2025-12-01'])
      expect(filingOf(asked, today, late)).toEqual({ state: 'filed', lateDays: 3 });
  });

  it('M10: counts by the day in Việt Nam, not by that of the server', () => {
    // 23:59 on the 25th in Việt Nam, and a minute later.
    expect(filingOf(asked, '2025-06-25', [filed('2025-06-25T16:59:00.000Z')]).lateDays).toBeNull();
    expect(filingOf(asked, '2025-06-26', [filed('2025-06-25T17:00:00.000Z')]).lateDays).toBe(1);
  });

  it('a statement that there is nothing can be late too', () => {
    const late = [filed('2025-06-27T02:00:00.000Z', 'empty')];
    expect(filingOf(asked, '2025-06-30', late)).toEqual({ state: 'empty', lateDays: 2 });
  });

  it('nobody is late with what nobody asks for', () => {
    const free = { ...asked, owed: false };
    expect(filingOf(free, '2025-12-01', [])).toEqual({ state: 'optional', lateDays: null });
    const lists = [filed('2025-11-30T02:00:00.000Z')];
    expect(filingOf(free, '2025-12-01', lists)).toEqual({ state: 'filed', lateDays: null });
  });

  it('of several bodies the last one decides, and rows outweigh a statement', () => {
    const day = fc.integer({ min: 0, max: 60 });
    fc.assert(
      fc.property(fc.array(fc.tuple(day, fc.boolean()), { minLength: 1, maxLength: 4 }), (all) => {
        const lists = all.map(([after, rows]) =>
          filed(new Date(Date.UTC(2025, 5, 1 + after, 3)).toISOString(), rows ? 'filed' : 'empty'),
        );
        const { state, lateDays } = filingOf(asked, '2025-06-01', lists);
        expect(state).toBe(all.some(([, rows]) => rows) ? 'filed' : 'empty');
        const last = Math.max(...all.map(([after]) => after));
        const days = daysBetween('2025-06-25', `2025-06-01`) + last;
        expect(lateDays).toBe(days > 0 ? days : null);
      }),
    );
  });
});
