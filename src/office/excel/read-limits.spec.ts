import { defaultReadLimits, longestWait, timeForBytes } from './read-limits';

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

describe('longestWait', () => {
  const wait = (bytes: number, rows = 0) =>
    longestWait(time(bytes) + rows / 10, bytes, defaultReadLimits);

  it('gives up a file without rows after ten seconds on any machine, and three more for each megabyte', () => {
    expect(wait(10 * KB)).toBeLessThan(6_500);
    expect(wait(100 * KB)).toBeLessThan(10_500);
    expect(wait(KB * KB)).toBe(13_000);
  });

  it('waits longer for a list whose rows keep coming, and never less than its time of a processor', () => {
    expect(wait(100 * KB, 100_000)).toBeGreaterThan(40_000);
    const set = { ...defaultReadLimits, baseMilliseconds: 60_000 };
    const allowed = timeForBytes(KB * KB, set);
    expect(longestWait(allowed, KB * KB, set)).toBe(allowed);
  });
});
