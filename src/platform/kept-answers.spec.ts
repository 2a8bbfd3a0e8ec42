import { KeptAnswers } from './kept-answers';

const numbers = (room: number) => new KeptAnswers<number[]>(room, ({ length }) => length);
/** Counts how often it is asked. */
const made = (answer: number[]) => jest.fn(() => Promise.resolve(answer));

describe('KeptAnswers', () => {
  it('makes an answer once, also for those who ask while it is being made', async () => {
    const kept = numbers(10);
    const make = made([1, 2]);
    const both = await Promise.all([kept.of('a', '1', make), kept.of('a', '1', make)]);
    expect([...both, await kept.of('a', '1', make)]).toEqual([
      [1, 2],
      [1, 2],
      [1, 2],
    ]);
    expect(make).toHaveBeenCalledTimes(1);
  });

  it('makes it anew once its state is another, and keeps the new one', async () => {
    const kept = numbers(10);
    await kept.of('a', '1', made([1]));
    const again = made([2]);
    expect(await kept.of('a', '2', again)).toEqual([2]);
    expect(await kept.of('a', '2', made([3]))).toEqual([2]);
    expect(again).toHaveBeenCalledTimes(1);
  });

  it('lets go of what was not asked for longest, and never of what has room', async () => {
    const kept = numbers(4);
    await kept.of('a', '1', made([1, 1]));
    await kept.of('b', '1', made([2, 2]));
    await kept.of('a', '1', made([9]));
    await kept.of('c', '1', made([3]));
    expect(await kept.of('a', '1', made([9]))).toEqual([1, 1]);
    expect(await kept.of('c', '1', made([9]))).toEqual([3]);
    expect(await kept.of('b', '1', made([4]))).toEqual([4]);
  });

  it('answers what is larger than its room, without keeping it', async () => {
    const kept = numbers(2);
    expect(await kept.of('a', '1', made([1, 1, 1]))).toEqual([1, 1, 1]);
    expect(await kept.of('a', '1', made([2]))).toEqual([2]);
  });

  it('keeps no failure', async () => {
    const kept = numbers(2);
    await expect(kept.of('a', '1', () => Promise.reject(new Error('off')))).rejects.toThrow('off');
    expect(await kept.of('a', '1', made([1]))).toEqual([1]);
  });

  it('does not count an answer that was replaced while it was being made', async () => {
    const kept = numbers(3);
    let end = (_: number[]): void => {};
    const slow = kept.of('a', '1', () => new Promise((resolve) => (end = resolve)));
    await kept.of('a', '2', made([1, 1]));
    end([0, 0, 0]);
    expect(await slow).toEqual([0, 0, 0]);
    expect(await kept.of('a', '2', made([9]))).toEqual([1, 1]);
    await kept.of('b', '1', made([2]));
    expect(await kept.of('a', '2', made([9]))).toEqual([1, 1]);
  });
});
