import fc from 'fast-check';
import {
  countTests,
  PAYMENTS,
  STEPS,
  SYNCS,
  TEST_STATES,
  testProblem,
  testState,
  type TestFacts,
  type TestGroup,
} from './test-rules';

const at = (hour: number) => `2025-06-26T0${hour}:00:00.000Z`;
const now = '2025-06-27T00:00:00.000Z';
const through: TestFacts = {
  submittedAt: at(1),
  steps: { received: at(2), appraised: at(3), approved: at(4), signed: at(5), returned: at(6) },
  ...{ failedStep: null, payment: 'paid', synced: 'yes' },
};

const marked = { virtual: true, testAccount: 'thu-01' };

describe('how a test submission stands', () => {
  it('passed: all steps, paid, status seen back', () => {
    expect(testState(through)).toBe('passed');
    expect(testState({ ...through, payment: 'none' })).toBe('passed');
  });

  it('what nobody looked at is no pass', () => {
    expect(testState({ ...through, synced: 'unknown' })).toBe('running');
    expect(testState({ ...through, payment: 'not-tried' })).toBe('running');
  });

  const moment = fc.option(fc.integer({ min: 1, max: 9 }).map(at), { nil: null });
  const facts = fc.record({
    submittedAt: fc.constant(at(1)),
    steps: fc.record({
      ...{ received: moment, appraised: moment, approved: moment },
      ...{ signed: moment, returned: moment },
    }),
    failedStep: fc.constantFrom(null, ...STEPS),
    payment: fc.constantFrom(...PAYMENTS),
    synced: fc.constantFrom(...SYNCS),
  });

  it('law: a pass has every step, no failure, and the status back', () => {
    fc.assert(
      fc.property(facts, (each) => {
        if (testState(each) !== 'passed') return;
        expect(Object.values(each.steps)).not.toContain(null);
        expect([each.failedStep, each.synced]).toEqual([null, 'yes']);
      }),
    );
  });

  it('law: taking a step away never makes a pass', () => {
    fc.assert(
      fc.property(facts, fc.constantFrom(...STEPS), (each, step) => {
        const less = { ...each, steps: { ...each.steps, [step]: null } };
        expect(testState(less)).not.toBe('passed');
      }),
    );
  });

  it('law: moments in the order of the steps are taken, whatever is left out', () => {
    const ordered = fc.uniqueArray(fc.integer({ min: 2, max: 9 }), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(ordered, fc.array(fc.constantFrom(...STEPS)), (hours, left) => {
        const sorted = [...hours].sort((a, b) => a - b);
        const steps = Object.fromEntries(
          STEPS.map((step, index) => [step, left.includes(step) ? null : at(sorted[index]!)]),
        ) as TestFacts['steps'];
        expect(testProblem({ ...through, steps }, marked, now)).toBeNull();
      }),
    );
  });
});

describe('what is not taken', () => {
  const steps = through.steps;
  it.each([
    [{ ...through, steps: { ...steps, signed: at(3) } }, 'out-of-order'],
    [{ ...through, submittedAt: at(5) }, 'before-submitted'],
    [{ ...through, steps: { ...steps, returned: '2025-06-28T00:00:00.000Z' } }, 'in-future'],
  ] as const)('%#: %s', (facts, problem) => {
    expect(testProblem(facts, marked, now)).toBe(problem);
  });

  it('a dossier that is not marked as a test', () => {
    expect(testProblem(through, { ...marked, virtual: false }, now)).toBe('not-virtual');
  });

  it('an account named by the number of a person', () => {
    const problem = (testAccount: string) => testProblem(through, { ...marked, testAccount }, now);
    for (const person of ['022085001234', '022 085 001 234', '0912345678', '+84912345678'])
      expect(problem(person)).toBe('account-of-person');
    for (const made of ['thu-01', 'taikhoanthu@quangninh.gov.vn', 'TK0001'])
      expect(problem(made)).toBeNull();
  });
});

describe('adding up', () => {
  it('law: every test counts once, and whatever is over and not purged waits for it', () => {
    const group = fc.record({
      state: fc.constantFrom(...TEST_STATES),
      purged: fc.boolean(),
      tests: fc.nat(500),
    });
    const sum = (groups: readonly TestGroup[]) => groups.reduce((all, { tests }) => all + tests, 0);
    fc.assert(
      fc.property(fc.array(group), (groups) => {
        const { passed, running, failed, purge } = countTests(groups);
        expect(passed + running + failed).toBe(sum(groups));
        const over = groups.filter(({ state }) => state !== 'running');
        expect(purge).toBe(sum(over.filter(({ purged }) => !purged)));
        expect(purge).toBeLessThanOrEqual(passed + failed);
      }),
    );
  });
});
