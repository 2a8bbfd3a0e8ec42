import fc from 'fast-check';
import { matchKeyOf, matchRows, type Keyed } from './match-rows';

const keyed = (prefix: string) =>
  fc
    .array(fc.option(fc.constantFrom('a', 'b', 'c', 'd'), { nil: null }), { maxLength: 12 })
    .map((keys) => keys.map((key, at): Keyed => ({ id: `${prefix}${at}`, key })));

describe('rows of a source in a list', () => {
  it('stand in exactly one place, and as many pairs are made as both sides have', () => {
    fc.assert(
      fc.property(keyed('s'), keyed('l'), (source, list) => {
        const { pairs, onlySource, onlyList } = matchRows(source, list);
        expect([...pairs.map(({ sourceId }) => sourceId), ...onlySource].sort()).toEqual(
          source.map(({ id }) => id).sort(),
        );
        expect([...pairs.map(({ itemId }) => itemId), ...onlyList].sort()).toEqual(
          list.map(({ id }) => id).sort(),
        );
        const count = (rows: Keyed[], key: string) => rows.filter((row) => row.key === key).length;
        const both = ['a', 'b', 'c', 'd'].map((key) =>
          Math.min(count(source, key), count(list, key)),
        );
        expect(pairs).toHaveLength(both.reduce((sum, each) => sum + each, 0));
        const keyOf = (rows: Keyed[], id: string) => rows.find((row) => row.id === id)!.key;
        for (const { sourceId, itemId } of pairs) {
          expect(keyOf(source, sourceId)).not.toBeNull();
          expect(keyOf(source, sourceId)).toBe(keyOf(list, itemId));
        }
      }),
    );
  });

  it('are paired by hand once, and what no longer exists pairs nothing', () => {
    const source = [
      { id: 's1', key: 'a' },
      { id: 's2', key: 'b' },
    ];
    const list = [
      { id: 'l1', key: 'x' },
      { id: 'l2', key: 'b' },
    ];
    const byHand = [
      { sourceId: 's1', itemId: 'l1' },
      { sourceId: 's1', itemId: 'l2' },
      { sourceId: 'gone', itemId: 'l2' },
    ];
    expect(matchRows(source, list, byHand)).toEqual({
      pairs: [
        { sourceId: 's1', itemId: 'l1', byHand: true },
        { sourceId: 's2', itemId: 'l2', byHand: false },
      ],
      ...{ onlySource: [], onlyList: [] },
    });
  });
});

describe('the key of a value', () => {
  it.each([
    ['plate', '14a-123.45', '14A12345'],
    ['plate', ' 14A 123 45', '14A12345'],
    ['assetCode', 'ts – 01', 'TS-01'],
    // A dot between figures says something: file 1.11 is not file 11.1.
    ['fileCode', '1.11', '1.11'],
    ['fileCode', '  ', null],
  ])('%s “%s” is %s', (column, text, key) => {
    expect(matchKeyOf(column, text)).toBe(key);
  });
});
