import fc from 'fast-check';
import { rowStanding, type SaidOfRows } from './row-standing';

const keyed = (side: string) =>
  fc
    .array(fc.option(fc.constantFrom('a', 'b', 'c', 'd'), { nil: null }), { maxLength: 8 })
    .map((keys) => keys.map((key, at) => ({ id: `${side}${at}`, key })));

describe('rows of a source beside those of a list', () => {
  it('counts each row once, and leaves nothing open only where each is paired or settled', () => {
    fc.assert(
      fc.property(keyed('s'), keyed('i'), fc.array(fc.nat({ max: 7 })), (source, list, picked) => {
        const said = picked.map((at): SaidOfRows =>
          at % 2 === 0
            ? { kind: 'accepted', sourceRowId: `s${at}`, itemId: null }
            : { kind: 'accepted', sourceRowId: null, itemId: `i${at}` },
        );
        const { both, onlySource, onlyList, open } = rowStanding(source, list, said);
        expect(both + onlySource).toBe(source.length);
        expect(both + onlyList).toBe(list.length);
        expect(open).toBeLessThanOrEqual(onlySource + onlyList);
        expect(rowStanding(source, list, []).open).toBe(onlySource + onlyList);
        const all: SaidOfRows[] = [
          ...source.map(({ id }) => ({ kind: 'accepted' as const, sourceRowId: id, itemId: null })),
          ...list.map(({ id }) => ({ kind: 'accepted' as const, sourceRowId: null, itemId: id })),
        ];
        expect(rowStanding(source, list, all).open).toBe(0);
      }),
    );
  });

  it('equal counts hide one thing left out and another put in: both stay open', () => {
    const source = [{ id: 's1', key: '14A12345' }];
    const list = [{ id: 'i1', key: '14A99999' }];
    expect(rowStanding(source, list, [])).toEqual({ both: 0, onlySource: 1, onlyList: 1, open: 2 });
    const same: SaidOfRows = { kind: 'same', sourceRowId: 's1', itemId: 'i1' };
    expect(rowStanding(source, list, [same])).toMatchObject({ both: 1, open: 0 });
  });
});
