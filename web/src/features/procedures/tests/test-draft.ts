import type { ChangeTest, TestSubmission } from './api';
import { STEPS } from './api';

/** What is typed of a test; moments as they are typed: nothing typed is lost. */
export interface TestDraft extends Omit<ChangeTest, 'submittedAt' | 'steps' | 'note'> {
  submittedAt: string;
  steps: Record<(typeof STEPS)[number], string>;
  note: string;
}

const OFFSET_MS = 7 * 60 * 60 * 1000;

const TYPED = /^(\d{1,2})\/(\d{1,2})\/(\d{4})\s+(\d{1,2})[:h](\d{2})$/;

/** `26/06/2025 08:30`, in the time of Việt Nam whatever the computer's own is. */
const toField = (moment: string | null): string => {
  if (!moment) return '';
  const text = new Date(Date.parse(moment) + OFFSET_MS).toISOString();
  return `${text.slice(8, 10)}/${text.slice(5, 7)}/${text.slice(0, 4)} ${text.slice(11, 16)}`;
};

/** What was typed as a moment; null for nothing, and for what is no day and time. */
function fromField(text: string): string | null {
  const [, day, month, year, hour, minute] = TYPED.exec(text.trim()) ?? [];
  if (!day || !month || !hour) return null;
  const two = (part: string) => part.padStart(2, '0');
  const at = Date.parse(`${year}-${two(month)}-${two(day)}T${two(hour)}:${minute}:00+07:00`);
  if (Number.isNaN(at)) return null;
  const moment = new Date(at).toISOString();
  // The 31st of a month that has none would go over into the next one.
  return toField(moment).startsWith(`${two(day)}/${two(month)}/`) ? moment : null;
}

/** Whether something stands in a field that is no day and time. */
export const unclearMoment = (text: string): boolean =>
  text.trim() !== '' && fromField(text) === null;

/** Why a draft cannot be sent yet. */
export function lacksOf(draft: TestDraft): 'lacks' | 'momentUnclear' | null {
  const typed = [draft.submittedAt, ...Object.values(draft.steps)];
  if (typed.some(unclearMoment)) return 'momentUnclear';
  return draft.submittedAt.trim() === '' || draft.testAccount.trim() === '' ? 'lacks' : null;
}

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
