import fc from 'fast-check';
import { OUTCOMES } from '../verification/verification.entity';
import type { Difference } from '../verification/finding';
import { changesOf, driftOf, type DriftSideFacts } from './drift';

describe('what lies between two runs', () => {
  it('reading again what could not be read is better only where it is right', () => {
    expect(driftOf('unverifiable', 'passed')).toBe('better');
    expect(driftOf('unverifiable', 'failed')).toBe('worse');
    expect(driftOf('passed', 'unverifiable')).toBe('worse');
    expect(driftOf(null, 'failed')).toBe('other');
  });

  it('law: looked at from the other side, better and worse change places', () => {
    const outcome = fc.constantFrom(...OUTCOMES);
    fc.assert(
      fc.property(outcome, outcome, (one, other) => {
        const back = { better: 'worse', worse: 'better', other: 'other' } as const;
        expect(driftOf(other, one)).toBe(back[driftOf(one, other)]);
      }),
    );
  });
});

describe('what of a pair changed', () => {
  const fee = (seen: string) => ({ reason: 'fee-differs' as const, seen, expected: '15.000' });
  const side = (over: Partial<DriftSideFacts>): DriftSideFacts => ({
    ...{ outcome: 'passed', reason: null, seenName: 'Đăng ký khai sinh', checked: 'pscaolfngd' },
    ...{ differences: null, ...over },
  });
  const wrong = (...differences: Difference[]) =>
    side({ outcome: 'failed', reason: differences[0]!.reason, differences });

  it('both values of what is wrong, of what is right again, and of a name that is another', () => {
    expect(changesOf(wrong(fee('8.000')), wrong(fee('9.000')))).toEqual([
      { about: 'fee-differs', kind: 'changed', before: '8.000', after: '9.000' },
    ]);
    expect(changesOf(wrong(fee('8.000')), side({ seenName: 'Khai sinh' }))).toEqual([
      { about: 'fee-differs', kind: 'gone', before: '8.000', after: null },
      { about: 'name', kind: 'changed', before: 'Đăng ký khai sinh', after: 'Khai sinh' },
    ]);
    expect(changesOf(side({}), wrong(fee('8.000')))).toMatchObject([{ kind: 'appeared' }]);
  });

  it('what the later run did not look at is not gone', () => {
    const unread = side({ outcome: 'unverifiable', reason: 'timeout', checked: null });
    expect(changesOf(wrong(fee('8.000')), unread)).toMatchObject([{ kind: 'unread' }]);
    const missing = { outcome: 'failed', reason: 'not-on-portal', checked: 'p' } as const;
    const away = side({ ...missing, seenName: null });
    expect(changesOf(wrong(fee('8.000')), away).map(({ about, kind }) => [about, kind])).toEqual([
      ['not-on-portal', 'appeared'],
      ['fee-differs', 'unread'],
    ]);
  });

  it('law: a pair that stayed as it was has no changes', () => {
    const seen = fc.constantFrom('8.000', '9.000', '10.000');
    fc.assert(
      fc.property(seen, (value) => {
        expect(changesOf(wrong(fee(value)), wrong(fee(value)))).toEqual([]);
      }),
    );
  });
});
