import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { asked } from '../../scripts/support/talk';
import { applyPlan, importRead, uploadList, type ImportView, type Sent } from './imports';
import type { InterruptedServer } from './interrupted-server';
import type { Killable } from './killed-server';
import { SmallDisk } from './small-disk';

const DISK_MEGABYTES = 64;
/** How long an import that cannot be stored is watched before the disk gets room again. */
const PATIENCE_MS = 4_000;
const WRITES_AGAIN_MS = 20_000;

export interface FullDiskOutcome {
  /** How far the import came while the disk was full, with what the person was told. */
  outcome: string;
  /** Milliseconds from the moment there was room to the first thing stored. */
  writesAgainAfter: number;
  /** What the fault broke. */
  wrong: string[];
}

/**
 * Imports a list on a disk with so many bytes left, then gives room and imports it again.
 * @param origin whose data are copied to the disk; its server must not run.
 * @throws where something is not answered as it should be.
 */
export async function importOnFullDisk(
  origin: Killable,
  bytes: Buffer,
  left: number,
): Promise<FullDiskOutcome> {
  const disk = SmallDisk.mount(DISK_MEGABYTES)!;
  let server: InterruptedServer | undefined;
  try {
    server = await origin.server.onCopy(path.join(disk.folder, 'data'));
    const { giverOrganisationId } = origin;
    const sent: Sent = { bytes, name: 'đầy.xlsx', listType: 'B3', giverOrganisationId };
    disk.fill(left);
    const outcome = await importNow(server, sent);
    await readsGoOn(server);
    disk.empty();
    const writesAgainAfter = await writesAgain(server, giverOrganisationId);
    await everythingRead(server);
    const after = await importNow(server, { ...sent, name: 'sau.xlsx', again: true });
    if (after !== 'applied') throw new Error(`with room again: ${after}`);
    await server.stop();
    return { outcome, writesAgainAfter, wrong: await server.wrong() };
  } finally {
    await server?.kill();
    disk.remove();
  }
}

/** Uploads, waits and applies; says how far it came. */
async function importNow({ talk, roundId }: InterruptedServer, sent: Sent): Promise<string> {
  const receipt = await uploadList(talk, roundId, sent);
  if (receipt.status !== 202) return `${receipt.status} ${receipt.body.message}`;
  const read = await importRead(talk, receipt.body.id, PATIENCE_MS).catch(() => undefined);
  if (!read) return 'still reading';
  if (read.state === 'refused') return `refused ${read.problem}`;
  if (read.counts.created === 0) return 'applied';
  const answer = await applyPlan(talk, read);
  const { state, message } = answer.body as { state: string; message?: string };
  return answer.status === 200 ? state : `${answer.status} ${message}`;
}

/** What was taken in while the disk was full is read to its end without anybody's doing. */
async function everythingRead({ talk, roundId }: InterruptedServer): Promise<void> {
  const imports = await asked<ImportView[]>(talk, 'GET', `rounds/${roundId}/imports`);
  for (const { id } of imports) {
    const { state, problem } = await importRead(talk, id);
    if (state !== 'planned' && state !== 'applied') throw new Error(`${state}: ${problem}`);
  }
}

async function readsGoOn({ talk, roundId }: InterruptedServer): Promise<void> {
  for (const below of ['imports', 'handover/balance-sheet', 'readiness']) {
    await asked(talk, 'GET', `rounds/${roundId}/${below}`);
  }
}

async function writesAgain({ talk, roundId }: InterruptedServer, giverOrganisationId: string) {
  const begun = Date.now();
  const body = { giverOrganisationId, listType: 'D1' };
  for (;;) {
    const { status } = await talk('POST', `rounds/${roundId}/handover/declare-empty`, body);
    if (status === 200) return Date.now() - begun;
    if (Date.now() - begun > WRITES_AGAIN_MS) throw new Error(`still ${status}`);
    await wait(50);
  }
}
