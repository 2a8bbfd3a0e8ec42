import { setTimeout as wait } from 'node:timers/promises';
import { asked, type Talk } from '../../scripts/support/talk';

/** An import as the API shows it. */
export interface ImportView {
  id: string;
  state: string;
  version: number;
  listId: string | null;
  counts: Record<string, number>;
  problemCode: string | null;
  problem: string | null;
}

/** A file to send, and for what. */
export interface Sent {
  bytes: Buffer;
  name: string;
  listType: string;
  giverOrganisationId: string;
  again?: boolean;
}

/** How long reading may take before a test gives up on it. */
const PATIENCE_MS = 30_000;
const STILL_READING = new Set(['uploaded', 'reading']);

/** Sends a file as the upload page does. */
export function uploadList(
  talk: Talk,
  roundId: string,
  sent: Sent,
  headers: Record<string, string> = {},
) {
  const form = new FormData();
  form.set('listType', sent.listType);
  form.set('giverOrganisationId', sent.giverOrganisationId);
  if (sent.again) form.set('again', 'true');
  form.set('file', new Blob([new Uint8Array(sent.bytes)]), sent.name);
  return talk<{ id: string; jobId: string; code?: string; message?: string }>(
    'POST',
    `rounds/${roundId}/imports`,
    form,
    headers,
  );
}

/**
 * Waits until an import was read.
 * @returns it as it then stands.
 * @throws after `patience` milliseconds.
 */
export async function importRead(
  talk: Talk,
  id: string,
  patience = PATIENCE_MS,
): Promise<ImportView> {
  const last = Date.now() + patience;
  for (;;) {
    const view = await asked<ImportView>(talk, 'GET', `imports/${id}`);
    if (!STILL_READING.has(view.state)) return view;
    if (Date.now() > last) throw new Error(`import ${id} is still ${view.state}`);
    await wait(25);
  }
}

/** Sends a file that is expected to be taken, and waits for its plan. */
export async function planList(talk: Talk, roundId: string, sent: Sent): Promise<ImportView> {
  const answer = await uploadList(talk, roundId, sent);
  if (answer.status !== 202) throw new Error(`${sent.name}: ${JSON.stringify(answer.body)}`);
  return importRead(talk, answer.body.id);
}

/** Applies a plan as it was seen. */
export const applyPlan = (talk: Talk, plan: ImportView) =>
  talk<ImportView>('POST', `imports/${plan.id}/apply`, {}, { 'if-match': `"${plan.version}"` });
