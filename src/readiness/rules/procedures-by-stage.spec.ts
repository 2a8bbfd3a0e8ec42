import fc from 'fast-check';
import { readyFacts } from '../../../test/support/readiness-facts';
import { procedureStage } from './procedures-by-stage';

const rule = procedureStage('procedures-submitted', 'submitted', {
  vi: 'đã nộp thử thành công',
  en: 'tried with a test dossier',
});
const judge = (met: number, notMet: number, unknown: number) =>
  rule.judge(
    { ...readyFacts, stages: { submitted: { met, notMet, unknown } } },
    { greenFrom: 100, yellowFrom: 95 },
  );

describe('procedures by stage', () => {
  it('is green where every procedure has come through the stage, and only then', () => {
    expect(judge(304, 0, 0)).toMatchObject({ verdict: 'green', toDo: [] });
    expect(judge(303, 1, 0)).toMatchObject({ verdict: 'yellow', toDo: [{ count: 1 }] });
    expect(judge(303, 0, 1)).toMatchObject({
      verdict: 'yellow',
      toDo: [{ code: 'procedures-submitted.unknown', count: 1 }],
    });
  });

  it('is red where enough is known to be wrong, and says how many', () => {
    expect(judge(50, 50, 0)).toMatchObject({
      verdict: 'red',
      blockers: [{ vi: '50 TTHC chưa nộp thử thành công.' }],
      share: { done: 50, total: 100 },
    });
  });

  it('is unknown where too little is known, where nothing is, and where nobody could read it', () => {
    expect(judge(10, 1, 90).verdict).toBe('unknown');
    expect(judge(0, 0, 304)).toMatchObject({
      verdict: 'unknown',
      toDo: [{ code: 'procedures-submitted.find-out' }],
    });
    const { stages: _, ...without } = readyFacts;
    expect(rule.judge(without, { greenFrom: 1, yellowFrom: 1 }).verdict).toBe('unknown');
  });

  it('takes nothing unknown for met, whatever the limits', () => {
    const percent = fc.integer({ min: 1, max: 100 });
    fc.assert(
      fc.property(percent, percent, fc.nat(50), fc.nat(50), (one, other, notMet, open) => {
        const limits = { greenFrom: Math.max(one, other), yellowFrom: Math.min(one, other) };
        const stages = { submitted: { met: 0, notMet, unknown: open } };
        expect(['red', 'unknown']).toContain(rule.judge({ ...readyFacts, stages }, limits).verdict);
      }),
    );
  });
});
