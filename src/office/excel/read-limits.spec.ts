import { defaultReadLimits, timeForBytes } from './read-limits';

const KB = 1024;
const time = (bytes: number) => timeForBytes(bytes, defaultReadLimits);

describe('timeForBytes', () => {
  it('allows small files little, so that one made to harm ends within ten seconds on a busy machine', () => {
    expect(time(0)).toBe(1_500);
    expect(time(10 * KB)).toBeLessThan(2_100);
  });

  it('never takes time away as files grow, and keeps the whole base from 100 KB on', () => {
    const sizes = [0, 1, 5, 20, 60, 99, 100, 101, 500, 20 * KB].map((size) => size * KB);
    const times = sizes.map(time);
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(time(100 * KB)).toBeCloseTo(7_000 + 100 / 1.024, -1);
    expect(time(20 * KB * KB)).toBe(27_000);
  });

  it('holds to a base that is set lower', () =>
    expect(timeForBytes(0, { ...defaultReadLimits, baseMilliseconds: 1 })).toBe(1));
});
