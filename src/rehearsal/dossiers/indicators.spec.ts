import fc from 'fast-check';
import { INDICATORS, indicatorsOf, stepProblem, type MeasuredDossier } from './indicators';

const dossier = (change: Partial<MeasuredDossier> = {}): MeasuredDossier => ({
  ...{ channel: 'online', steps: 4, received: null, paid: null, components: null },
  ...{ digitised: null, visibleSteps: null, documents: null, validDocuments: null, stored: null },
  ...change,
});

describe('the five indicators', () => {
  it('count what was measured, and nothing else', () => {
    expect(indicatorsOf([dossier()])).toEqual(
      Object.fromEntries(INDICATORS.map((key) => [key, { part: 0, whole: 0 }])),
    );
    const shares = indicatorsOf([
      dossier({ received: true, paid: true, components: 5, digitised: 4, stored: true }),
      dossier({ received: true, paid: false, visibleSteps: 3 }),
      dossier({ channel: 'counter', received: true, documents: 2, validDocuments: 1 }),
    ]);
    expect(shares).toEqual({
      online: { part: 1, whole: 2 },
      digitised: { part: 4, whole: 5 },
      transparent: { part: 3, whole: 4 },
      documents: { part: 1, whole: 2 },
      stored: { part: 1, whole: 1 },
    });
  });

  it('a dossier without a fee is received without a payment', () => {
    expect(indicatorsOf([dossier({ received: true })]).online).toEqual({ part: 1, whole: 1 });
  });

  it('law: a part is never more than its whole', () => {
    const measured = fc.record({
      channel: fc.constantFrom('counter' as const, 'online' as const),
      steps: fc.integer({ min: 1, max: 9 }),
      ...{ received: fc.option(fc.boolean()), paid: fc.option(fc.boolean()) },
      ...{ components: fc.constant(5), digitised: fc.nat(5), visibleSteps: fc.option(fc.nat(20)) },
      ...{ documents: fc.constant(3), validDocuments: fc.nat(3), stored: fc.option(fc.boolean()) },
    });
    fc.assert(
      fc.property(fc.array(measured), (all) => {
        for (const { part, whole } of Object.values(indicatorsOf(all)))
          expect(part <= whole).toBe(true);
      }),
    );
  });
});

describe('times of a step', () => {
  const at = (minute: number) => `2025-06-20T01:${String(minute).padStart(2, '0')}:00.000Z`;
  const setting = { signal: at(0), before: at(10), now: new Date(at(30)) };
  it.each([
    [null, at(10), at(15)],
    [null, at(12), null],
    ['ends-before-it-begins', at(12), at(11)],
    ['before-the-one-before', at(9), null],
    ['ahead', at(12), at(33)],
  ])('%s: from %s to %s', (problem, startedAt, endedAt) => {
    expect(stepProblem({ startedAt, endedAt }, setting)).toBe(problem);
  });

  it('after-the-next: a step that is mended ends before the next one began', () => {
    const next = { ...setting, after: at(20) };
    expect(stepProblem({ startedAt: at(12), endedAt: at(21) }, next)).toBe('after-the-next');
    expect(stepProblem({ startedAt: at(12), endedAt: at(20) }, next)).toBeNull();
  });

  it('before-the-signal: the first step waits for it', () => {
    const early = { startedAt: '2025-06-20T00:59:00.000Z', endedAt: null };
    expect(stepProblem(early, { ...setting, before: null })).toBe('before-the-signal');
  });
});
