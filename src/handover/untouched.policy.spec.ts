import fc from 'fast-check';
import { BUCKETS } from './bucket';
import { mayDestroyKey, mayMask } from './untouched.policy';

const list = fc.record({
  rowsOutstanding: fc.nat(5),
  rowsDisputed: fc.nat(5),
  everIn: fc.uniqueArray(fc.constantFrom(...BUCKETS)),
});

describe('what retention may touch of a list', () => {
  it('masks no value once a share was accepted, disputed or closed', () => {
    fc.assert(
      fc.property(list, (each) => {
        const touched = each.everIn.some((bucket) => bucket !== 'outstanding');
        expect(mayMask(each)).toBe(!touched);
      }),
    );
  });

  it('destroys no key while a share of a touched list waits for somebody', () => {
    fc.assert(
      fc.property(list, (each) => {
        const waits = each.rowsOutstanding + each.rowsDisputed > 0;
        if (waits && !mayMask(each)) expect(mayDestroyKey(each)).toBe(false);
        else expect(mayDestroyKey(each)).toBe(true);
      }),
    );
  });
});
