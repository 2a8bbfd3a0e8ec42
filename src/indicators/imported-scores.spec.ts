import { scoresIn } from './imported-scores';
import { periodOf, periodsUpTo } from './periods';
import { processingTimes } from './processing-times';

describe('scores of Decision 766', () => {
  const periods = periodsUpTo(periodOf('month', 9, 2025)!, 2);
  const row = (period: number, score: number, periodKind = 'month') => ({
    ...{ periodKind, period, year: 2025, score, openness: 20.5, state: 'final' },
  });

  it('are shown as they came, of the periods shown', () => {
    const rows = [row(9, 87.2), row(8, 85), row(7, 80), row(3, 99, 'quarter')];
    expect(scoresIn(periods, rows).map(({ start, points }) => [start, points['score']])).toEqual([
      ['2025-08-01', 85],
      ['2025-09-01', 87.2],
    ]);
    expect(scoresIn(periods, rows)[0]).toMatchObject({
      ...{ final: true, points: { openness: 20.5, online: null } },
    });
  });
});

describe('processing times', () => {
  const time = (legalDays: number, committedDays: number, state = 'in_force') => ({
    ...{ legalDays, committedDays, state },
  });

  it.each([
    [[], { procedures: 0, shortened: 0, withinRange: 0, share: null, mean: null }],
    // 20 % and 50 % themselves lie within.
    [
      [time(10, 8), time(10, 5), time(10, 10), time(10, 4)],
      { procedures: 4, shortened: 3, withinRange: 2, share: 75, mean: 32.5 },
    ],
    // Done at once by law, no longer applied or only proposed: does not count.
    [
      [time(0, 0), time(10, 5, 'ended'), time(10, 5, 'proposed'), time(3, 2)],
      { procedures: 1, shortened: 1, withinRange: 1, share: 100, mean: 33.333 },
    ],
    [[time(15, 15)], { procedures: 1, shortened: 0, withinRange: 0, share: 0, mean: 0 }],
  ])('legal days against committed days: %j', (rows, expected) => {
    expect(processingTimes(rows)).toEqual(expected);
  });
});
