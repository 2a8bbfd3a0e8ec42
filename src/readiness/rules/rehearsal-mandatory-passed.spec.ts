import { readyFacts } from '../../../test/support/readiness-facts';
import type { RehearsalFacts } from '../facts';
import { rehearsalMandatoryPassed } from './rehearsal-mandatory-passed';

const byRule = (facts: typeof readyFacts) =>
  rehearsalMandatoryPassed.judge(facts, { greenFrom: 100, yellowFrom: 70 });
const base = readyFacts.rehearsal!;
const judge = (counts: Partial<RehearsalFacts['mandatory']>, open: RehearsalFacts['open'] = []) =>
  byRule({
    ...readyFacts,
    rehearsal: { ...base, mandatory: { ...base.mandatory, ...counts }, open },
  });
const item = { code: 'E5', name: { vi: 'Ký thử chữ ký số', en: 'Try the digital signature' } };

describe('mandatory items of the trial operation', () => {
  it('are passed when each is met or does not apply', () => {
    expect(judge({})).toMatchObject({ verdict: 'green', toDo: [] });
  });

  it('are red with one not met, and the item is named', () => {
    const result = judge({ met: 15, notMet: 1 }, [{ ...item, result: 'not_met' }]);
    expect(result.verdict).toBe('red');
    expect(result.blockers).toMatchObject([{ vi: 'E5 Ký thử chữ ký số: không đạt.' }]);
  });

  it('are yellow with one partly met or one nobody looked at', () => {
    expect(judge({ met: 15, partlyMet: 1 }, [{ ...item, result: 'partly_met' }])).toMatchObject({
      verdict: 'yellow',
      blockers: [],
      toDo: [{ vi: 'E5 Ký thử chữ ký số: đạt một phần.' }],
    });
    expect(judge({ met: 15, notEvaluated: 1 }, [{ ...item, result: null }]).verdict).toBe('yellow');
  });

  it('are not passed by marking everything not applicable', () => {
    const result = judge({ met: 0, notApplicable: 17 });
    expect(result.verdict).toBe('yellow');
    expect(result.toDo).toHaveLength(1);
  });

  it('are unknown where there is no trial, no result, or no mandatory item', () => {
    expect(byRule({ ...readyFacts, rehearsal: null }).verdict).toBe('unknown');
    expect(judge({ met: 0, notApplicable: 0, notEvaluated: 17 }).verdict).toBe('unknown');
    expect(judge({ total: 0, met: 0, notApplicable: 0 }).verdict).toBe('unknown');
  });
});
