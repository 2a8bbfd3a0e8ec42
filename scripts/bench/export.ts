import fs from 'node:fs';
import path from 'node:path';
import { writeTable } from '../../src/office/excel/write-workbook';
import { waitForJob } from '../demo/wait-for-job';
import { asked } from '../support/talk';
import { ratio } from './handover/timing';
import { memoryNow, peakMemory } from './peak-memory';
import { madeSheet } from './made-lists';
import { type BenchServer, importFile, seconds, withServer } from './workbooks';

/**
 * The exported list of as many rows, from the order to the file ready to be fetched, over HTTP (SQLite): by the server that
 * has just imported them, and by one that was started anew.
 * @returns `measured` seconds and the peak memory of the whole server, with what the import left in it, and of the one
 *   `startedAnew`; `reference` seconds in which ExcelJS's streaming writer writes the values of the same list alone,
 *   and in which our writer writes them.
 */
export async function run(rows: number) {
  return withServer(async (server) => {
    const file = path.join(server.folder, 'list.xlsx');
    const writing = await seconds(() => writeTable(file, { sheets: [madeSheet(rows)] }));
    const { listId } = await importFile(server, file, rows);
    const afterImport = await exported(server, listId, rows);
    const startedAnew = await exported(await server.startAgain(), listId, rows);
    const plain = await seconds(() => writePlain(path.join(server.folder, 'plain.xlsx'), rows));
    return {
      name: `export ${rows} rows of B3, order to finished file (SQLite)`,
      measured: {
        ...{ ...afterImport, rows, timesExceljs: ratio(afterImport.seconds, plain) },
        startedAnew: { ...startedAnew, timesExceljs: ratio(startedAnew.seconds, plain) },
      },
      reference: { exceljsStream: plain, ownWriterAlone: writing },
    };
  });
}

async function exported(
  { talk, pid }: Pick<BenchServer, 'talk' | 'pid'>,
  id: string,
  rows: number,
) {
  const beforeMegabytes = memoryNow(pid);
  const [took, peakMegabytes] = await peakMemory(
    () =>
      seconds(async () => {
        const { jobId } = await asked<{ jobId: string }>(
          ...([talk, 'POST', `handover/lists/${id}/exports`, {}] as const),
        );
        const { lines } = await waitForJob(talk, jobId);
        if (lines !== rows) throw new Error(`${String(lines)} of ${rows} rows exported`);
      }),
    pid,
  );
  return { seconds: took, peakMegabytes, beforeMegabytes };
}

/** The same values by ExcelJS alone, without looks. */
async function writePlain(file: string, rows: number): Promise<void> {
  const { stream } = await import('exceljs');
  const output = fs.createWriteStream(file);
  const book = new stream.xlsx.WorkbookWriter({ stream: output, useStyles: true });
  const { name, columns, rows: made } = madeSheet(rows);
  const sheet = book.addWorksheet(name);
  sheet.addRow(columns.map(({ header }) => header)).commit();
  for (const row of made as Iterable<Record<string, string | number | null>>)
    sheet.addRow(columns.map(({ key }) => row[key])).commit();
  await book.commit();
}
