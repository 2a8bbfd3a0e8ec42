import fc from 'fast-check';
import { STANDINGS } from '../standing/pair-standing';
import { ASPECTS, FAILURE_OF, lettersOf } from '../verification/aspects';
import { CONDITION_STATES, CONDITIONS, STATED_CONDITIONS } from './condition-kinds';
import { conditionsOf, type PairFacts } from './condition-rules';

const seenAt = '2025-06-26T08:00:00.000Z';
const stated = Object.fromEntries(
  STATED_CONDITIONS.map((code) => [
    code,
    { state: 'met', factDay: '2025-06-25', evidence: 'BB 12', statedBy: 'Nguyễn Văn A' },
  ]),
) as PairFacts['stated'];
const good: PairFacts = {
  pair: {
    ...{ standing: 'passed', outcome: 'passed', reason: null, seenAt, level: 'full' },
    ...{ checked: lettersOf(new Set(ASPECTS)), differences: [] },
    ...{ decisionNumber: '1679/QĐ-UBND', decisionDate: '2025-06-20' },
  },
  agencyCode: 'H49.06652',
  tests: { passedAt: seenAt, failedAt: null, running: false, payment: 'worked' },
  stated,
};
const states = (facts: PairFacts) =>
  Object.fromEntries(conditionsOf(facts).map(({ code, state }) => [code, state]));
const statusOf = (facts: PairFacts, code: (typeof CONDITIONS)[number]) =>
  conditionsOf(facts).find((each) => each.code === code)!;

describe('the ten conditions of a pair', () => {
  it('are all met where everything was measured or stated with evidence', () => {
    expect(new Set(Object.values(states(good)))).toEqual(new Set(['met']));
    expect(statusOf(good, 'posted')).toMatchObject({ from: 'statement', seen: 'BB 12' });
    expect(statusOf(good, 'national')).toMatchObject({ from: 'portal', at: seenAt });
  });

  it('where nobody measured or stated anything all are unknown', () => {
    const nothing: PairFacts = {
      pair: {
        ...good.pair,
        ...{ standing: 'unchecked', outcome: null, seenAt: null, checked: null },
        ...{ decisionNumber: null, decisionDate: null },
      },
      ...{ agencyCode: null, tests: null, stated: {} },
    };
    expect(new Set(Object.values(states(nothing)))).toEqual(new Set(['unknown']));
  });

  it('a statement never stands against what was measured', () => {
    const differences = [{ reason: 'level-differs', seen: 'Một phần', expected: 'Toàn trình' }];
    const facts: PairFacts = {
      ...good,
      pair: { ...good.pair, standing: 'failed', outcome: 'failed', differences },
    };
    expect(statusOf(facts, 'channel')).toMatchObject({
      ...{ state: 'not-met', from: 'portal', seen: 'Một phần', expected: 'Toàn trình' },
    });
  });

  it('what is read too long ago, or amended since, is unknown and waits for a new check', () => {
    for (const standing of ['stale', 'amended'] as const) {
      const facts = { ...good, pair: { ...good.pair, standing }, stated: {} };
      expect(states(facts)).toMatchObject({ national: 'unknown', assigned: 'unknown' });
    }
  });

  it('a test that failed leaves the steps it went through unproven', () => {
    const tests = { passedAt: null, failedAt: seenAt, running: false, payment: 'untried' as const };
    expect(states({ ...good, tests, stated: {} })).toMatchObject({
      ...{ tested: 'not-met', workflow: 'unknown', accounts: 'unknown', fees: 'unknown' },
    });
  });

  const state = fc.constantFrom(...CONDITION_STATES);
  const moment = fc.option(fc.constant(seenAt), { nil: null });
  const anything: fc.Arbitrary<PairFacts> = fc.record({
    pair: fc.record({
      standing: fc.constantFrom(...STANDINGS),
      outcome: fc.constantFrom('passed' as const, 'failed' as const, 'unverifiable' as const, null),
      reason: fc.option(fc.constantFrom(...Object.values(FAILURE_OF)), { nil: null }),
      seenAt: moment,
      checked: fc.option(
        fc.subarray([...ASPECTS]).map((looked) => lettersOf(new Set(looked))),
        { nil: null },
      ),
      differences: fc
        .subarray(Object.values(FAILURE_OF))
        .map((all) => all.map((reason) => ({ reason, seen: 'x', expected: 'y' }))),
      decisionNumber: fc.option(fc.constant('1/QĐ'), { nil: null }),
      decisionDate: fc.option(fc.constant('2025-06-20'), { nil: null }),
      level: fc.option(fc.constantFrom('full', 'partial', 'information'), { nil: null }),
    }),
    agencyCode: fc.option(fc.constant('H49'), { nil: null }),
    tests: fc.option(
      fc.record({
        ...{ passedAt: moment, failedAt: moment, running: fc.boolean() },
        payment: fc.constantFrom('worked' as const, 'failed' as const, 'untried' as const),
      }),
      { nil: null },
    ),
    stated: fc.dictionary(
      fc.constantFrom(...STATED_CONDITIONS),
      state.map((each) => ({
        ...{ state: each, factDay: '2025-06-25', evidence: 'e', statedBy: 'A' },
      })),
    ) as fc.Arbitrary<PairFacts['stated']>,
  });

  it('law: nothing is met without something it rests on', () => {
    fc.assert(
      fc.property(anything, (facts) => {
        for (const { state: is, from, code } of conditionsOf(facts)) {
          if (is !== 'met') continue;
          expect(from).not.toBe('nothing');
          if (from === 'portal') expect(['passed', 'failed']).toContain(facts.pair.standing);
          if (from === 'statement') expect(facts.stated[code]!.state).toBe('met');
        }
      }),
    );
  });

  it('law: saying more never takes a measured status back, and what is only measured is never stated', () => {
    fc.assert(
      fc.property(anything, (facts) => {
        const silent = conditionsOf({ ...facts, stated: {} });
        for (const [at, said] of conditionsOf(facts).entries()) {
          if (silent[at]!.state !== 'unknown') expect(said).toEqual(silent[at]);
          if (said.code === 'national' || said.code === 'tested') expect(said).toEqual(silent[at]);
        }
      }),
    );
  });
});
