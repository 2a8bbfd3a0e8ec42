import fc from 'fast-check';
import { marked, pageOf, placesIn } from './places';

const places = fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { maxLength: 20 });

describe('pages of kept places', () => {
  it('meet every matching row once, forwards and backwards, whatever their order', () => {
    fc.assert(
      fc.property(
        places,
        places,
        fc.boolean(),
        fc.integer({ min: 1, max: 6 }),
        (all, some, narrowed, most) => {
          const order = Int32Array.from(all);
          const matching = narrowed ? marked(Int32Array.from(some)) : undefined;
          const wanted = all.filter((place) => !narrowed || some.includes(place));
          const forwards: number[] = [];
          for (let after = 0; ; after = forwards.at(-1)!) {
            const page = pageOf(order, matching, { after }, most);
            forwards.push(...page);
            if (page.length < most) break;
          }
          const backwards: number[] = [];
          for (let before = 1000; ; before = backwards[0]!) {
            const page = pageOf(order, matching, { before }, most);
            backwards.unshift(...page);
            if (page.length < most) break;
          }
          expect([forwards, backwards]).toEqual([wanted, wanted]);
        },
      ),
    );
  });

  it('hold nothing behind a row that is not there, and everything before it', () => {
    const order = Int32Array.from([3, 1, 2]);
    expect(pageOf(order, undefined, { after: 9 }, 5)).toEqual([]);
    expect(pageOf(order, undefined, { before: 9 }, 2)).toEqual([1, 2]);
    expect(pageOf(order, undefined, {}, 2)).toEqual([3, 1]);
  });

  it('read what the database joins, also of a list without rows', () => {
    expect([...placesIn('12,3')]).toEqual([12, 3]);
    expect(placesIn(null)).toHaveLength(0);
  });
});
