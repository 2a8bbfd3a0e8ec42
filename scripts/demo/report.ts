import fs from 'node:fs';
import path from 'node:path';
import { asked, type Talk } from '../support/talk';
import { waitForJob } from './wait-for-job';

/** Has the readiness report made and downloads it. @returns path of the workbook. */
export async function saveReport(talk: Talk, roundId: string, folder: string): Promise<string> {
  const { jobId } = await asked<{ jobId: string }>(
    talk,
    'POST',
    `rounds/${roundId}/readiness/report`,
  );
  const { fileId } = await waitForJob(talk, jobId);
  const target = path.join(folder, 'bao-cao-muc-do-san-sang.xlsx');
  const workbook = await asked<Uint8Array>(talk, 'GET', `files/${String(fileId)}`);
  fs.writeFileSync(target, workbook);
  return target;
}
