import path from 'node:path';
import { asked } from '../support/talk';
import { ratio } from './handover/timing';
import { latencyBeside, WINDOWS } from './latency';
import { memoryNow, peakMemory } from './peak-memory';
import { processorSeconds } from './processor-time';
import { importFile, READERS, seconds, withServer, type BenchServer } from './workbooks';
import { writtenApart } from './written-apart';

/** Rows of each import beside which other requests are timed: there are several of them. */
const ROWS_BESIDE = 20_000;

/**
 * A list of assets of 12 columns, from the file to committed rows over HTTP: parse, clean, validate, stage,
 * apply (SQLite); then what other requests wait for while such lists come in.
 * @returns `measured` seconds, those of a processor, and the peak memory of the server with its reading
 *   process; `reference` seconds in which others only read the same file, in the same run.
 */
export async function run(rows: number) {
  return withServer(async (server) => {
    const file = path.join(server.folder, 'list.xlsx');
    await writtenApart(file, rows);
    const atRest = memoryNow(server.pid);
    const [[{ plan, apply }, processor], megabytes] = await peakMemory(
      () => processorSeconds(() => importFile(server, file, rows)),
      server.pid,
    );
    const reference: Record<string, number> = {};
    const ofProcessor: Record<string, number | null> = {};
    for (const [name, readIt] of Object.entries(READERS))
      [reference[name], ofProcessor[name]] = await processorSeconds(() =>
        seconds(() => readIt(file)),
      );
    const total = Math.round((plan + apply) * 100) / 100;
    const beside = Math.min(rows, ROWS_BESIDE);
    const { talk, roundId, giverOrganisationIds } = server;
    const shorter: string[] = [];
    for (let time = 0; time < WINDOWS; time += 1) {
      const shortPath = path.join(server.folder, `shorter-${time}.xlsx`);
      await writtenApart(shortPath, beside, rows + time * beside);
      shorter.push(shortPath);
    }
    const people = await ofPeople(server, beside);
    const others = await latencyBeside(
      () => asked(...([talk, 'GET', `rounds/${roundId}/imports`] as const)),
      async (time) => {
        const giverOrganisationId = giverOrganisationIds[1 + time]!;
        return importFile({ ...server, giverOrganisationId }, shorter[time]!, beside);
      },
    );
    return {
      name: `import ${rows} rows of B3, file to committed rows (SQLite)`,
      measured: {
        ...{ seconds: total, plan, apply, rows },
        ...{ atRestMegabytes: atRest, peakMegabytes: megabytes },
        timesInflateAndParse: ratio(total, reference.inflateAndParse!),
        timesExceljsStream: ratio(total, reference.exceljsStream!),
        processorSeconds: processor,
        ...(processor !== null && {
          processorTimesInflateAndParse: ratio(processor, ofProcessor.inflateAndParse!),
          processorTimesExceljsStream: ratio(processor, ofProcessor.exceljsStream!),
        }),
        ...people,
        ...others.measured,
      },
      reference: { ...reference, ...others.reference },
    };
  });
}

/** What a row costs whose personal data are encrypted, beside that of a thing: no aim, for whoever plans a day. */
async function ofPeople(server: BenchServer, rows: number) {
  const file = path.join(server.folder, 'people.xlsx');
  await writtenApart(file, rows, 0, 'A1b');
  const { plan, apply } = await importFile(server, file, rows, 'A1b');
  const microseconds = Math.round(((plan + apply) * 1e6) / rows);
  return {
    peopleRows: rows,
    peoplePlan: plan,
    peopleApply: apply,
    peopleMicrosecondsARow: microseconds,
  };
}
