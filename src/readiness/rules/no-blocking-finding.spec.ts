import { readyFacts } from '../../../test/support/readiness-facts';
import { noBlockingFinding } from './no-blocking-finding';

const byRule = (facts: typeof readyFacts) =>
  noBlockingFinding.judge(facts, { greenFrom: 100, yellowFrom: 70 });
const procedures = readyFacts.procedures!;
const judge = (change: Partial<typeof readyFacts>) => byRule({ ...readyFacts, ...change });

describe('no blocking finding', () => {
  it('is green with nothing open', () => {
    expect(judge({})).toMatchObject({ verdict: 'green', toDo: [] });
  });

  it('is red with one missing item', () => {
    expect(judge({ disputes: { shortages: 1, others: 0 } })).toMatchObject({
      verdict: 'red',
      blockers: [{ code: 'finding.shortage', count: 1 }],
    });
  });

  it('is red with one procedure people cannot reach, but not with one that only differs', () => {
    expect(
      judge({ procedures: { ...procedures, passed: 303, failed: 1, unreachable: 1 } }).verdict,
    ).toBe('red');
    expect(judge({ procedures: { ...procedures, passed: 303, failed: 1 } }).verdict).toBe('green');
  });

  it('is yellow with another dispute, or with a procedure that could not be read', () => {
    expect(judge({ disputes: { shortages: 0, others: 1 } }).verdict).toBe('yellow');
    expect(judge({ procedures: { ...procedures, passed: 303, unverifiable: 1 } }).verdict).toBe(
      'yellow',
    );
  });

  it('is unknown when a source is missing, unless the other one already shows a blocker', () => {
    expect(judge({ disputes: null }).verdict).toBe('unknown');
    expect(judge({ procedures: null }).verdict).toBe('unknown');
    expect(judge({ procedures: { ...procedures, passed: 0, unverifiable: 304 } }).verdict).toBe(
      'unknown',
    );
    expect(judge({ procedures: null, disputes: { shortages: 2, others: 0 } }).verdict).toBe('red');
  });
});
