import fc from 'fast-check';
import { cameTrue, expectedOn } from './came-true';
import { expectationOf, HORIZON_DAYS, type PaceOfUnit } from './resample';
import { milestoneDay } from '../../units/milestone-day';

const FIRST = '2025-06-10';
/** A unit of which something is left on each day from 10 June on. */
const pace = (left: Record<string, number>[]): PaceOfUnit => ({
  ...{ unitId: 'u', left },
  days: left.map((_, at) => milestoneDay(FIRST, at)),
});
const steady = (from: number, by: number, days: number) =>
  pace(
    Array.from({ length: days }, (_, at) => ({
      a: Math.max(0, from - by * at),
    })),
  );

describe('what is expected', () => {
  it('of an even pace is the one day that arithmetic gives', () => {
    const { range, deciding, inTime } = expectationOf(steady(100, 10, 6), 5, 1);
    expect(range).toEqual({ early: 5, middle: 5, late: 5 });
    expect([deciding, inTime]).toEqual(['a', 1]);
    expect(expectationOf(steady(100, 10, 6), 4, 1).inTime).toBe(0);
  });

  it('rests on the slowest criterion, which decides', () => {
    const left = [0, 1, 2, 3].map((day) => ({
      slow: 40 - day,
      fast: 40 - 10 * day,
    }));
    const { range, deciding } = expectationOf(pace(left), 10, 7);
    expect(range!.middle).toBe(37);
    expect(deciding).toBe('slow');
  });

  it('is nothing where a criterion does not move, and says which', () => {
    const left = [0, 1, 2].map((day) => ({ moves: 10 - day, stands: 3 }));
    expect(expectationOf(pace(left), 10, 7)).toMatchObject({
      ...{
        state: 'no-progress',
        deciding: 'stands',
        range: null,
        inTime: null,
      },
    });
  });

  it('is nothing from figures of two days, and never green from none', () => {
    expect(expectationOf(steady(10, 1, 2), 5, 1).state).toBe('too-few-figures');
    expect(expectationOf(pace([]), 5, 1).state).toBe('too-few-figures');
  });

  it('shares what was done over days without figures', () => {
    const gap = {
      unitId: 'u',
      days: ['2025-06-10', '2025-06-14', '2025-06-15'],
    };
    const left = [{ a: 50 }, { a: 30 }, { a: 25 }];
    expect(expectationOf({ ...gap, left }, 5, 3).range).toEqual({
      early: 5,
      middle: 5,
      late: 5,
    });
  });

  const anyPace = fc
    .array(fc.record({ a: fc.nat(50), b: fc.nat(50) }), { maxLength: 20 })
    .map((left) => pace(left));

  it('is the same for the same seed, in order, and never beyond the horizon', () => {
    fc.assert(
      fc.property(anyPace, fc.nat(), (given, seed) => {
        const one = expectationOf(given, 10, seed);
        expect(expectationOf(given, 10, seed)).toEqual(one);
        if (!one.range) return;
        const { early, middle, late } = one.range;
        expect(1 <= early && early <= middle && middle <= late && late <= HORIZON_DAYS).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('on a past day does not look ahead', () => {
    const about = {
      roundId: 'r',
      wantedOn: '2025-07-01',
      day: milestoneDay(FIRST, 4),
    };
    const [long, short] = [steady(100, 10, 9), steady(100, 10, 5)];
    expect(expectedOn(long, about)).toEqual(expectedOn(short, about));
  });

  it('is held against what came: within its range, earlier, later', () => {
    const about = { roundId: 'r', wantedOn: '2025-07-01' };
    expect(cameTrue([steady(50, 10, 6)], about)).toEqual({
      ...{ known: 3, within: 3, earlier: 0, later: 0 },
    });
    const stopped = [100, 90, 80, ...Array.from({ length: 12 }, () => 80)].map((a) => ({ a }));
    expect(cameTrue([pace(stopped)], about).later).toBeGreaterThan(0);
    const sudden = [100, 99, 98, 0, 0].map((a) => ({ a }));
    expect(cameTrue([pace(sudden)], about).earlier).toBe(1);
  });
});
