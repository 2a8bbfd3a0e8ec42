import type { ChangeTest, TestSubmission } from './api';
import { STEPS } from './api';

/** What is typed of a test; moments as the browser's own field for day and time has them. */
export interface TestDraft extends Omit<ChangeTest, 'submittedAt' | 'steps' | 'note'> {
  submittedAt: string;
  steps: Record<(typeof STEPS)[number], string>;
  note: string;
}

const OFFSET_MS = 7 * 60 * 60 * 1000;

/** A moment as a field for day and time shows it, in the time of Việt Nam whatever the computer's own is. */
export const toField = (moment: string | null): string =>
  moment ? new Date(Date.parse(moment) + OFFSET_MS).toISOString().slice(0, 16) : '';

/** What a field for day and time holds, as a moment; null for an empty one. */
export const fromField = (text: string): string | null =>
  text === '' ? null : new Date(`${text}:00+07:00`).toISOString();

export const EMPTY_DRAFT: TestDraft = {
  ...{ channel: 'portal', testAccount: '', virtual: false, submittedAt: '', note: '' },
  steps: { received: '', appraised: '', approved: '', signed: '', returned: '' },
  ...{ failedStep: null, payment: 'not-tried', synced: 'unknown' },
};

export function draftOf(row: TestSubmission): TestDraft {
  const { channel, testAccount, failedStep, payment, synced, submittedAt, steps, note } = row;
  return {
    ...{ channel, testAccount, virtual: true, failedStep, payment, synced, note: note ?? '' },
    submittedAt: toField(submittedAt),
    steps: {
      received: toField(steps.received),
      appraised: toField(steps.appraised),
      approved: toField(steps.approved),
      signed: toField(steps.signed),
      returned: toField(steps.returned),
    },
  };
}

/** What is sent of a draft that has its moment and account. */
export function entryOf(draft: TestDraft): ChangeTest {
  const { channel, virtual, failedStep, payment, synced, steps } = draft;
  return {
    ...{ channel, virtual, failedStep, payment, synced, testAccount: draft.testAccount.trim() },
    submittedAt: fromField(draft.submittedAt) ?? '',
    steps: {
      received: fromField(steps.received),
      appraised: fromField(steps.appraised),
      approved: fromField(steps.approved),
      signed: fromField(steps.signed),
      returned: fromField(steps.returned),
    },
    note: draft.note.trim() || null,
  };
}
