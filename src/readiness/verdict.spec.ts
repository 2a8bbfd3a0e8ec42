import fc from 'fast-check';
import {
  allCriteria,
  anyFacts,
  coreCriteria,
  readyFacts,
} from '../../test/support/readiness-facts';
import type { UnitFacts } from './facts';
import type { Criterion } from './criteria/criterion';
import { OF_DEMONSTRATION, SHIPPED } from './criteria/shipped-criteria';
import type { RuleVerdict } from './rule';
import { judge, worst, type AcceptedPlan, type UnitVerdict } from './verdict';

const WHOLE = { greenFrom: 100, yellowFrom: 100 };
const rank: Record<UnitVerdict, number> = { green: 0, yellow: 1, red: 2 };
const fixed = (verdict: RuleVerdict, blocking: boolean, at: number): Criterion => ({
  ...coreCriteria[0]!,
  ...{ code: `c${at}`, blocking, weight: 1 },
  rule: { key: `c${at}`, judge: () => ({ verdict, evidence: [], blockers: [], toDo: [] }) },
});
const judgeBy = (...given: [RuleVerdict, boolean][]) =>
  judge(
    readyFacts,
    given.map(([verdict, blocking], at) => fixed(verdict, blocking, at)),
  );
const GREEN: [RuleVerdict, boolean] = ['green', true];
const plan: AcceptedPlan = {
  ...{ id: 'e', documentNumber: '5/TB-BCĐ', documentDay: '2025-06-20', endsOn: '2025-06-30' },
  ...{ grantedBy: 'Ban Chỉ đạo tỉnh', plan: 'Dùng trụ sở cũ.' },
};

describe('verdict of a unit', () => {
  it('is green only when every criterion is', () => {
    expect(judge(readyFacts, coreCriteria)).toMatchObject({
      ...{ verdict: 'green', deciding: null, score: 100 },
    });
    expect(judge(readyFacts, allCriteria)).toMatchObject({ verdict: 'green', score: 100 });
    expect(judgeBy(GREEN, ['yellow', false]).verdict).toBe('yellow');
    expect(judgeBy(GREEN, GREEN, ['yellow', true], ['red', true]).verdict).toBe('red');
  });

  it('is red by a criterion that blocks, and yellow by one that does not', () => {
    expect(judgeBy(GREEN, GREEN, GREEN, ['red', false]).verdict).toBe('yellow');
    expect(judgeBy(GREEN, GREEN, GREEN, ['red', true]).verdict).toBe('red');
  });

  it('takes not knowing for red where it blocks and for yellow elsewhere', () => {
    expect(judgeBy(GREEN, GREEN, GREEN, ['unknown', true]).verdict).toBe('red');
    expect(judgeBy(GREEN, GREEN, GREEN, ['unknown', false]).verdict).toBe('yellow');
  });

  it('is red under a score of 70, and says what costs most', () => {
    const low = judgeBy(['unknown', false], GREEN, GREEN, ['red', false]);
    expect(low).toMatchObject({ verdict: 'red', score: 50, deciding: 'c0' });
  });

  it('names the first criterion that decides', () => {
    const noTrial = { ...readyFacts, rehearsal: null, disputes: { shortages: 1, others: 0 } };
    expect(judge(noTrial, coreCriteria)).toMatchObject({
      verdict: 'red',
      deciding: 'rehearsal-mandatory-passed',
    });
  });

  it('is yellow where a plan was accepted for what blocks, and the plan is told', () => {
    const facts = { ...readyFacts, stated: { ...readyFacts.stated } };
    delete (facts.stated as Record<string, unknown>)['seal-registered'];
    expect(judge(facts, allCriteria).verdict).toBe('red');
    const under = judge(facts, allCriteria, new Map([['seal-registered', plan]]));
    expect(under.verdict).toBe('yellow');
    expect(under.rules.filter(({ accepted }) => accepted)).toMatchObject([
      { key: 'seal-registered', verdict: 'unknown', weighs: 'yellow', accepted: plan },
    ]);
  });

  it('without any criterion knows nothing and is not green', () => {
    expect(worst([])).toBe('yellow');
    expect(judge(readyFacts, []).verdict).toBe('yellow');
  });

  it('has each criterion once; a made-up round asks for those it has facts for', () => {
    const codes = SHIPPED.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(SHIPPED.every(({ code, rule }) => rule.key === code)).toBe(true);
    expect(coreCriteria.map(({ code }) => code)).toEqual([...OF_DEMONSTRATION]);
    expect(allCriteria).toHaveLength(codes.length);
  });
});

