import fc from 'fast-check';
import { isUnused, unusedToClose, usedAt, type MaybeUnused } from './unused';

const DAY = 86_400_000;
const at = (day: number) => new Date(Date.UTC(2026, 0, 1) + day * DAY).toISOString();

describe('accounts nobody uses', () => {
  const made = { lastSignedInAt: null, enabledAt: null, createdAt: at(0) };

  it('counts from the last sign-in, the opening or the making, whichever came last', () => {
    expect(usedAt(made)).toBe(at(0));
    expect(usedAt({ ...made, lastSignedInAt: at(3), enabledAt: at(2) })).toBe(at(3));
    expect(usedAt({ ...made, lastSignedInAt: at(3), enabledAt: at(9) })).toBe(at(9));
  });

  it.each([
    [45, false],
    [45 + 1e-6, true],
  ])('after %d days of 45: %s', (days, unused) => {
    expect(isUnused(made, 45, Date.parse(at(0)) + days * DAY)).toBe(unused);
  });

  const account = fc.record({
    id: fc.uuid(),
    usedAt: fc.integer({ min: 0, max: 400 }).map(at),
    unused: fc.boolean(),
    administrator: fc.boolean(),
  });
  const accounts = fc.uniqueArray(account, { selector: ({ id }) => id, maxLength: 12 });

  it('never closes one that is used, nor the last who administers', () => {
    fc.assert(
      fc.property(accounts, (open: MaybeUnused[]) => {
        const { close, kept } = unusedToClose(open);
        const left = open.filter(({ id }) => !close.includes(id));
        expect(open.filter(({ id, unused }) => close.includes(id) && !unused)).toEqual([]);
        const administered = open.some(({ administrator }) => administrator);
        expect(left.some(({ administrator }) => administrator)).toBe(administered);
        const staying = left.filter(({ unused }) => unused).map(({ id }) => id);
        expect(staying).toEqual(kept === null ? [] : [kept]);
      }),
    );
  });

  it('of two who administer and are unused the one used last stays', () => {
    const one = { id: 'a', usedAt: at(1), unused: true, administrator: true };
    const other = { ...one, id: 'b', usedAt: at(2) };
    expect(unusedToClose([other, one])).toEqual({ close: ['a'], kept: 'b' });
  });
});
