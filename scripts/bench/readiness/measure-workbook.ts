import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { writeTable } from '../../../src/office/excel/write-workbook';
import { ReadinessFacts } from '../../../src/readiness/facts.service';
import { balanceSheet } from '../../../src/readiness/report-balance';
import { evidenceSheet } from '../../../src/readiness/report-evidence';
import { summarySheet } from '../../../src/readiness/report-summary';
import { waitForJob } from '../../demo/wait-for-job';
import { asked, type Talk } from '../../support/talk';
import { inTurns, ms, ratio } from '../handover/timing';
import { memoryNow, peakMemory } from '../peak-memory';

type Sheets = { name: string; cells: unknown[][] }[];
const TRIES = 5;

/** The workbook of the province, for ExcelJS writing the same cells without looks; and from order to file. */
export async function measureWorkbook(app: NestFastifyApplication, talk: Talk, roundId: string) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bench-workbook-'));
  try {
    const file = path.join(folder, 'province.xlsx');
    const province = await app.get(ReadinessFacts).gather(roundId);
    const write = () =>
      writeTable(file, {
        sheets: [summarySheet(province), evidenceSheet(province), balanceSheet(province)],
      });
    await write();
    const cells = await cellsOf(file);
    // With the database's own processes, as the most is.
    const atRest = memoryNow();
    const times = await inTurns(
      { workbook: write, exceljs: () => writePlain(path.join(folder, 'plain.xlsx'), cells) },
      ...([TRIES, 1] as const),
    );
    const [orderToFile, most] = await peakMemory(() =>
      ms(async () => {
        const { jobId } = await asked<{ jobId: string }>(
          ...([talk, 'POST', `rounds/${roundId}/readiness/report`] as const),
        );
        await waitForJob(talk, jobId);
      }),
    );
    return {
      ...times,
      cells: cells.reduce(
        (all, sheet) => all + sheet.cells.reduce((n, row) => n + row.length, 0),
        0,
      ),
      ratio: ratio(times.workbook.p50, times.exceljs.p50),
      ...{ orderToFileMs: Math.round(orderToFile), peakMegabytes: most, atRestMegabytes: atRest },
      addedMegabytes: most === null || atRest === null ? null : most - atRest,
    };
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

async function cellsOf(file: string): Promise<Sheets> {
  const { Workbook } = await import('exceljs');
  const book = new Workbook();
  await book.xlsx.readFile(file);
  return book.worksheets.map((sheet) => {
    const cells: unknown[][] = [];
    sheet.eachRow({ includeEmpty: true }, (row) => cells.push((row.values as unknown[]).slice(1)));
    return { name: sheet.name, cells };
  });
}

async function writePlain(file: string, sheets: Sheets): Promise<void> {
  const { Workbook } = await import('exceljs');
  const book = new Workbook();
  for (const { name, cells } of sheets) book.addWorksheet(name).addRows(cells);
  await book.xlsx.writeFile(file);
}
