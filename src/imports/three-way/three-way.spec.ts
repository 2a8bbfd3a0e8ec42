import fc from 'fast-check';
import { mergeValue, type Base } from './three-way';

const same = (a: number, b: number) => a === b;
const value = fc.integer({ min: 0, max: 3 });
const known = (each: number): Base<number> => ({ known: true, value: each });

describe('the three-way law', () => {
  it('takes what only the file changed, keeps what only the list changed', () => {
    fc.assert(
      fc.property(value, value, (before, after) => {
        expect(mergeValue(after, before, known(before), same).value).toBe(after);
        expect(mergeValue(before, after, known(before), same).value).toBe(after);
      }),
    );
  });

  it('finds a conflict exactly where both changed a value, and differently', () => {
    fc.assert(
      fc.property(value, value, value, (file, current, base) => {
        const conflict = file !== base && current !== base && file !== current;
        expect(mergeValue(file, current, known(base), same).outcome === 'conflict').toBe(conflict);
      }),
    );
  });

  it('never overwrites a later value with one that was not edited', () => {
    fc.assert(
      fc.property(value, value, (file, current) => {
        expect(mergeValue(file, current, known(file), same).value).toBe(current);
      }),
    );
  });

  it('is the same whichever of the two came first, but for the value kept in a conflict', () => {
    fc.assert(
      fc.property(value, value, value, (file, current, base) => {
        const one = mergeValue(file, current, known(base), same);
        const other = mergeValue(current, file, known(base), same);
        expect(one.outcome === 'conflict').toBe(other.outcome === 'conflict');
        if (one.outcome !== 'conflict') expect(one.value).toBe(other.value);
      }),
    );
  });

  it('takes nothing for right where what was exported is not known', () => {
    fc.assert(
      fc.property(value, value, (file, current) => {
        const { outcome, value: kept } = mergeValue(file, current, { known: false }, same);
        expect(outcome).toBe(file === current ? 'same' : 'conflict');
        expect(kept).toBe(current);
      }),
    );
  });
});
