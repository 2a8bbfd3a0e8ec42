import fc from 'fast-check';
import { newId } from './ids';

const UUID_7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
/** Later than any id made elsewhere in this process. */
const LATER = Date.UTC(2100, 0, 1);

describe('identifiers', () => {
  it('are UUIDs of version 7 that tell their millisecond', () => {
    const id = newId(LATER);
    expect(id).toMatch(UUID_7);
    expect(parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(LATER);
  });

  it('sort in the order they were made: within a millisecond, and while a clock set back catches up', () => {
    const clock = fc.array(fc.integer({ min: -60_000, max: 60_000 }), { maxLength: 300 });
    fc.assert(
      fc.property(clock, (moments) => {
        const ids = moments.map((moment) => newId(LATER + moment));
        expect(ids).toEqual(ids.toSorted());
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });

  it('keep their order when a millisecond has more of them than the counter holds', () => {
    const ids = Array.from({ length: 20_000 }, () => newId(LATER));
    expect(ids).toEqual(ids.toSorted());
    expect(ids.every((id) => UUID_7.test(id))).toBe(true);
  });
});
