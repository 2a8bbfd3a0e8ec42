import fc from 'fast-check';
import { differenceOf, shapeOf, tellsOfRows } from './portal-shape';

const needed = ['data.items', 'data.items[].code', 'data.items[].state'];
const answer = (...items: object[]) => ({ data: { items } });
const first = shapeOf(answer({ code: '1', state: 'ACTIVE' }, { code: '2', state: 'ACTIVE', x: 1 }));

describe('the form of an answer', () => {
  it('names paths, kinds and what is always there', () => {
    expect(first).toMatchObject({
      'data.items[].code': { kinds: ['string'], always: true },
      'data.items[].x': { kinds: ['number'], always: false },
    });
  });

  it.each([
    ['a key more', answer({ code: '1', state: 'A', new: true }), null],
    ['no rows', answer(), null],
    ['a key gone', answer({ code: '1' }), 'data.items[].state: gone'],
    [
      'a key gone from one row',
      answer({ code: '1', state: 'A' }, { code: '2' }),
      'data.items[].state: gone from some rows',
    ],
    ['another kind', answer({ code: 1, state: 'A' }), 'data.items[].code: string → number'],
    ['null', answer({ code: '1', state: null }), 'data.items[].state: string → null'],
    ['the list moved', { data: { rows: [] } }, 'data.items: gone'],
    ['an array', [{ code: '1' }], 'answer: object → array'],
  ])('%s → %p', (_, json, difference) => {
    expect(differenceOf(first, shapeOf(json), needed)).toBe(difference);
  });

  it('an empty list teaches nothing', () => {
    expect(tellsOfRows(shapeOf(answer()), needed)).toBe(false);
    expect(tellsOfRows(first, needed)).toBe(true);
  });

  it('no JSON differs from itself, and values never matter', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        const shape = shapeOf(json);
        const paths = Object.keys(shape);
        expect(differenceOf(shape, shapeOf(json), paths)).toBeNull();
      }),
    );
  });

  it('whichever needed key is taken from whichever row, it is noticed', () => {
    const rows = fc.array(fc.record({ code: fc.string(), state: fc.string() }), { minLength: 1 });
    const key = fc.constantFrom('code' as const, 'state' as const);
    fc.assert(
      fc.property(rows, key, fc.nat(), (items, gone, at) => {
        const before = shapeOf(answer(...items));
        const poorer = items.map((item, index) => {
          const copy: Partial<typeof item> = { ...item };
          if (index === at % items.length) delete copy[gone];
          return copy;
        });
        expect(differenceOf(before, shapeOf(answer(...poorer)), needed)).toContain(
          `.${gone}: gone`,
        );
      }),
    );
  });
});
