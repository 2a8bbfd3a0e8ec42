import fc from 'fast-check';
import { MAIN_MEASURES } from '../bucket';
import {
  agrees,
  CONTROL_STATUSES,
  differencesOf,
  isAboveNothing,
  statusOf,
  worstOf,
  type ComparedFacts,
  type ExplanationFacts,
} from './compare-control';

const amount = fc.integer({ min: 0, max: 6 });
const declared = fc.record({ rows: amount, quantity: amount, money: amount });
const control = fc
  .record({
    rows: fc.option(amount, { nil: null }),
    quantity: fc.option(amount, { nil: null }),
    money: fc.option(amount, { nil: null }),
  })
  .filter((said) => MAIN_MEASURES.some((measure) => said[measure] !== null));
const explanation: fc.Arbitrary<ExplanationFacts> = fc.record({
  figureVersion: fc.integer({ min: 1, max: 3 }),
  declared,
  state: fc.constantFrom('open', 'accepted', 'refused'),
});
const nothing = { rows: 0, quantity: 0, money: 0 };
const facts: fc.Arbitrary<ComparedFacts> = fc.record({
  version: fc.integer({ min: 1, max: 3 }),
  control,
  list: fc.option(
    fc.oneof(
      declared.map((amounts) => ({ state: 'filed' as const, declared: amounts })),
      fc.constant({ state: 'empty' as const, declared: nothing }),
    ),
    { nil: null },
  ),
  explanations: fc.array(explanation, { maxLength: 5 }),
  openRows: fc.nat({ max: 2 }),
});

describe('declared beside control', () => {
  it('adds up: control and difference make what is declared, and silence is no figure', () => {
    fc.assert(
      fc.property(control, declared, (said, now) => {
        const differences = differencesOf(said, now);
        for (const measure of MAIN_MEASURES) {
          if (said[measure] === null) expect(differences[measure]).toBeNull();
          else expect(said[measure] + differences[measure]!).toBe(now[measure]);
        }
        const same = MAIN_MEASURES.every(
          (measure) => said[measure] === null || said[measure] === now[measure],
        );
        expect(agrees(differences)).toBe(same);
      }),
    );
  });

  it('is settled only where it is equal, or an accepted reason is about just these figures', () => {
    fc.assert(
      fc.property(facts, (each) => {
        const status = statusOf(each);
        const { list, version } = each;
        if (!list) return expect(status).toBe('undeclared');
        const same = agrees(differencesOf(each.control, list.declared));
        expect(status === 'equal').toBe(same && each.openRows === 0);
        const accepted = each.explanations.some(
          (reason) =>
            reason.state === 'accepted' &&
            reason.figureVersion === version &&
            MAIN_MEASURES.every(
              (measure) =>
                each.control[measure] === null ||
                reason.declared[measure] === list.declared[measure],
            ),
        );
        expect(status === 'explained').toBe(!same && accepted && each.openRows === 0);
        expect(status === 'unmatched').toBe((same || accepted) && each.openRows > 0);
      }),
    );
  });

  it('“không phát sinh” against a figure above nothing is never taken as it stands', () => {
    fc.assert(
      fc.property(facts, (each) => {
        const empty = { ...each, list: { state: 'empty' as const, declared: nothing } };
        const bare = statusOf({ ...empty, explanations: [], openRows: 0 });
        expect(bare).toBe(isAboveNothing(each.control) ? 'contradicted' : 'equal');
        expect(['explained', 'equal', 'awaiting', 'contradicted', 'unmatched']).toContain(
          statusOf(empty),
        );
      }),
    );
  });

  it('a reason does not outlive the figures it was given for', () => {
    fc.assert(
      fc.property(control, declared, fc.constantFrom(...MAIN_MEASURES), (said, now, measure) => {
        fc.pre(said[measure] !== null && !agrees(differencesOf(said, now)));
        const reason = { figureVersion: 1, declared: now, state: 'accepted' as const };
        const list = { state: 'filed' as const, declared: now };
        const at = { version: 1, control: said, list, explanations: [reason], openRows: 0 };
        expect(statusOf(at)).toBe('explained');
        expect(statusOf({ ...at, version: 2 })).toBe('differs');
        const more = { ...now, [measure]: now[measure] + 7 };
        expect(statusOf({ ...at, list: { ...list, declared: more } })).toBe('differs');
      }),
    );
  });

  it('of several sources the one that asks for most decides', () => {
    expect(worstOf([])).toBeNull();
    expect(worstOf(['equal', 'explained'])).toBe('explained');
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...CONTROL_STATUSES), { minLength: 1 }), (all) => {
        const worst = worstOf(all)!;
        for (const each of all)
          expect(CONTROL_STATUSES.indexOf(worst)).toBeLessThanOrEqual(
            CONTROL_STATUSES.indexOf(each),
          );
      }),
    );
  });
});
