import { spawnSync } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { hostileWorkbooks } from '../support/hostile-workbooks';
import { asked } from '../support/talk';
import { seconds, withServer, type BenchServer } from './workbooks';

/** Promised to whoever sends a file that cannot be used. */
const PROMISED_SECONDS = 2;
const LOOK_MS = 20;
const STILL_READING = new Set(['uploaded', 'reading']);

/**
 * Files made to harm a reader, each sent over HTTP until the server says what is wrong with it.
 * @returns `measured` seconds of the slowest answer and its file, of the median, and the files that took
 *   longer than promised; `reference` seconds in which a process with nothing to do starts.
 */
export async function run() {
  return withServer(async (server) => {
    const took: { name: string; seconds: number }[] = [];
    for (const { name, make } of hostileWorkbooks) {
      const bytes = make();
      took.push({ name, seconds: await seconds(() => untilTold(server, name, bytes)) });
    }
    took.sort((one, other) => other.seconds - one.seconds);
    const late = took.filter((each) => each.seconds > PROMISED_SECONDS);
    return {
      name: `${took.length} files made to harm a reader, from sending to the sentence (SQLite)`,
      measured: {
        slowest: took[0]!.seconds,
        slowestFile: took[0]!.name,
        median: took[took.length >> 1]!.seconds,
        laterThanPromised: late.length,
        late: late.map(({ name, seconds: each }) => `${name}: ${each} s`).join('; '),
      },
      reference: {
        promised: PROMISED_SECONDS,
        bareProcess: await seconds(async () => void spawnSync(process.execPath, ['-e', '0'])),
      },
    };
  });
}

/** Sends a file and asks until it was read or refused. */
async function untilTold(server: BenchServer, name: string, bytes: Buffer): Promise<void> {
  const { talk, roundId, giverOrganisationId } = server;
  const form = new FormData();
  form.set('listType', 'B3');
  form.set('giverOrganisationId', giverOrganisationId);
  form.set('file', new Blob([new Uint8Array(bytes)]), `${name}.xlsx`);
  const { status, body } = await talk<{ id: string }>('POST', `rounds/${roundId}/imports`, form);
  if (status !== 202) return;
  for (;;) {
    const { state } = await asked<{ state: string }>(talk, 'GET', `imports/${body.id}`);
    if (!STILL_READING.has(state)) return;
    await wait(LOOK_MS);
  }
}
