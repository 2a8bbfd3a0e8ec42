import { isAssigned } from '../catalogue/assignment';
import type { Procedure } from '../catalogue/procedure.entity';
import type { RoundUnitView } from '../../units/units.read-model';
import type { Refusal } from './test-refusals';
import { accountKey, testProblem, testState, type TestFacts } from './test-rules';
import type { TestSubmission } from './test-submission.entity';
import type { ChangeBody, TestEntry } from './test-submissions.schema';

/** What of a round decides whether a test can be taken. */
export interface Places {
  units: ReadonlyMap<string, RoundUnitView>;
  procedures: ReadonlyMap<string, Procedure>;
  named: ReadonlyMap<string, string[]>;
  /** Keys of the test accounts in force; null where the round never declared any. */
  accounts: ReadonlySet<string> | null;
  known: ReadonlyMap<string, TestSubmission>;
}

/** What names a dossier: a unit writes each down once. */
export const keyOf = (unitId: string, dossierCode: string): string => `${unitId} ${dossierCode}`;

/** Moments in the one form in which they are kept and compared. */
const kept = (moment: string): string => new Date(moment).toISOString();
const keptOr = (moment: string | null): string | null => moment && kept(moment);

/** What decides how a test stands, of what was sent. */
export function factsOf({
  submittedAt,
  steps,
  failedStep,
  payment,
  synced,
}: ChangeBody): TestFacts {
  return {
    submittedAt: kept(submittedAt),
    steps: {
      received: keptOr(steps.received),
      appraised: keptOr(steps.appraised),
      approved: keptOr(steps.approved),
      signed: keptOr(steps.signed),
      returned: keptOr(steps.returned),
    },
    ...{ failedStep, payment, synced },
  };
}

/** The columns of a test that follow from what was sent. @param by who sends it. @param at moment. */
export function columnsOf(entry: ChangeBody, by: string, at: string) {
  const { channel, testAccount, failedStep, payment, synced, note } = entry;
  const { submittedAt, steps } = factsOf(entry);
  return {
    ...{ channel, testAccount, submittedAt, failedStep, payment, synced, note },
    ...{ receivedAt: steps.received, appraisedAt: steps.appraised, approvedAt: steps.approved },
    ...{ signedAt: steps.signed, returnedAt: steps.returned, state: testState(factsOf(entry)) },
    ...{ changedByName: by, changedAt: at },
  };
}

/** Why a row cannot be taken; null where it can. @param taken its dossier is written down already. */
export function refusalOf(
  entry: TestEntry,
  places: Places,
  taken: boolean,
  now: string,
): Refusal | null {
  const unit = places.units.get(entry.unitCode);
  if (!unit) return 'unknown-unit';
  const procedure = places.procedures.get(entry.procedureCode);
  if (!procedure) return 'unknown-procedure';
  const named = new Set(places.named.get(procedure.id));
  if (!isAssigned(procedure.assignedTo, named, unit)) return 'not-assigned';
  if (taken) return 'dossier-known';
  const problem = testProblem(factsOf(entry), entry, now);
  // One that was right when the dossier was handed in stays right.
  const before = places.known.get(keyOf(unit.id, entry.dossierCode));
  const kept = before?.testAccount === entry.testAccount;
  return problem ?? (kept ? null : undeclared(entry, places.accounts));
}

/** Whether a dossier was handed in by an account that the round did not declare. */
export function undeclared(
  { testAccount }: Pick<ChangeBody, 'testAccount'>,
  accounts: Places['accounts'],
): 'account-undeclared' | null {
  return accounts === null || accounts.has(accountKey(testAccount)) ? null : 'account-undeclared';
}

/** What the trail tells of a test; the account stays out of it. */
type Told = Pick<
  TestSubmission,
  'state' | 'channel' | 'payment' | 'synced' | 'failedStep' | 'submittedAt' | 'returnedAt'
>;
export const toldOf = ({
  state,
  channel,
  payment,
  synced,
  failedStep,
  submittedAt,
  returnedAt,
}: Told) => ({
  ...{ state, channel, payment, synced, failedStep, submittedAt, returnedAt },
});

/** Whether what was sent is written down already, letter for letter. */
export function sameAs(row: TestSubmission, entry: TestEntry, { procedures }: Places): boolean {
  const { submittedAt, steps } = factsOf(entry);
  const { channel, testAccount, failedStep, payment, synced, note } = entry;
  const wanted: Partial<TestSubmission> = {
    ...{ channel, testAccount, failedStep, payment, synced, note, submittedAt },
    ...{ receivedAt: steps.received, appraisedAt: steps.appraised, approvedAt: steps.approved },
    ...{ signedAt: steps.signed, returnedAt: steps.returned },
    procedureId: procedures.get(entry.procedureCode)?.id ?? '',
  };
  return Object.entries(wanted).every(([key, value]) => row[key as keyof TestSubmission] === value);
}
