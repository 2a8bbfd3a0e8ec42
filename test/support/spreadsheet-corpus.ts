import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCsvObjects } from '../../src/office/csv/parse-csv';
import { readWorkbook } from '../../src/office/excel/read-workbook';
import type { Workbook } from '../../src/office/excel/workbook';
import { WorkbookProblem } from '../../src/office/excel/workbook-problem';

/** Real data beside the project; tests on it are skipped where it is absent. */
export const sharedData = join(__dirname, '..', '..', '..', 'shared', 'data');
export const corpus = join(sharedData, 'xlsx_corpus');
export const describeCorpus = existsSync(join(corpus, 'manifest.csv')) ? describe : describe.skip;

const columns = ['file', 'class', 'extension', 'cells_python', 'cells_sheetjs'] as const;
export type CorpusEntry = Record<(typeof columns)[number], string>;

export function corpusEntries(): CorpusEntry[] {
  return parseCsvObjects(readFileSync(join(corpus, 'manifest.csv'), 'utf8'), columns);
}

/** What became of one file. */
export interface CorpusOutcome {
  entry: CorpusEntry;
  /** `ok`, the code of a problem, or `Error: …` for what must never happen. */
  outcome: string;
  milliseconds: number;
  workbook?: Workbook;
}

/** Reads a file of the corpus as an upload is read: in a thread with the default limits. */
export async function readCorpusFile(entry: CorpusEntry): Promise<CorpusOutcome> {
  const started = performance.now();
  const after = () => performance.now() - started;
  try {
    const workbook = await readWorkbook(join(corpus, 'files', entry.file));
    return { entry, outcome: 'ok', milliseconds: after(), workbook };
  } catch (error) {
    const outcome = error instanceof WorkbookProblem ? error.code : `Error: ${String(error)}`;
    return { entry, outcome, milliseconds: after() };
  }
}

/** A line for each class, extension and outcome, with its count. */
export function summaryOf(outcomes: CorpusOutcome[]): string {
  const counts = new Map<string, number>();
  for (const { entry, outcome } of outcomes) {
    const key = `${entry.class} .${entry.extension}: ${outcome}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts]
    .sort()
    .map(([key, count]) => `${key} ${count}`)
    .join('\n');
}
