import { asked, type Talk } from '../support/talk';
import { waitForJob } from './wait-for-job';

/** Faults that the stand-in for the portal shows, so that each kind of result is to be seen. */
const FAULTS = {
  'H49.06652': { missing: ['1.001193', '2.000635'] },
  'H49.06733': {
    otherNames: { '1.004873': 'Thủ tục cấp Giấy xác nhận tình trạng hôn nhân (tên cũ)' },
  },
  'H49.06856': { mode: '503' },
  'H49.06967': { mode: 'html' },
};

/** Checks every procedure of every unit against the portal, with some faults arranged there. */
export async function verifyProcedures(
  talk: Talk,
  roundId: string,
  portalUrl: string,
  report: (done: number, total: number) => void,
): Promise<void> {
  const answer = await fetch(`${portalUrl}/__double/faults`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(FAULTS),
  });
  if (!answer.ok) throw new Error(`the portal double refused its faults: ${await answer.text()}`);
  const run = await asked<{ jobId: string }>(
    talk,
    'POST',
    `rounds/${roundId}/verification-runs`,
    {},
  );
  await waitForJob(talk, run.jobId, report);
}
