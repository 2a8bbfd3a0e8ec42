import fs from 'node:fs';
import path from 'node:path';
import type { DemoFile } from '../demo-workbooks/write-demo-workbooks';
import { asked, type Talk } from '../support/talk';
import { inParallel } from './in-parallel';
import { waitForJob } from './wait-for-job';

/** Uploads under way at once: reading is done by two workers at most, the rest wait in line. */
const LANES = 4;

/**
 * Sends every workbook the way an officer does: upload, look at the plan, import the valid rows.
 * @param givers organisation that hands over, by code of the old unit.
 * @returns how many rows the files hold, and how many of them were refused.
 */
export async function importLists(
  talk: Talk,
  roundId: string,
  files: DemoFile[],
  givers: Map<string, string>,
  report: (done: number, total: number) => void,
) {
  const sum = { imported: 0, refused: 0 };
  let done = 0;
  const one = async (file: DemoFile) => {
    const { id, jobId } = await upload(talk, roundId, file, givers.get(file.giverUnitCode)!);
    await waitForJob(talk, jobId);
    const plan = await asked<ImportView>(talk, 'GET', `imports/${id}`);
    if (plan.state !== 'planned') throw new Error(`${file.path}: ${plan.state}`);
    await asked(talk, 'POST', `imports/${id}/apply`, undefined, {
      'if-match': `"${plan.version}"`,
    });
    sum.imported += plan.counts.created + plan.counts.changed;
    sum.refused += plan.counts.refused;
    report((done += 1), files.length);
  };
  await inParallel(
    LANES,
    files.filter((file) => !file.corrects),
    one,
  );
  await inParallel(
    LANES,
    files.filter((file) => file.corrects),
    one,
  );
  return sum;
}

interface ImportView {
  state: string;
  version: number;
  counts: { created: number; changed: number; refused: number };
}

async function upload(talk: Talk, roundId: string, file: DemoFile, giverOrganisationId: string) {
  const form = new FormData();
  form.set('listType', file.listType);
  form.set('giverOrganisationId', giverOrganisationId);
  form.set('file', new Blob([await fs.promises.readFile(file.path)]), path.basename(file.path));
  return asked<{ id: string; jobId: string }>(talk, 'POST', `rounds/${roundId}/imports`, form);
}
