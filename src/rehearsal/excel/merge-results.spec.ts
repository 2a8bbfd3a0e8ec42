import fc from 'fast-check';
import { resultValues } from '../score';
import { mergeItem, NOTHING_SAID, SAID_FIELDS, type SaidOfItem } from './merge-results';

const said = (change: Partial<SaidOfItem> = {}): SaidOfItem => ({ ...NOTHING_SAID, ...change });
const text = fc.option(fc.constantFrom('a', 'b', 'c'));
const any: fc.Arbitrary<SaidOfItem> = fc.record({
  result: fc.option(fc.constantFrom(...resultValues)),
  ...{ note: text, evaluatedOn: text, documentNumber: text, documentDay: text },
  minutes: fc.option(fc.constantFrom(1, 2, 3)),
});

describe('a sheet that comes back', () => {
  it('takes what only the file changed, and keeps what only others changed', () => {
    const base = said({ result: 'met', note: 'cũ' });
    const file = said({ result: 'met', note: 'mới' });
    const there = said({ result: 'met', note: 'cũ', minutes: 5 });
    expect(mergeItem(file, base, there)).toEqual({
      ...{ merged: said({ result: 'met', note: 'mới', minutes: 5 }), changed: ['note'] },
      conflicts: [],
    });
  });

  it('refuses the one cell that both changed, and takes the others', () => {
    const base = said({ result: 'met', note: 'cũ' });
    const file = said({ result: 'met', note: 'của tệp', minutes: 9 });
    const there = said({ result: 'met', note: 'của người khác' });
    expect(mergeItem(file, base, there)).toEqual({
      ...{ merged: said({ result: 'met', note: 'của người khác', minutes: 9 }) },
      changed: ['minutes'],
      conflicts: [{ field: 'note', there: 'của người khác', inFile: 'của tệp' }],
    });
  });

  it('takes nothing of a row whose result both changed: its note speaks about that result', () => {
    const file = said({ result: 'met', note: 'đủ' });
    const there = said({ result: 'not_met', note: 'thiếu' });
    const { merged, changed, conflicts } = mergeItem(file, said(), there);
    expect([merged, changed, conflicts.map(({ field }) => field)]).toEqual([
      there,
      [],
      ['result', 'note'],
    ]);
  });

  it('without what was there before, only overwrites what nobody had said', () => {
    const file = said({ result: 'met' });
    expect(mergeItem(file, null, said()).changed).toEqual(['result']);
    expect(mergeItem(file, null, said({ result: 'not_met' })).conflicts).toHaveLength(1);
  });

  it('law: an untouched file changes nothing, and a file nobody overtook is taken as it is', () => {
    fc.assert(
      fc.property(any, any, (base, other) => {
        expect(mergeItem(base, base, other)).toEqual({ merged: other, changed: [], conflicts: [] });
        expect(mergeItem(other, base, base)).toMatchObject({ merged: other, conflicts: [] });
      }),
    );
  });

  it('law: what others changed is never lost', () => {
    fc.assert(
      fc.property(any, any, any, (file, base, there) => {
        const { merged } = mergeItem(file, base, there);
        for (const field of SAID_FIELDS)
          if (there[field] !== base[field]) expect(merged[field]).toBe(there[field]);
      }),
    );
  });
});
