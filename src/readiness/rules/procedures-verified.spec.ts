import { readyFacts } from '../../../test/support/readiness-facts';
import { proceduresVerified } from './procedures-verified';

const byRule = (facts: typeof readyFacts) =>
  proceduresVerified.judge(facts, { greenFrom: 100, yellowFrom: 95 });
const judge = (passed: number, failed: number, unverifiable = 0, pending = 0) =>
  byRule({
    ...readyFacts,
    procedures: {
      ...readyFacts.procedures!,
      total: passed + failed + unverifiable + pending,
      passed,
      failed,
      unverifiable,
      pending,
    },
  });

describe('procedures verified', () => {
  it('needs every pair: one short of 100 % is yellow', () => {
    expect(judge(304, 0)).toMatchObject({ verdict: 'green', toDo: [] });
    expect(judge(303, 1).verdict).toBe('yellow');
    expect(judge(303, 0, 1).verdict).toBe('yellow');
    expect(judge(303, 0, 0, 1).verdict).toBe('yellow');
  });

  it('turns red just below 95 %', () => {
    expect(judge(95, 5).verdict).toBe('yellow');
    const red = judge(94, 6);
    expect(red).toMatchObject({
      verdict: 'red',
      blockers: [{ code: 'procedures.failed', count: 6 }],
    });
  });

  it('is unknown when too little could be read: a dead portal never passes', () => {
    expect(judge(0, 0, 304).verdict).toBe('unknown');
    expect(judge(0, 0, 0, 304).verdict).toBe('unknown');
    expect(judge(90, 1, 9).verdict).toBe('unknown');
  });

  it('counts what was read too long ago as not known, and says what helps', () => {
    const outdated = { ...readyFacts.procedures!, passed: 294, unverifiable: 10, outdated: 10 };
    const judged = byRule({ ...readyFacts, procedures: { ...outdated, validDays: 14 } });
    expect(judged).toMatchObject({
      verdict: 'yellow',
      toDo: [{ code: 'procedures.outdated', count: 10 }],
    });
    const all = { ...outdated, passed: 0, unverifiable: 304, outdated: 304 };
    expect(byRule({ ...readyFacts, procedures: all }).verdict).toBe('unknown');
  });

  it('is unknown without a run', () => {
    expect(judge(0, 0).verdict).toBe('unknown');
    expect(byRule({ ...readyFacts, procedures: null }).verdict).toBe('unknown');
  });
});
