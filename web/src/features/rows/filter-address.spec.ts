import fc from 'fast-check';
import type { ColumnFilter } from './api';
import { filtersFromAddress, filtersToAddress } from './filter-address';

const key = fc.stringMatching(/^[a-zA-Z][a-zA-Z0-9]{0,10}$/);
const text = fc.string({ minLength: 1, maxLength: 30 });
const condition: fc.Arbitrary<ColumnFilter> = fc.oneof(
  fc.record({ key, contains: text }),
  fc.record({ key, oneOf: fc.array(text, { minLength: 1, maxLength: 4 }) }),
  fc.record({ key, is: fc.boolean() }),
  fc.record({ key, blank: fc.boolean() }),
  fc.record({ key, from: fc.integer(), to: fc.integer() }),
  fc.record({ key, from: fc.integer() }),
  fc.record({ key, to: fc.constant('2025-06-30') }),
);

describe('conditions in an address', () => {
  it('come back as they were', () => {
    fc.assert(
      fc.property(fc.array(condition, { maxLength: 5 }), (conditions) => {
        expect(filtersFromAddress(filtersToAddress(conditions))).toEqual(conditions);
      }),
    );
  });

  it('are none where nobody could have written them', () => {
    fc.assert(
      fc.property(fc.string(), (address) => {
        for (const each of filtersFromAddress(address))
          expect(Object.keys(each).length).toBeGreaterThan(1);
      }),
    );
    expect(filtersFromAddress('')).toEqual([]);
    expect(filtersFromAddress('a~khoang~x~')).toEqual([]);
  });
});
