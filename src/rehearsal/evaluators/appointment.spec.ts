import fc from 'fast-check';
import { confirmsAs, overlaps, type Appointment } from './appointment';

const made = (change: Partial<Appointment> = {}): Appointment => ({
  ...{ accountId: 'an', unitId: 'u1', fromDay: '2025-06-20', toDay: '2025-06-25' },
  ...{ withdrawnAt: null, ...change },
});
const asks = (accountId: string | null, unitId = 'u1', today = '2025-06-20') => ({
  ...{ accountId, unitId, today },
});

describe('who confirms in a round', () => {
  it('is whoever has the right, where nobody was named for the unit', () => {
    expect(confirmsAs([], asks('an'))).toBe(true);
    expect(confirmsAs([made({ unitId: 'u2' })], asks('binh'))).toBe(true);
    expect(confirmsAs([made({ withdrawnAt: '2025-06-19T00:00:00.000Z' })], asks('binh'))).toBe(
      true,
    );
  });

  it.each([
    ['the person named, on the first day', 'an', '2025-06-20', true],
    ['and on the last', 'an', '2025-06-25', true],
    ['not the day before', 'an', '2025-06-19', false],
    ['nor the day after: nobody else comes in by that', 'an', '2025-06-26', false],
    ['no other person', 'binh', '2025-06-22', false],
    ['nor one without an account', null, '2025-06-22', false],
  ])('is %s', (_, who, day, may) => {
    expect(confirmsAs([made()], asks(who, 'u1', day))).toBe(may);
  });

  it('may be named for every unit at once', () => {
    const all = [made({ unitId: null })];
    expect(confirmsAs(all, asks('an', 'u9'))).toBe(true);
    expect(confirmsAs(all, asks('binh', 'u9'))).toBe(false);
  });

  const day = fc.integer({ min: 10, max: 28 }).map((n) => `2025-06-${n}`);
  const appointment = fc
    .record({
      accountId: fc.constantFrom('an', 'binh'),
      unitId: fc.constantFrom('u1', 'u2', null),
      days: fc.tuple(day, day).map((two) => two.sort()),
      withdrawnAt: fc.constantFrom(null, '2025-06-10T00:00:00.000Z'),
    })
    .map(({ days: [fromDay, toDay], ...rest }): Appointment => ({
      ...{ ...rest, fromDay: fromDay!, toDay: toDay! },
    }));

  it('law: an appointment that overlaps none gives nobody else anything, and its own person every day of it', () => {
    fc.assert(
      fc.property(fc.array(appointment, { maxLength: 6 }), appointment, (all, next) => {
        const alive = { ...next, withdrawnAt: null };
        for (const unitId of ['u1', 'u2']) {
          const other = next.accountId === 'an' ? 'binh' : 'an';
          const before = confirmsAs(all, asks(other, unitId, next.fromDay));
          const after = confirmsAs([...all, alive], asks(other, unitId, next.fromDay));
          if (after) expect(before).toBe(true);
          if (next.unitId === null || next.unitId === unitId)
            expect(confirmsAs([...all, alive], asks(next.accountId, unitId, next.toDay))).toBe(
              true,
            );
        }
      }),
    );
  });

  it('law: overlapping does not depend on the order', () => {
    fc.assert(
      fc.property(appointment, appointment, (a, b) => {
        const [one, two] = [
          { ...a, withdrawnAt: null },
          { ...b, withdrawnAt: null },
        ];
        expect(overlaps([one], two)).toBe(overlaps([two], one));
      }),
    );
  });
});
