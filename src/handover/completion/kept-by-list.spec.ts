import fc from 'fast-check';
import { KeptByList } from './kept-by-list';

describe('what is kept of lists', () => {
  const working = () => {
    const asked: string[][] = [];
    const work = async (ids: string[]) => {
      asked.push(ids);
      return new Map(
        ids.filter((id) => id !== 'bare').map((id) => [id, [`${id} ${asked.length}`]]),
      );
    };
    return { asked, work };
  };

  it('is worked out once, and again only of a list that stands otherwise', async () => {
    const kept = new KeptByList<string>();
    const { asked, work } = working();
    const first = ['a', 'b', 'bare'].map((id) => [id, '1'] as const);
    expect(await kept.of(new Map(first), work)).toEqual(['a 1', 'b 1']);
    expect(await kept.of(new Map(first), work)).toEqual(['a 1', 'b 1']);
    expect(await kept.of(new Map([...first, ['b', '2']]), work)).toEqual(['a 1', 'b 2']);
    expect(asked).toEqual([['a', 'b', 'bare'], ['b']]);
  });

  it('forgets what was asked for longest ago first, and never more than it must', async () => {
    const kept = new KeptByList<string>(2);
    const { asked, work } = working();
    for (const id of ['a', 'b', 'a', 'c', 'a', 'b']) await kept.of(new Map([[id, '1']]), work);
    expect(asked).toEqual([['a'], ['b'], ['c'], ['b']]);
  });

  it('tells the same as if nothing were kept, whatever changes in between', async () => {
    const lists = fc.array(fc.tuple(fc.nat(3), fc.nat(2)), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(lists, fc.integer({ min: 1, max: 4 }), async (changes, most) => {
        const kept = new KeptByList<string>(most);
        const state = [0, 0, 0, 0];
        for (const [at, value] of changes) {
          state[at] = value;
          const marks = new Map(state.map((mark, id) => [String(id), String(mark)]));
          const now = async (ids: string[]) =>
            new Map(ids.map((id) => [id, [`${id}:${state[Number(id)]}`]]));
          const all = [...(await now([...marks.keys()])).values()].flat();
          expect(await kept.of(marks, now)).toEqual(all);
        }
      }),
    );
  });
});
