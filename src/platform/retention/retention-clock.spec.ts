import fc from 'fast-check';
import { MOST_SILENT_DAYS } from '../jobs/clock-doubt';
import { clockAnswer, NOTICE_DAYS, type PastRun } from './retention-clock';

const DAY_MS = 86_400_000;
const START = Date.UTC(2026, 0, 1);
const day = (days: number) => new Date(START + days * DAY_MS);
const run = (days: number, outcome: PastRun['outcome'] = 'done'): PastRun => ({
  outcome,
  at: day(days).toISOString(),
});
const ask = (days: number, runs: PastRun[], trail: number | null = null) =>
  clockAnswer({ now: day(days), runs, trail: trail === null ? null : day(trail).toISOString() });

describe('the clock that deletion by age trusts', () => {
  it('announces first and deletes seven days later', () => {
    expect(ask(0, [])).toEqual({ waitUntil: day(NOTICE_DAYS).toISOString() });
    expect(ask(6, [run(0, 'announced')])).toEqual({ waitUntil: day(7).toISOString() });
    expect(ask(7, [run(0, 'announced')])).toEqual({ go: true });
  });

  it('M8: does not run where the clock is far ahead of the last run, however often it is asked', () => {
    const before = [run(0, 'announced'), run(8)];
    const wrong = { wrong: 'ahead', witness: day(8).toISOString() };
    expect(ask(400, before)).toEqual(wrong);
    expect(ask(401, [...before, run(400, 'refused'), run(401, 'refused')])).toEqual(wrong);
  });

  it('runs again once somebody said that the clock is right', () => {
    const before = [run(0, 'announced'), run(8), run(400, 'refused')];
    expect(ask(401, [...before, run(400, 'confirmed')])).toEqual({ go: true });
  });

  it('does not run where the last run lies in the future', () => {
    const before = [run(0, 'announced'), run(20)];
    expect(ask(12, before)).toEqual({ wrong: 'behind', witness: day(20).toISOString() });
    expect(ask(12, [...before, run(12, 'confirmed')])).toEqual({ go: true });
  });

  it('M8: does not run where the clock was put by days since it was last said to be right', () => {
    const before = '2026-01-08T00:00:00.000Z';
    const runs = [run(0, 'announced'), run(8)];
    const steps = [{ machine: 'may-1', seconds: 20 * 86_400, before }];
    const answer = clockAnswer({ ...{ now: day(28), runs, trail: null }, steps });
    expect(answer).toEqual({ wrong: 'ahead', witness: before });
    const small = [{ ...steps[0]!, seconds: 3_600 }];
    expect(clockAnswer({ now: day(9), runs, trail: null, steps: small })).toEqual({ go: true });
  });

  it('asks the audit trail where there was no run yet', () => {
    expect(ask(400, [], 0)).toEqual({ wrong: 'ahead', witness: day(0).toISOString() });
    expect(ask(20, [], 18)).toEqual({ waitUntil: day(27).toISOString() });
  });

  it('never goes without an announcement seven days old and a witness of the last month', () => {
    const past = fc.record({
      outcome: fc.constantFrom('announced', 'done', 'refused', 'confirmed' as const),
      days: fc.integer({ min: 0, max: 400 }),
    });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500 }), fc.array(past), (now, each) => {
        const runs = each.map(({ days, outcome }) => run(days, outcome as PastRun['outcome']));
        if (!('go' in ask(now, runs, 0))) return;
        const at = ({ at: moment }: PastRun) => (Date.parse(moment) - START) / DAY_MS;
        const first = runs.find(({ outcome }) => outcome === 'announced')!;
        expect(now - at(first)).toBeGreaterThanOrEqual(NOTICE_DAYS);
        const last = runs.findLast(({ outcome }) => outcome !== 'refused')!;
        expect(now - at(last)).toBeLessThanOrEqual(MOST_SILENT_DAYS);
      }),
    );
  });
});
