/** Where a test dossier is handed in. */
export const CHANNELS = ['portal', 'province', 'counter', 'post'] as const;
export type Channel = (typeof CHANNELS)[number];
/** What a dossier goes through, in this order. */
export const STEPS = ['received', 'appraised', 'approved', 'signed', 'returned'] as const;
export type Step = (typeof STEPS)[number];
export const PAYMENTS = ['not-tried', 'none', 'paid', 'failed'] as const;
export type Payment = (typeof PAYMENTS)[number];
/** Whether the status came back to the national portal. */
export const SYNCS = ['unknown', 'yes', 'no'] as const;
export type Sync = (typeof SYNCS)[number];
export const TEST_STATES = ['passed', 'running', 'failed'] as const;
export type TestState = (typeof TEST_STATES)[number];

/** What decides how a test stands. Moments are UTC text; a step that has none was not taken yet. */
export interface TestFacts {
  submittedAt: string;
  steps: Readonly<Record<Step, string | null>>;
  failedStep: Step | null;
  payment: Payment;
  synced: Sync;
}

/**
 * How a test submission stands. It passed only when every step was taken, paying worked or nothing was to be paid, and
 * the status was seen back on the portal: what nobody looked at is no pass.
 */
export function testState({ steps, failedStep, payment, synced }: TestFacts): TestState {
  if (failedStep !== null || payment === 'failed' || synced === 'no') return 'failed';
  const through = STEPS.every((step) => steps[step] !== null);
  const paid = payment === 'paid' || payment === 'none';
  return through && paid && synced === 'yes' ? 'passed' : 'running';
}

/** A number that names a person: of identity (9 or 12 digits), or of a telephone. VNeID signs in with the first. */
const OF_A_PERSON = /^(\d{9}|\d{12}|(\+?84|0)\d{9,10})$/;

/** Whether an account is named by the number of a person, not by a name that was made for tests. */
export const namesPerson = (account: string): boolean =>
  OF_A_PERSON.test(account.replace(/[\s.-]/g, ''));

/** An account as it is compared: nobody tells two of them by capitals. */
export const accountKey = (account: string): string =>
  account.normalize('NFC').trim().toLocaleLowerCase('vi');

export type TestProblem =
  | 'account-of-person'
  | 'not-virtual'
  | 'in-future'
  | 'before-submitted'
  | 'out-of-order';

/**
 * Why a test submission cannot be taken. Steps may be left out while it runs, but none can come before an earlier one.
 * Only dossiers marked as tests, of accounts made for tests, are kept here.
 * @param now moment.
 */
export function testProblem(
  facts: TestFacts,
  { virtual, testAccount }: { virtual: boolean; testAccount: string },
  now: string,
): TestProblem | null {
  if (!virtual) return 'not-virtual';
  if (namesPerson(testAccount)) return 'account-of-person';
  const taken = STEPS.flatMap((step) => facts.steps[step] ?? []);
  if ([facts.submittedAt, ...taken].some((moment) => moment > now)) return 'in-future';
  if (taken.some((moment) => moment < facts.submittedAt)) return 'before-submitted';
  return taken.some((moment, at) => at > 0 && moment < taken[at - 1]!) ? 'out-of-order' : null;
}

/** Tests that stand alike. */
export interface TestGroup {
  state: TestState;
  purged: boolean;
  tests: number;
}

/** How tests stand. */
export type CountedTests = Record<TestState, number> & { purge: number };

/**
 * Adds tests up. One that is over stays in the system it was handed in to until somebody proves that it was purged: until
 * then it waits for that.
 */
export function countTests(groups: readonly TestGroup[]): CountedTests {
  const counts = { passed: 0, running: 0, failed: 0, purge: 0 };
  for (const { state, purged, tests } of groups) {
    counts[state] += tests;
    if (state !== 'running' && !purged) counts.purge += tests;
  }
  return counts;
}