describe('laws', () => {
  const parts = ['handover', 'lists', 'rehearsal', 'procedures', 'disputes'] as const;

  it('an unknown part never yields green', () => {
    fc.assert(
      fc.property(anyFacts, fc.constantFrom(...parts), (facts, part) => {
        expect(judge({ ...facts, [part]: null }, coreCriteria).verdict).not.toBe('green');
      }),
    );
  });

  it('a stated fact that nobody states never yields green', () => {
    const stated = SHIPPED.filter(({ source }) => source === 'stated');
    fc.assert(
      fc.property(fc.constantFrom(...stated), ({ code }) => {
        const facts = { ...readyFacts, stated: { ...readyFacts.stated } };
        delete (facts.stated as Record<string, unknown>)[code];
        expect(judge(facts, allCriteria).verdict).not.toBe('green');
      }),
    );
  });

  it('an accepted plan never makes a unit worse, nor green', () => {
    const codes = fc.uniqueArray(fc.constantFrom(...SHIPPED.map(({ code }) => code)));
    fc.assert(
      fc.property(anyFacts, codes, (facts, accepted) => {
        const without = judge(facts, allCriteria);
        const under = judge(facts, allCriteria, new Map(accepted.map((code) => [code, plan])));
        expect(rank[under.verdict]).toBeLessThanOrEqual(rank[without.verdict]);
        expect(under.verdict === 'green').toBe(without.verdict === 'green');
        expect(under.score).toBe(without.score);
      }),
    );
  });

  it('a rule leaves nothing to do exactly when it is green', () => {
    fc.assert(
      fc.property(anyFacts, fc.constantFrom(...allCriteria), (facts, { rule, limits }) => {
        const { verdict, toDo, evidence } = rule.judge(facts, limits ?? WHOLE);
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
    'one more stated thing is done': ({ stated, ...rest }) => {
      const [code, fact] =
        Object.entries(stated ?? {}).find(([, each]) => each.done < each.total) ?? [];
      return code && fact
        ? { ...rest, stated: { ...stated, [code]: { ...fact, done: fact.done + 1 } } }
        : null;
    },
    'one more procedure comes through a stage': ({ stages, ...rest }) => {
      const open = Object.entries(stages ?? {}).find(([, each]) => each.unknown + each.notMet > 0);
      if (!open) return null;
      const [stage, { met, notMet, unknown }] = open;
      const after =
        notMet > 0
          ? { met: met + 1, notMet: notMet - 1, unknown }
          : { met: met + 1, notMet, unknown: unknown - 1 };
      return { ...rest, stages: { ...stages, [stage]: after } };
    },
    'an outstanding item of a group is accepted': ({ byGroup, ...rest }) => {
      const [group, facts] =
        Object.entries(byGroup ?? {}).find(([, each]) => each.outstanding > 0) ?? [];
      if (!group || !facts) return null;
      const { outstanding, accepted } = facts;
      const after = { ...facts, outstanding: outstanding - 1, accepted: accepted + 1 };
      return { ...rest, byGroup: { ...byGroup, [group]: after } };
    },
    'a blocking obstacle is settled': ({ obstacles, ...rest }) =>
      obstacles && obstacles.blocking > 0
        ? {
            ...rest,
            obstacles: {
              ...{ ...obstacles, blocking: obstacles.blocking - 1 },
              blockers: obstacles.blockers.slice(1),
            },
          }
        : null,
    'a shortage is cleared up': ({ disputes, ...rest }) =>
      disputes && disputes.shortages > 0
        ? { ...rest, disputes: { ...disputes, shortages: disputes.shortages - 1 } }
        : null,
  };

  it.each(Object.keys(progress))('neither a criterion nor the unit gets worse when %s', (name) => {
    let steps = 0;
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const after = progress[name]!(facts);
        if (!after) return;
        steps += 1;
        const [before, now] = [judge(facts, allCriteria), judge(after, allCriteria)];
        const worse = before.rules.filter(({ weighs: was, points }, at) => {
          const { weighs: is, points: left } = now.rules[at]!;
          return rank[is] > rank[was] || left < points;
        });
        expect(worse).toEqual([]);
        expect(rank[now.verdict]).toBeLessThanOrEqual(rank[before.verdict]);
      }),
      { numRuns: 300 },
    );
    expect(steps).toBeGreaterThan(50);
  });
});
