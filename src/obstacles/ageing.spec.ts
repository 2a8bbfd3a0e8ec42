import fc from 'fast-check';
import { ageingOf, type AgedObstacle } from './ageing';
import { SEVERITIES } from './obstacle-state';

const one = (over: Partial<AgedObstacle>): AgedObstacle => ({
  ...{ unitId: 'a', severity: 'ordinary', foundOn: '2025-06-20', dueOn: '2025-06-27', ...over },
});

describe('ages of obstacles', () => {
  it('counts by days since they were found, and what is past its day', () => {
    const found = ageingOf(
      [
        one({}),
        one({ foundOn: '2025-06-01', dueOn: '2025-06-05', severity: 'blocking' }),
        one({ unitId: 'b', foundOn: '2025-05-01', dueOn: '2025-06-21' }),
      ],
      '2025-06-20',
    );
    expect(found).toMatchObject({ total: 3, overdue: 1 });
    expect(found.severities[0]).toMatchObject({ severity: 'blocking', ages: { upTo30: 1 } });
    expect(found.rows).toMatchObject([
      { unitId: 'a', total: 2, blocking: 1, overdue: 1, oldest: 19, ages: { upTo7: 1 } },
      { unitId: 'b', total: 1, overdue: 0, ages: { over30: 1 } },
    ]);
  });

  it('law: by severity and by unit it is the same obstacles', () => {
    const day = fc.integer({ min: 1, max: 30 }).map((n) => `2025-06-${String(n).padStart(2, '0')}`);
    const obstacle = fc.record({
      unitId: fc.constantFrom('a', 'b', 'c'),
      severity: fc.constantFrom(...SEVERITIES),
      ...{ foundOn: day, dueOn: day },
    });
    const sum = (rows: { ages: Record<string, number> }[]) =>
      rows.flatMap(({ ages }) => Object.values(ages)).reduce((all, n) => all + n, 0);
    fc.assert(
      fc.property(fc.array(obstacle), day, (open, today) => {
        const { total, severities, rows, overdue } = ageingOf(open, today);
        expect([sum(severities), sum(rows)]).toEqual([total, total]);
        expect(rows.reduce((all, row) => all + row.overdue, 0)).toBe(overdue);
      }),
    );
  });
});
