import { allCriteria, readyFacts } from '../../../test/support/readiness-facts';
import type { UnitVerdict } from '../verdict';
import { conclusionRefusal, CONCLUSION_KINDS, type ConclusionKind } from './may-conclude';

const TODAY = '2025-06-25';
const criteria = new Set(allCriteria.map(({ code }) => code));
const asked = (kind: ConclusionKind, verdict: UnitVerdict, change: object = {}, today = TODAY) => {
  const wanted = { kind, remedy: 'Mượn trụ sở cũ.', noticeDay: '2025-06-25', ...change };
  return conclusionRefusal(wanted, { verdict, facts: readyFacts, criteria }, today)?.why ?? null;
};

describe('what the committee may conclude', () => {
  it.each([
    ['ready', 'green', null],
    ['ready', 'yellow', 'not-green'],
    ['ready', 'red', 'not-green'],
    ['with-remedy', 'green', null],
    ['with-remedy', 'yellow', null],
    ['with-remedy', 'red', 'red'],
    ['fallback', 'green', null],
    ['fallback', 'yellow', null],
    ['fallback', 'red', null],
  ] as const)('%s of a unit that is %s: %s', (kind, verdict, why) => {
    expect(asked(kind, verdict)).toBe(why);
  });

  it('says what is done where a unit is not ready', () => {
    for (const kind of CONCLUSION_KINDS)
      expect(asked(kind, 'green', { remedy: ' ' })).toBe(
        kind === 'ready' ? null : 'remedy-missing',
      );
  });

  it('is written down after the notice, not before', () => {
    expect(asked('ready', 'green', { noticeDay: '2025-06-26' })).toBe('notice-ahead');
  });

  it('rests on no fact older than seven days, save the fallback plan', () => {
    expect(asked('ready', 'green', {}, '2025-06-27')).toBeNull();
    expect(asked('ready', 'green', {}, '2025-06-28')).toBe('stale');
    expect(asked('with-remedy', 'yellow', {}, '2025-06-28')).toBe('stale');
    expect(asked('fallback', 'red', {}, '2025-06-28')).toBeNull();
  });

  it('does not mind old facts of criteria the round does not judge by', () => {
    const counted = new Set(['lists-filed']);
    const unit = { verdict: 'green' as const, facts: readyFacts, criteria: counted };
    const wanted = { kind: 'ready' as const, remedy: '', noticeDay: TODAY };
    expect(conclusionRefusal(wanted, unit, '2025-07-20')).toBeNull();
  });
});
