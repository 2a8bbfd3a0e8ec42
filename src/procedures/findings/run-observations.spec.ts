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
    const names = { seenName: 'Trên Cổng', expectedName: 'Khi đó', seenAt: at, differences: null };
    expect(failedPairs([{ ...row, ...names, reason: 'name-differs' }], at)).toMatchObject([
      { kind: 'name-differs', seenValue: 'Trên Cổng', expectedValue: 'Khi đó' },
    ]);
  });

  it('tells all that is wrong with a pair, each with both sides', () => {
    const row = { unitId: 'u', procedureId: 'p', code: '1.000001', name: 'Nay', field: '' };
    const differences = [
      { reason: 'fee-differs', seen: '5.000 đồng', expected: '8.000 đồng' },
      { reason: 'field-differs', seen: 'Đất đai', expected: 'Hộ tịch' },
    ];
    const seen = { reason: 'fee-differs', seenName: 'Nay', expectedName: null, seenAt: at };
    const observed = failedPairs([{ ...row, ...seen, differences }], at);
    expect(observed.map(({ kind, seenValue }) => [kind, seenValue])).toEqual([
      ['fee-differs', '5.000 đồng'],
      ['field-differs', 'Đất đai'],
    ]);
  });

  it('a missing test is there until one passes, or the unit owes the procedure no more', () => {
    const missing = finding({ kind: 'test-missing', procedureId: 'p' });
    const pair = { outcome: 'passed', kinds: [], checked: 'pscn', reason: null } as const;
    expect(sightAt(missing, units([]), pair, true)).toBe('unknown');
    expect(sightAt(missing, units([]), pair, true, true)).toBe('absent');
    expect(sightAt(missing, units([]), null, true)).toBe('absent');
    expect(sightAt(missing, units([]), null, false)).toBe('unknown');
  });

  it('a surplus is gone only where the whole list of the unit was read', () => {
    expect(sightAt(finding(), units([other]), null, true)).toBe('absent');
    expect(sightAt(finding(), units(null), null, true)).toBe('unknown');
    expect(sightAt(finding(), units([other]), null, false)).toBe('unknown');
    expect(sightAt(finding(), units(Array(200).fill(other)), null, true)).toBe('unknown');
    expect(sightAt(finding({ unitId: 'v' }), units([]), null, true)).toBe('unknown');
  });

  it('nothing is said about a pair that could not be read', () => {
    const pair = { outcome: 'unverifiable', kinds: [], checked: null, reason: null } as const;
    expect(sightAt(finding({ kind: 'name-differs' }), units([]), pair, true)).toBe('unknown');
    expect(sightAt(finding({ kind: 'name-differs' }), units([]), null, true)).toBe('absent');
  });
});
