import fc from 'fast-check';
import type { MinutesRow } from './minutes-data';
import { paperParts } from './paper-parts';
import { totalsOf } from './minutes-totals';

const row = fc.record({
  state: fc.constantFrom('accepted' as const, 'disputed' as const, 'closed' as const),
  quantity: fc.nat(10_000),
  money: fc.nat(10_000_000),
});

describe('the parts of minutes', () => {
  it('hold every row once, in order, and tell the totals of the whole', () => {
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 40 }),
        fc.integer({ min: 1, max: 12 }),
        (some, most) => {
          const rows = some.map((each, at): MinutesRow => ({
            ...{ code: String(at), cells: [], reason: null, note: null, ...each },
          }));
          const parts = paperParts(rows, most);
          expect(parts.flatMap((part) => part.rows)).toEqual(rows);
          expect(parts).toHaveLength(Math.max(1, Math.ceil(rows.length / most)));
          for (const [at, { part, rows: own, totals }] of parts.entries()) {
            expect(own.length).toBeLessThanOrEqual(most);
            expect(totals).toEqual(totalsOf(own));
            if (parts.length === 1) expect(part).toBeUndefined();
            else expect(part).toEqual({ no: at + 1, of: parts.length, whole: totalsOf(rows) });
          }
        },
      ),
    );
  });
});
