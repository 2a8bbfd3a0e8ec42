import fc from 'fast-check';
import { secondsLeft } from './seconds-left';

const startedAt = '2025-06-30T01:00:00.000Z';
const after = (seconds: number) => new Date(Date.parse(startedAt) + seconds * 1000);
const job = (progressDone: number, progressTotal: number) => ({
  ...{ state: 'running' as const, startedAt, progressDone, progressTotal },
});

describe('the time left of a job', () => {
  it('follows the pace since the try began', () => {
    expect(secondsLeft(job(25_000, 100_000), after(10))).toBe(30);
    expect(secondsLeft(job(100_000, 100_000), after(10))).toBe(0);
  });

  it('is not told before there is a pace', () => {
    expect(secondsLeft(job(0, 100), after(60))).toBeNull();
    expect(secondsLeft(job(5, 100), after(1))).toBeNull();
    expect(secondsLeft({ ...job(5, 100), state: 'queued' }, after(60))).toBeNull();
    expect(secondsLeft({ ...job(5, 100), startedAt: null }, after(60))).toBeNull();
  });

  it('never grows while work is done at one pace', () => {
    const steps = fc.tuple(fc.integer({ min: 2, max: 1000 }), fc.integer({ min: 3, max: 600 }));
    fc.assert(
      fc.property(steps, ([total, pace]) => {
        const left = Array.from({ length: total - 1 }, (_, at) =>
          secondsLeft(job(at + 1, total), after((at + 1) * pace)),
        );
        expect(left).toEqual([...left].sort((a, b) => b! - a!));
        expect(left.at(-1)).toBe(pace);
      }),
      { numRuns: 30 },
    );
  });
});
