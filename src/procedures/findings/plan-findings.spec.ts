import fc from 'fast-check';
import { isOpen, STANDINGS } from './finding-rules';
import { keyOf, planFindings, type KnownFinding, type Observation } from './plan-findings';

const place = {
  unitId: fc.constantFrom('u1', 'u2', 'u3'),
  kind: fc.constantFrom('not-published' as const, 'name-differs' as const),
  code: fc.constantFrom('1.000001', '1.000002'),
};
const facts = { procedureId: null, seenValue: 'x', expectedValue: null, name: 'Tên' };
const observations = fc.uniqueArray(
  fc.record(place).map((each): Observation => ({ ...facts, ...each, seenAt: '2025-06-30' })),
  { selector: keyOf },
);
const findings = fc.uniqueArray(
  fc
    .record({ ...place, standing: fc.constantFrom(...STANDINGS) })
    .map((each): KnownFinding => ({ ...each, id: keyOf(each), procedureId: null })),
  { selector: keyOf },
);
/** Decides for each key whether the run could see it. */
const readable = fc.func(fc.boolean());

describe('laws of taking a run into the findings', () => {
  it('every finding is counted once: opened + persisting + reopened = what was observed', () => {
    fc.assert(
      fc.property(observations, findings, readable, (observed, known, read) => {
        const { counts } = planFindings(observed, known, (each) =>
          read(keyOf(each)) ? 'absent' : 'unknown',
        );
        expect(counts.opened + counts.persisting + counts.reopened).toBe(observed.length);
        const open = known.filter(({ standing }) => isOpen(standing)).length;
        expect(counts.persisting + counts.fixed + counts.unseen).toBe(open);
      }),
    );
  });

  it('a run that could read nothing closes nothing', () => {
    fc.assert(
      fc.property(findings, (known) => {
        const { moved, counts } = planFindings([], known, () => 'unknown');
        expect([moved.length, counts.fixed]).toEqual([0, 0]);
      }),
    );
  });

  it('the same run taken a second time opens, closes and reopens nothing', () => {
    fc.assert(
      fc.property(observations, findings, readable, (observed, known, read) => {
        const sight = (each: KnownFinding) =>
          read(keyOf(each)) ? ('absent' as const) : ('unknown' as const);
        const first = planFindings(observed, known, sight);
        const changed = new Map(first.moved.map((each) => [each.finding.id, each.standing]));
        const after = [
          ...known.map((each) => ({ ...each, standing: changed.get(each.id) ?? each.standing })),
          ...first.created.map((each): KnownFinding => ({
            ...{ ...each, id: keyOf(each), standing: 'new' },
          })),
        ];
        const { counts } = planFindings(observed, after, sight);
        expect([counts.opened, counts.fixed, counts.reopened]).toEqual([0, 0, 0]);
      }),
    );
  });
});
