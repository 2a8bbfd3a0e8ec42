import { failedPairs, sightAt, surplusPairs, type UnitOfRun } from './run-observations';
import type { KnownFinding } from './plan-findings';

const at = '2025-06-30T09:00:00.000Z';
const finding = (changes: Partial<KnownFinding> = {}): KnownFinding => ({
  ...{ id: 'f', unitId: 'u', kind: 'superfluous', code: '1.000001', procedureId: null },
  ...{ standing: 'new', ...changes },
});
const units = (unexpected: UnitOfRun['unexpected']) =>
  new Map([['u', { unitId: 'u', unexpected, readAt: at }]]);
const other = { code: '1.000009', name: 'Khác' };

describe('what a run says', () => {
  it('tells a former code from what is superfluous', () => {
    const shown = [{ code: '2.000635', name: 'Khai sinh' }, other];
    const seen = surplusPairs(
      [{ unitId: 'u', unexpected: shown, readAt: at }],
      new Map([['2.000635', '1.001193']]),
      at,
    );
    expect(seen.map(({ kind, expectedValue }) => [kind, expectedValue])).toEqual([
      ['code-superseded', '1.001193'],
      ['superfluous', null],
    ]);
  });

  it('keeps both names of a pair whose name differs', () => {
    const row = { unitId: 'u', procedureId: 'p', code: '1.000001', name: 'Nay', field: '' };
    const names = { seenName: 'Trên Cổng', expectedName: 'Khi đó', seenAt: at };
    expect(failedPairs([{ ...row, ...names, reason: 'name-differs' }], at)).toMatchObject([
      { kind: 'name-differs', seenValue: 'Trên Cổng', expectedValue: 'Khi đó' },
    ]);
  });

  it('a surplus is gone only where the whole list of the unit was read', () => {
    expect(sightAt(finding(), units([other]), null, true)).toBe('absent');
    expect(sightAt(finding(), units(null), null, true)).toBe('unknown');
    expect(sightAt(finding(), units([other]), null, false)).toBe('unknown');
    expect(sightAt(finding(), units(Array(200).fill(other)), null, true)).toBe('unknown');
    expect(sightAt(finding({ unitId: 'v' }), units([]), null, true)).toBe('unknown');
  });

  it('nothing is said about a pair that could not be read', () => {
    const pair = { outcome: 'unverifiable', kind: null } as const;
    expect(sightAt(finding({ kind: 'name-differs' }), units([]), pair, true)).toBe('unknown');
    expect(sightAt(finding({ kind: 'name-differs' }), units([]), null, true)).toBe('absent');
  });
});
