import fc from 'fast-check';
import type { ChecklistItem } from './checklist.entity';
import type { RehearsalResult } from './rehearsal.entity';
import type { RehearsalSheet } from './rehearsals.repository';
import { resultValues, type ResultValue } from './score';
import { groupScores, itemsTried, ownScore, scoreOfSheet, standingScore } from './sheet-scores';

type Known = [code: string, result: ResultValue, carried: boolean];

const sheetOf = (codes: string[], known: Known[], purpose: 'full' | 'failed' = 'full') =>
  ({
    rehearsal: { id: 'this', purpose },
    items: codes.map((code) => ({ code, groupCode: code[0]!, mandatory: true }) as ChecklistItem),
    results: new Map(
      known.map(([code, result, carried]) => [
        code,
        { itemCode: code, result, carriedFrom: carried ? 'before' : null } as RehearsalResult,
      ]),
    ),
    assessments: new Map(),
  }) as unknown as RehearsalSheet;

describe('what a trial counts', () => {
  it('an earlier value stands for the unit, and is nothing that was found in this trial', () => {
    const sheet = sheetOf(['A1', 'A2'], [['A1', 'met', true]]);
    expect(scoreOfSheet(sheet).all).toMatchObject({ total: 2, met: 0, notEvaluated: 2 });
    expect(standingScore(sheet).all).toMatchObject({ total: 2, met: 1, notEvaluated: 1 });
  });

  it('of a second trial only what was not passed before is tried', () => {
    const sheet = sheetOf(
      ['A1', 'A2', 'A3', 'A4'],
      [
        ['A1', 'met', true],
        ['A2', 'not_met', true],
        ['A3', 'not_applicable', true],
      ],
      'failed',
    );
    expect(itemsTried(sheet).map(({ code }) => code)).toEqual(['A2', 'A4']);
  });

  it('a failing that was carried over stays a failing until somebody looks again', () => {
    const sheet = sheetOf(['A1'], [['A1', 'not_met', true]], 'failed');
    expect(standingScore(sheet).mandatory.notMet).toBe(1);
    expect(standingScore(sheetOf(['A1'], [['A1', 'met', false]], 'failed')).mandatoryPassed).toBe(
      true,
    );
  });

  it('what was passed under another text is known of no more, and tried again', () => {
    const sheet = sheetOf(['A1'], [['A1', 'met', true]], 'failed');
    sheet.results.get('A1')!.carriedFrom = 'this';
    expect(standingScore(sheet).all.notEvaluated).toBe(1);
    expect(itemsTried(sheet)).toHaveLength(1);
  });

  it('what the unit says of itself passes nothing', () => {
    const sheet = sheetOf(['A1'], []);
    sheet.assessments.set('A1', { result: 'met' } as never);
    expect(ownScore(sheet).mandatoryPassed).toBe(true);
    expect(standingScore(sheet).mandatoryPassed).toBe(false);
    expect(standingScore(sheet).all.notEvaluated).toBe(1);
  });

  const CODES = ['A1', 'A2', 'B1', 'C1'];
  const known = fc
    .tuple(
      fc.subarray(CODES),
      fc.array(fc.constantFrom(...resultValues), { minLength: 4, maxLength: 4 }),
      fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
    )
    .map(([codes, values, carried]) =>
      codes.map((code, at): Known => [code, values[at]!, carried[at]!]),
    );

  it('law: the groups add up to the whole, in every count', () => {
    fc.assert(
      fc.property(known, fc.constantFrom('full' as const, 'failed' as const), (values, purpose) => {
        const sheet = sheetOf(CODES, values, purpose);
        const { all } = scoreOfSheet(sheet);
        for (const key of Object.keys(all) as (keyof typeof all)[]) {
          const sum = groupScores(sheet).reduce((total, { score }) => total + score.all[key], 0);
          expect([key, sum]).toEqual([key, all[key]]);
        }
      }),
    );
  });

  it('law: confirming an item never takes another one out of the trial', () => {
    fc.assert(
      fc.property(known, fc.constantFrom(...CODES), (values, code) => {
        const before = itemsTried(sheetOf(CODES, values, 'failed')).map((item) => item.code);
        const others = values.filter(([each]) => each !== code);
        const after = itemsTried(sheetOf(CODES, [...others, [code, 'met', false]], 'failed'));
        expect(after.map((item) => item.code)).toEqual(expect.arrayContaining(before));
      }),
    );
  });
});
