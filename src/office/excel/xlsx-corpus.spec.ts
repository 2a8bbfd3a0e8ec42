import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCsv } from '../csv/parse-csv';
import { parseWorkbook } from './parse-workbook';
import { defaultReadLimits } from './read-limits';
import { readWorkbook } from './read-workbook';
import type { Workbook } from './workbook';
import { WorkbookAssembler } from './workbook-assembler';
import { WorkbookProblem } from './workbook-problem';

const corpus = join(__dirname, '..', '..', '..', '..', 'shared', 'data', 'xlsx_corpus');
const present = existsSync(join(corpus, 'manifest.csv'));
const describeCorpus = present ? describe : describe.skip;

interface Outcome {
  file: string;
  kind: string;
  extension: string;
  outcome: string;
  cells: number;
  expectedCells: number;
  milliseconds: number;
}

describeCorpus('the corpus of hard spreadsheets (../shared/data/xlsx_corpus)', () => {
  let outcomes: Outcome[];

  beforeAll(async () => {
    outcomes = [];
    for (const entry of manifest()) outcomes.push(await readEntry(entry));
    process.stdout.write(`${summary(outcomes)}\n`);
  }, 300_000);

  const of = (kind: string, ...extensions: string[]) =>
    outcomes.filter((one) => one.kind === kind && extensions.includes(one.extension));

  it('opens at least 95 % of the ordinary .xlsx files', () => {
    const ordinary = of('ordinary', 'xlsx', 'xltx');
    const refused = ordinary.filter(({ outcome }) => outcome !== 'ok');
    expect(ordinary.length).toBeGreaterThan(200);
    expect(refused.length).toBeLessThanOrEqual(ordinary.length * 0.05);
    // What is left are sheets wider than the limit.
    expect(new Set(refused.map(({ outcome }) => outcome))).toEqual(new Set(['too-many-columns']));
  });

  it('finds the cells that other readers find, but for cells with an empty text', () => {
    const counted = of('ordinary', 'xlsx', 'xltx').filter(
      ({ outcome, expectedCells }) => outcome === 'ok' && expectedCells > 0,
    );
    const different = counted.filter(({ cells, expectedCells }) => cells !== expectedCells);
    expect(different.map(({ file }) => file).sort()).toEqual([
      'calamine__empty_shared_string.xlsx',
      'calamine__issue446.xlsx',
      'phpspreadsheet__issue.3770.xlsx',
      'poi__bug60858.xlsx',
    ]);
  });

  it('ends every hostile file within 2 seconds, with a result or a problem of its own', () => {
    const hostile = outcomes.filter(({ kind }) => kind === 'hostile');
    expect(hostile).toHaveLength(21);
    expect(hostile.filter(({ milliseconds }) => milliseconds > 2_000)).toEqual([]);
    expect(outcomes.filter(({ outcome }) => outcome.startsWith('Error'))).toEqual([]);
  });

  it('says of every protected .xlsx and .xls that it has a password', () => {
    const locked = of('encrypted', 'xlsx', 'xlsb', 'xls');
    expect(locked).toHaveLength(16);
    expect(locked.filter(({ outcome }) => outcome !== 'encrypted')).toEqual([]);
  });

  it('says of every other kind of spreadsheet what to do', () => {
    expect(new Set(of('ordinary', 'xls').map(({ outcome }) => outcome))).toEqual(
      new Set(['old-format']),
    );
    expect(new Set(of('ordinary', 'ods', 'xlsb').map(({ outcome }) => outcome))).toEqual(
      new Set(['other-format']),
    );
  });
});

function manifest(): Record<string, string>[] {
  const [header = [], ...records] = parseCsv(readFileSync(join(corpus, 'manifest.csv'), 'utf8'));
  return records.map((record) =>
    Object.fromEntries(header.map((name, at) => [name, record[at] ?? ''])),
  );
}

/** Files that do no harm are read in this thread: starting one from TypeScript takes longer than reading. */
async function readHere(path: string): Promise<Workbook> {
  const assembler = new WorkbookAssembler();
  await parseWorkbook(path, defaultReadLimits, assembler);
  return assembler.workbook;
}

async function readEntry(entry: Record<string, string>): Promise<Outcome> {
  const started = performance.now();
  let outcome = 'ok';
  let cells = 0;
  try {
    const path = join(corpus, 'files', entry.file!);
    const { sheets } = await (entry.class === 'hostile' ? readWorkbook(path) : readHere(path));
    for (const { rows } of sheets) for (const row of rows) cells += row.cells.length;
  } catch (error) {
    outcome = error instanceof WorkbookProblem ? error.code : `Error: ${String(error)}`;
  }
  return {
    file: entry.file!,
    kind: entry.class!,
    extension: entry.extension!,
    outcome,
    cells,
    expectedCells: Number(entry.cells_python),
    milliseconds: performance.now() - started,
  };
}

function summary(outcomes: Outcome[]): string {
  const counts = new Map<string, number>();
  for (const { kind, extension, outcome } of outcomes) {
    const key = `${kind} .${extension}: ${outcome}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts]
    .sort()
    .map(([key, count]) => `${key} ${count}`)
    .join('\n');
}
