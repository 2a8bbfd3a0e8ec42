import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readWorkbook } from '../../src/office/excel/read-workbook';
import { WorkbookProblem } from '../../src/office/excel/workbook-problem';
import { fuzzedWorkbook } from './fuzzed-workbooks';

/** What fuzzed files did to the reader. */
export interface FuzzReport {
  /** Numbers of files by outcome. */
  outcomes: Record<string, number>;
  /** Files that made something else than a result or a problem, by number. */
  crashes: string[];
  slowest: { number: number; milliseconds: number };
}

/** Reads fuzzed workbooks as uploads are read. @param first number of the first, which seeds it */
export async function readFuzzed(
  folder: string,
  first: number,
  count: number,
): Promise<FuzzReport> {
  const report: FuzzReport = { outcomes: {}, crashes: [], slowest: { number: 0, milliseconds: 0 } };
  const path = join(folder, 'fuzzed');
  for (let number = first; number < first + count; number++) {
    await writeFile(path, fuzzedWorkbook(number));
    const started = performance.now();
    const outcome = await readWorkbook(path).then(
      () => 'ok',
      (error: unknown) => {
        if (error instanceof WorkbookProblem) return error.code;
        report.crashes.push(`${number}: ${error instanceof Error ? error.message : String(error)}`);
        return 'crash';
      },
    );
    const milliseconds = performance.now() - started;
    report.outcomes[outcome] = (report.outcomes[outcome] ?? 0) + 1;
    if (milliseconds > report.slowest.milliseconds) report.slowest = { number, milliseconds };
  }
  return report;
}
