import fc from 'fast-check';
import { anyFacts, readyFacts } from '../../test/support/readiness-facts';
import type { UnitFacts } from './facts';
import { ruleKeys, type Rule, type RuleVerdict } from './rule';
import { judge, rules, weight, worst, type UnitVerdict } from './verdict';

const rank: Record<UnitVerdict, number> = { green: 0, yellow: 1, red: 2 };
const fixed = (verdict: RuleVerdict, blocking: boolean): Rule => ({
  key: 'lists-filed',
  name: { vi: 'x', en: 'x' },
  blocking,
  judge: () => ({ verdict, evidence: [], blockers: [], toDo: [] }),
});
const verdictOf = (...given: [RuleVerdict, boolean][]) =>
  judge(
    readyFacts,
    given.map(([verdict, blocking]) => fixed(verdict, blocking)),
  ).verdict;

describe('verdict of a unit', () => {
  it('is green only when every rule is', () => {
    expect(judge(readyFacts)).toMatchObject({ verdict: 'green', deciding: null });
    expect(verdictOf(['green', true], ['yellow', false])).toBe('yellow');
    expect(verdictOf(['yellow', true], ['red', false], ['green', true])).toBe('red');
  });

  it('takes not knowing for red on a blocking rule and for yellow on another', () => {
    expect(verdictOf(['green', true], ['unknown', true])).toBe('red');
    expect(verdictOf(['green', true], ['unknown', false])).toBe('yellow');
  });

  it('names the first rule that decides', () => {
    const noTrial = { ...readyFacts, rehearsal: null, disputes: { shortages: 1, others: 0 } };
    expect(judge(noTrial)).toMatchObject({
      verdict: 'red',
      deciding: 'rehearsal-mandatory-passed',
    });
  });

  it('has the five rules once each, in the order of the work', () => {
    expect(rules.map((rule) => rule.key)).toEqual([...ruleKeys]);
  });

  it('without any rule knows nothing and is not green', () => {
    expect(worst([])).toBe('yellow');
  });
});

describe('laws', () => {
  const parts = ['handover', 'lists', 'rehearsal', 'procedures', 'disputes'] as const;

  it('an unknown part never yields green', () => {
    fc.assert(
      fc.property(anyFacts, fc.constantFrom(...parts), (facts, part) => {
        expect(judge({ ...facts, [part]: null }).verdict).not.toBe('green');
      }),
    );
  });

  it('a rule leaves nothing to do exactly when it is green', () => {
    fc.assert(
      fc.property(anyFacts, fc.constantFrom(...rules), (facts, rule) => {
        const { verdict, toDo, evidence } = rule.judge(facts);
        expect(toDo.length === 0).toBe(verdict === 'green');
        expect(evidence.length).toBeGreaterThan(0);
      }),
      { numRuns: 1000 },
    );
  });

  it('one worse rule never makes the unit better', () => {
    const list = fc.array(fc.constantFrom<UnitVerdict>('green', 'yellow', 'red'), { minLength: 1 });
    fc.assert(
      fc.property(
        list,
        fc.nat(),
        fc.constantFrom<UnitVerdict>('yellow', 'red'),
        (verdicts, at, other) => {
          const place = at % verdicts.length;
          const changed = verdicts.with(place, worst([verdicts[place]!, other]));
          expect(rank[worst(changed)]).toBeGreaterThanOrEqual(rank[worst(verdicts)]);
        },
      ),
    );
  });

  /** One step of progress in a part: something open becomes settled. */
  const progress: Record<string, (facts: UnitFacts) => UnitFacts | null> = {
    'an outstanding item is accepted': ({ handover, ...rest }) =>
      handover && handover.outstanding > 0
        ? {
            ...rest,
            handover: {
              ...handover,
              outstanding: handover.outstanding - 1,
              accepted: handover.accepted + 1,
            },
          }
        : null,
    'a missing list is filed': ({ lists, ...rest }) =>
      lists && lists.missing.length > 0
        ? { ...rest, lists: { ...lists, missing: lists.missing.slice(1), filed: lists.filed + 1 } }
        : null,
    'a failed procedure passes': ({ procedures, ...rest }) =>
      procedures && procedures.failed > procedures.unreachable
        ? {
            ...rest,
            procedures: {
              ...procedures,
              failed: procedures.failed - 1,
              passed: procedures.passed + 1,
            },
          }
        : null,
    'an unread procedure passes': ({ procedures, ...rest }) =>
      procedures && procedures.unverifiable > 0
        ? {
            ...rest,
            procedures: {
              ...procedures,
              unverifiable: procedures.unverifiable - 1,
              passed: procedures.passed + 1,
            },
          }
        : null,
    'a shortage is cleared up': ({ disputes, ...rest }) =>
      disputes && disputes.shortages > 0
        ? { ...rest, disputes: { ...disputes, shortages: disputes.shortages - 1 } }
        : null,
  };

  it.each(Object.keys(progress))('no rule gets worse when %s', (name) => {
    let steps = 0;
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const after = progress[name]!(facts);
        if (!after) return;
        steps += 1;
        for (const rule of rules) {
          const before = weight(rule.judge(facts), rule.blocking);
          expect(rank[weight(rule.judge(after), rule.blocking)]).toBeLessThanOrEqual(rank[before]);
        }
      }),
      { numRuns: 500 },
    );
    expect(steps).toBeGreaterThan(50);
  });
});
