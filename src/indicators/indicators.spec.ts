import { INDICATORS, LATE_CAUSES } from './definitions';
import { meets, sumOf, valueOf } from './indicator-value';
import { MEASURES } from './measures';
import { periodFrom, periodName, periodOf, periodsUpTo, PERIOD_KINDS } from './periods';
import { pointsOf, rankUnits, type RankedUnit } from './ranking';
import { registerOf } from '../registers/registers';

describe('periods', () => {
  it.each([
    ['week', 1, 2025, '2024-12-30', '2025-01-05'],
    ['week', 53, 2026, '2026-12-28', '2027-01-03'],
    ['month', 2, 2024, '2024-02-01', '2024-02-29'],
    ['quarter', 3, 2025, '2025-07-01', '2025-09-30'],
    ['year', 1, 2025, '2025-01-01', '2025-12-31'],
  ] as const)('%s %d of %d runs from %s to %s', (kind, number, year, start, end) => {
    expect(periodOf(kind, number, year)).toMatchObject({ start, end });
    expect(periodFrom(kind, start)).toMatchObject({ number, year });
  });

  it.each([
    ['week', 53, 2025],
    ['month', 13, 2025],
    ['quarter', 0, 2025],
    ['year', 2, 2025],
    ['month', 1.5, 2025],
  ] as const)('has no %s %d in %d', (kind, number, year) => {
    expect(periodOf(kind, number, year)).toBeUndefined();
  });

  it('goes back without a gap, whatever the kind', () => {
    for (const kind of PERIOD_KINDS) {
      const all = periodsUpTo(periodOf(kind, 1, 2026)!, 60);
      for (let at = 1; at < all.length; at += 1) {
        const next = new Date(Date.parse(all[at - 1]!.end) + 86_400_000).toISOString().slice(0, 10);
        expect(all[at]!.start).toBe(next);
      }
    }
    expect(periodName(periodOf('quarter', 3, 2025)!).vi).toBe('quý III/2025');
  });
});

describe('indicators as data', () => {
  it('are made of figures that units report', () => {
    const reported = registerOf('SERVICE')!.list.columns.map(({ key }) => key);
    expect(reported).toEqual(expect.arrayContaining([...MEASURES]));
    const used = INDICATORS.flatMap(({ numerator, denominator }) => [...numerator, ...denominator]);
    expect(MEASURES).toEqual(expect.arrayContaining([...used]));
    expect(LATE_CAUSES.map(({ measure }) => measure)).toHaveLength(3);
    expect(INDICATORS.reduce((sum, { weight }) => sum + weight, 0)).toBe(100);
  });

  it('reckons the online share of the reference report as it stands there', () => {
    // 68,806 online dossiers are 58.44 %: of 117,738 received.
    const { value } = valueOf({ kind: 'share' }, 68_806, 117_738);
    expect(Math.round(value! * 100) / 100).toBe(58.44);
    expect(Math.round(valueOf({ kind: 'share' }, 39, 133).value! * 100) / 100).toBe(29.32);
    expect(valueOf({ kind: 'mean' }, 133, 10).value).toBe(13.3);
  });

  it('has no value without a denominator, above the whole, or of figures nobody reported', () => {
    expect(valueOf({ kind: 'share' }, 0, 0)).toMatchObject({
      value: null,
      unknown: 'denominator-zero',
    });
    expect(valueOf({ kind: 'share' }, 101, 100)).toMatchObject({
      value: null,
      unknown: 'above-whole',
    });
    expect(valueOf({ kind: 'share' }, null, 100)).toMatchObject({
      value: null,
      unknown: 'no-figures',
    });
    expect(sumOf({ early: 3, onTime: null }, ['early', 'onTime'])).toBeNull();
    expect(meets({ better: 'higher' }, null, 90)).toBeNull();
    expect([meets({ better: 'higher' }, 90, 90), meets({ better: 'lower' }, 14, 13.3)]).toEqual([
      ...[true, false],
    ]);
  });
});

describe('the league table of units', () => {
  const unit = (unitId: string, value: number | null, verified = true): RankedUnit => ({
    ...{ unitId, verified },
    criteria: [
      { indicator: 'in-time', weight: 60, value, target: 100, better: 'higher' },
      { indicator: 'reception', weight: 40, value: 10, target: 20, better: 'lower' },
    ],
  });

  it('shares ranks among equals, in the order of the resolution, whatever came first', () => {
    const units = [unit('a', 50), unit('b', 100), unit('c', 50), unit('d', 100)];
    const table = rankUnits(units);
    expect(table.map(({ unitId, rank, score }) => [unitId, rank, score])).toEqual([
      ['b', 1, 100],
      ['d', 1, 100],
      ['a', 3, 70],
      ['c', 3, 70],
    ]);
    expect(rankUnits(units)).toEqual(table);
  });

  it('counts only what was confirmed; what is unknown earns nothing', () => {
    const table = rankUnits([unit('a', 100, false), unit('b', null), unit('c', 1)]);
    expect(table.map(({ unitId, rank, score }) => [unitId, rank, score])).toEqual([
      ['c', 1, 40.6],
      ['b', 2, 40],
      ['a', null, null],
    ]);
  });

  it('takes nothing off for a criterion that has no target yet', () => {
    const whole = unit('a', 100);
    const untold = { indicator: 'answered', weight: 5, value: 90, better: 'higher' as const };
    const criteria = [...whole.criteria, { ...untold, target: null }];
    expect(rankUnits([{ ...whole, criteria }])[0]).toMatchObject({ score: 100, rank: 1 });
    const only = rankUnits([{ ...whole, criteria: criteria.slice(2) }])[0];
    expect(only).toMatchObject({ score: null, rank: null });
  });

  it('gives part of a weight below the target', () => {
    const criterion = { indicator: 'x', weight: 10, target: 20 };
    expect(pointsOf({ ...criterion, value: 10, better: 'higher' })).toBe(5);
    expect(pointsOf({ ...criterion, value: 40, better: 'lower' })).toBe(5);
    expect(pointsOf({ ...criterion, target: null, value: 40, better: 'lower' })).toBeNull();
  });
});
