import fc from 'fast-check';
import { shareOf, sharesOf } from './task-shares';
import { TASK_STATES } from './task-state';

describe('shares of tasks', () => {
  it('says 29.32 % of 39 of 133, and nothing of nothing', () => {
    expect(shareOf(39, 133)).toBe(2932);
    expect(shareOf(0, 0)).toBeNull();
    expect(shareOf(54, 54)).toBe(10_000);
  });

  it('is late from the day after, and counts nothing that is not asked for any more', () => {
    const task = (state: (typeof TASK_STATES)[number], dueOn: string, doneOn: string | null) => ({
      ...{ state, dueOn, doneOn },
    });
    expect(
      sharesOf(
        [
          task('todo', '2025-07-01', null),
          task('blocked', '2025-06-30', null),
          task('done', '2025-06-20', '2025-06-20'),
          task('done', '2025-06-20', '2025-06-21'),
          task('dropped', '2025-06-01', null),
        ],
        '2025-07-01',
      ),
    ).toEqual({ total: 4, done: 2, doneInTime: 1, doneLate: 1, open: 2, overdue: 1 });
  });

  it('adds up, whatever the tasks', () => {
    const day = fc.integer({ min: 10, max: 28 }).map((n) => `2025-06-${n}`);
    const task = fc
      .record({ state: fc.constantFrom(...TASK_STATES), dueOn: day, on: day })
      .map(({ state, dueOn, on }) => ({ state, dueOn, doneOn: state === 'done' ? on : null }));
    fc.assert(
      fc.property(fc.array(task), day, (tasks, today) => {
        const shares = sharesOf(tasks, today);
        expect(shares.done + shares.open).toBe(shares.total);
        expect(shares.doneInTime + shares.doneLate).toBe(shares.done);
        expect(shares.overdue).toBeLessThanOrEqual(shares.open);
        expect(shares.total).toBe(tasks.filter(({ state }) => state !== 'dropped').length);
      }),
    );
  });
});
