import fc from 'fast-check';
import { resultValues, scoreOf, type ResultValue } from './score';

const items = [
  { code: 'A1', mandatory: true },
  { code: 'A2', mandatory: false },
  { code: 'E7', mandatory: true },
];
const score = (results: Record<string, ResultValue>) =>
  scoreOf(items, new Map(Object.entries(results)));

describe('score of a trial operation', () => {
  it('gives 1, 0.5 and 0 points and leaves out what does not apply', () => {
    expect(score({ A1: 'met', A2: 'partly_met', E7: 'not_met' }).percent).toBe(50);
    expect(score({ A1: 'met', A2: 'not_applicable', E7: 'partly_met' }).percent).toBe(75);
    expect(score({ A1: 'met', A2: 'met' }).percent).toBe(66.7);
  });

  it('has no percentage where nothing applies', () => {
    const none = score({ A1: 'not_applicable', A2: 'not_applicable', E7: 'not_applicable' });
    expect(none.percent).toBeNull();
    expect(none.mandatoryPassed).toBe(false);
  });

  it('passes the mandatory items only when each is met or does not apply', () => {
    expect(score({ A1: 'met', E7: 'met' }).mandatoryPassed).toBe(true);
    expect(score({ A1: 'met', E7: 'not_applicable' }).mandatoryPassed).toBe(true);
    expect(score({ A1: 'met', E7: 'partly_met' }).mandatoryPassed).toBe(false);
    expect(score({ A1: 'met', A2: 'met' }).mandatoryPassed).toBe(false);
  });

  it('ignores a result of an item the checklist does not have', () => {
    expect(score({ A1: 'met', Z9: 'met' }).all).toMatchObject({
      total: 3,
      met: 1,
      notEvaluated: 2,
    });
  });

  const sheet = fc
    .uniqueArray(fc.record({ code: fc.string({ minLength: 1 }), mandatory: fc.boolean() }), {
      selector: (item) => item.code,
    })
    .chain((list) =>
      fc.record({
        list: fc.constant(list),
        results: fc
          .array(fc.option(fc.constantFrom(...resultValues), { nil: undefined }), {
            minLength: list.length,
            maxLength: list.length,
          })
          .map((values) => {
            const known = list.flatMap((item, index): [string, ResultValue][] => {
              const value = values[index];
              return value === undefined ? [] : [[item.code, value]];
            });
            return new Map(known);
          }),
      }),
    );

  it('law: the counts add up to the items, and a percentage lies between 0 and 100', () => {
    fc.assert(
      fc.property(sheet, ({ list, results }) => {
        const { all, percent } = scoreOf(list, results);
        const sum = all.met + all.partlyMet + all.notMet + all.notApplicable + all.notEvaluated;
        expect(sum).toBe(list.length);
        expect(all.total).toBe(list.length);
        if (percent !== null) expect(percent >= 0 && percent <= 100).toBe(true);
      }),
    );
  });

  it('law: a mandatory item that was not evaluated is never passed', () => {
    fc.assert(
      fc.property(sheet, ({ list, results }) => {
        const { mandatory, mandatoryPassed } = scoreOf(list, results);
        if (mandatory.notEvaluated > 0) expect(mandatoryPassed).toBe(false);
      }),
    );
  });
});
