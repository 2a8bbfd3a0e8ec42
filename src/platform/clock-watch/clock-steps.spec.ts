import fc from 'fast-check';
import { aheadOf, doubtOf, stepBetween, type ClockStep } from './clock-steps';

const HOUR_MS = 3_600_000;
const DAY = 86_400;
const moment = fc.integer({ min: 0, max: 4_000_000_000_000 });
const step = (seconds: number, machine = 'may-1', before = '2026-06-01T00:00:00.000Z') =>
  ({ machine, seconds, before }) satisfies ClockStep;

describe('the clock of a machine', () => {
  it('M8: put forward or back by any step is noticed, however much time passed', () => {
    const steps = fc.oneof(
      fc.integer({ min: 5_000, max: 400 * 24 * HOUR_MS }),
      fc.integer({ min: -400 * 24 * HOUR_MS, max: -5_000 }),
    );
    fc.assert(
      fc.property(moment, moment, fc.nat(24 * HOUR_MS), steps, (wall, counted, passed, put) => {
        const after = { wall: wall + passed + put, counted: counted + passed };
        expect(stepBetween({ wall, counted }, after)).toBe(put);
      }),
    );
  });

  it('that only runs a little fast or slow was not put', () => {
    fc.assert(
      fc.property(moment, fc.nat(HOUR_MS), fc.integer({ min: -4_999, max: 4_999 }), (at, ms, put) =>
        expect(stepBetween({ wall: at, counted: 0 }, { wall: at + ms + put, counted: ms })).toBe(0),
      ),
    );
  });

  it('is told from that of another by the least that fits a slow answer', () => {
    expect(aheadOf(1_500, 1_000, 2_000)).toBe(0);
    expect(aheadOf(400, 1_000, 2_000)).toBe(600);
    expect(aheadOf(9_000, 1_000, 2_000)).toBe(-7_000);
  });

  it('M8: put by a day and more it is in doubt, whichever way, and no more once it was put back', () => {
    expect(doubtOf([])).toBeNull();
    expect(doubtOf([step(DAY - 1)])).toBeNull();
    const [first, second] = [step(20 * DAY), step(-20 * DAY)];
    expect(doubtOf([first])).toEqual({ wrong: 'ahead', witness: first.before });
    expect(doubtOf([step(-2 * DAY)])).toMatchObject({ wrong: 'behind' });
    expect(doubtOf([first, second])).toBeNull();
  });

  it('M8: small steps add up, those of two machines do not take each other back', () => {
    expect(doubtOf([step(DAY / 2), step(DAY / 2)])).toMatchObject({ wrong: 'ahead' });
    expect(doubtOf([step(5 * DAY), step(-5 * DAY, 'may-2')])).toMatchObject({ wrong: 'ahead' });
  });
});
