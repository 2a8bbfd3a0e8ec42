import {
  addVerificationSchedule,
  cancelVerificationRun,
  endVerificationSchedule,
  listVerificationFields,
  listVerificationSchedules,
  pauseVerificationRun,
  requestCountryVerification,
  requestVerificationRun,
  resumeVerificationRun,
} from '../../api/sdk.gen';
import type {
  ExportVerificationRun,
  NewVerificationSchedule,
  VerificationScope,
} from '../../api/types.gen';
import { factsOfFile, sendForm } from '../../components/send-form';
import { dataOf } from '../../components/server';

export type { VerificationSchedule, VerificationScope } from '../../api/types.gen';

export interface ExportedFile {
  file: File;
  day: string;
  unitId: string | null;
}

export const verificationApi = {
  start: (roundId: string, scope: VerificationScope) =>
    dataOf(requestVerificationRun({ path: { roundId }, body: { scope } })),
  country: () => dataOf(requestCountryVerification({ body: {} })),
  pause: (id: string) => dataOf(pauseVerificationRun({ path: { id }, body: {} })),
  resume: (id: string) => dataOf(resumeVerificationRun({ path: { id }, body: {} })),
  cancel: (id: string) => dataOf(cancelVerificationRun({ path: { id }, body: {} })),
  fields: (roundId: string) => dataOf(listVerificationFields({ path: { roundId } })),
  schedules: (roundId: string) => dataOf(listVerificationSchedules({ path: { roundId } })),
  addSchedule: (roundId: string, body: NewVerificationSchedule) =>
    dataOf(addVerificationSchedule({ path: { roundId }, body })),
  endSchedule: (id: string) => dataOf(endVerificationSchedule({ path: { id } })),
  /** Checks against a workbook that was exported from the portal by hand. */
  file: (roundId: string, { file, day, unitId }: ExportedFile): Promise<ExportVerificationRun> => {
    const form = new FormData();
    form.set('day', day);
    if (unitId) form.set('unitId', unitId);
    form.set('file', file);
    const act = JSON.stringify([roundId, day, unitId, ...factsOfFile(file)]);
    return sendForm(`/api/rounds/${roundId}/portal-exports`, form, act, () => undefined);
  },
};
