import { KeptByMark } from './kept-by-mark';

describe('what is kept under a mark', () => {
  const counting = () => {
    let times = 0;
    return async () => (times += 1);
  };

  it('is counted once as long as the mark stays, and anew when it changes', async () => {
    const kept = new KeptByMark<number>();
    const count = counting();
    expect(await kept.get('round', 'a', '1', count)).toBe(1);
    expect(await kept.get('round', 'a', '1', count)).toBe(1);
    expect(await kept.get('round', 'b', '1', count)).toBe(2);
    // What stands under an earlier mark is never shown again.
    expect(await kept.get('round', 'a', '1', count)).toBe(3);
  });

  it('keeps nothing of what could not be counted', async () => {
    const kept = new KeptByMark<number>();
    const fail = () => Promise.reject(new Error('no answer'));
    await expect(kept.get('round', 'a', '1', fail)).rejects.toThrow('no answer');
    expect(kept.of('round', 'a')).toBeUndefined();
  });

  it('is counted anew when it does not hold any more at the moment', async () => {
    const kept = new KeptByMark<{ until: string }>(({ until }, now) => now <= until);
    let times = 0;
    const count = async () => ({ until: `2${(times += 1)}` });
    expect(await kept.get('round', 'a', '20', count)).toEqual({ until: '21' });
    expect(await kept.get('round', 'a', '21', count)).toEqual({ until: '21' });
    expect(await kept.get('round', 'a', '22', count)).toEqual({ until: '22' });
  });

  it('holds a few rounds only', async () => {
    const kept = new KeptByMark<number>();
    for (let n = 0; n < 20; n += 1) await kept.get(`round ${n}`, 'a', '1', async () => n);
    expect([kept.of('round 0', 'a'), kept.of('round 19', 'a')]).toEqual([undefined, 19]);
  });
});
