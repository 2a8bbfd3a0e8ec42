import fs from 'node:fs';
import path from 'node:path';
import { ratio } from './handover/timing';
import { memoryNow, peakMemory } from './peak-memory';
import { importFile, READERS, seconds, withServer } from './workbooks';
import { writtenApart } from './written-apart';

/** Rows of one file: what the largest of offices send. */
const ROWS_EACH = 20_000;
/** As many files at either end are compared. */
const COMPARED = 3;

/**
 * Many files, one after the other, each of another giver: whether the last costs what the first did, and
 * whether memory stays flat.
 * @param rows of all files together; the more the better, 1,000,000 is what a large province has.
 * @returns `measured` microseconds a row of the first and of the last files and the growth between them, the
 *   most memory during each file; `reference` what bare inflate and parse of the first and the last file cost.
 */
export async function run(rows: number) {
  return withServer(async (server) => {
    const files = Math.max(2 * COMPARED, Math.round(rows / ROWS_EACH));
    const perRow: number[] = [];
    const megabytes: (number | null)[] = [];
    const bare: number[] = [];
    const atRest = memoryNow(server.pid);
    for (let time = 0; time < files; time += 1) {
      const file = path.join(server.folder, `list-${time}.xlsx`);
      await writtenApart(file, ROWS_EACH, time * ROWS_EACH);
      const giverOrganisationId =
        server.giverOrganisationIds[time % server.giverOrganisationIds.length]!;
      const [{ plan, apply }, most] = await peakMemory(
        () => importFile({ ...server, giverOrganisationId }, file, ROWS_EACH),
        server.pid,
      );
      perRow.push(Math.round(((plan + apply) * 1e6) / ROWS_EACH));
      megabytes.push(most);
      bare.push(await seconds(() => READERS.inflateAndParse!(file)));
      fs.rmSync(file);
    }
    const [first, last] = [median(perRow.slice(0, COMPARED)), median(perRow.slice(-COMPARED))];
    const [bareFirst, bareLast] = [median(bare.slice(0, COMPARED)), median(bare.slice(-COMPARED))];
    return {
      name: `${files} files of ${ROWS_EACH} rows of B3, one after the other (SQLite)`,
      measured: {
        ...{ files, rows: files * ROWS_EACH, microsecondsARow: perRow },
        ...{ first, last, growth: ratio(last, first) },
        ...{ atRestMegabytes: atRest, megabytes },
      },
      reference: { bareFirst, bareLast, bareGrowth: ratio(bareLast, bareFirst) },
    };
  });
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
