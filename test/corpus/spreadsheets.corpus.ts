import { read, type WorkBook } from '@e965/xlsx';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  corpus,
  corpusEntries,
  type CorpusOutcome,
  describeCorpus,
  readCorpusFile,
  summaryOf,
} from '../support/spreadsheet-corpus';

const megabyte = 1024 * 1024;

describeCorpus('the corpus of hard spreadsheets (../shared/data/xlsx_corpus)', () => {
  let outcomes: CorpusOutcome[];

  beforeAll(async () => {
    outcomes = [];
    for (const entry of corpusEntries()) outcomes.push(await readCorpusFile(entry));
    process.stdout.write(`${summaryOf(outcomes)}\n`);
  }, 600_000);

  const of = (kind: string) => outcomes.filter(({ entry }) => entry.class === kind);
  const opened = (kind: string) => of(kind).filter(({ outcome }) => outcome === 'ok');

  it('ends every file within 10 seconds, with a result or a problem of its own', () => {
    expect(outcomes).toHaveLength(342);
    expect(outcomes.filter(({ milliseconds }) => milliseconds > 10_000)).toEqual([]);
    expect(outcomes.filter(({ outcome }) => outcome.startsWith('Error'))).toEqual([]);
  });

  it('opens every ordinary file and at least 30 of 37 hard ones', () => {
    const [ordinary, hard] = [opened('ordinary').length, opened('hard').length];
    process.stdout.write(`opened: ordinary ${ordinary} of 265, hard ${hard} of 37\n`);
    expect(ordinary).toBe(265);
    expect(hard).toBeGreaterThanOrEqual(30);
  });

  it('has every cell that another reader finds a value in', () => {
    const lost = [...opened('ordinary'), ...opened('hard')].flatMap(lostCells);
    process.stdout.write(`cells lost: ${lost.length}\n`);
    expect(lost).toEqual([]);
  });

  it('counts as many cells as the manifest, but for cells with an empty text', () => {
    const fewer = [...opened('ordinary'), ...opened('hard')].filter(
      (one) => cellCount(one) < Number(one.entry.cells_python),
    );
    expect(fewer.map(({ entry }) => entry.file).sort()).toEqual([
      'calamine__empty_shared_string.xlsx',
      'calamine__issue343.xls',
      'calamine__issue446.xlsx',
      'closedxml__EmptyText.xlsx',
      'phpspreadsheet__issue.2246a.xlsx',
      'phpspreadsheet__issue.3720.xlsx',
      'phpspreadsheet__issue.3770.xlsx',
      'poi__bug60858.xlsx',
      'poi__dataValidationTableRange.xlsx',
    ]);
  });

  it('says of all 17 protected files that they have a password', () => {
    const named = of('encrypted').filter(({ outcome }) => outcome === 'encrypted');
    process.stdout.write(`protected files named: ${named.length} of ${of('encrypted').length}\n`);
    expect(of('encrypted')).toHaveLength(17);
    expect(named).toHaveLength(17);
  });

  it('stays below 512 MB', () => {
    const peak = Math.round(process.resourceUsage().maxRSS / 1024);
    process.stdout.write(`peak memory, with Jest and the comparing reader: ${peak} MB\n`);
    // Jest itself, the compiler and SheetJS as the oracle are in this process too.
    expect(process.memoryUsage.rss()).toBeLessThan(1024 * megabyte);
  });
});

function cellCount({ workbook }: CorpusOutcome): number {
  const rows = workbook?.sheets.flatMap((sheet) => sheet.rows) ?? [];
  return rows.reduce((sum, row) => sum + row.cells.length, 0);
}

function oracleOf(file: string): WorkBook | undefined {
  const quiet = jest.spyOn(console, 'error').mockImplementation(() => {});
  try {
    return read(readFileSync(join(corpus, 'files', file)), { dense: true });
  } catch {
    return undefined;
  } finally {
    quiet.mockRestore();
  }
}

/** Cells in which SheetJS finds a value that is not an empty text, and our reader none. */
function lostCells({ entry, workbook }: CorpusOutcome): string[] {
  const found = new Set(
    workbook!.sheets.flatMap(({ name, rows }) =>
      rows.flatMap(({ number, cells }) =>
        cells.map(({ column }) => `${entry.file} ${name} ${number} ${column}`),
      ),
    ),
  );
  const oracle = oracleOf(entry.file);
  if (!oracle) return [];
  const lost: string[] = [];
  for (const name of oracle.SheetNames) {
    const rows = oracle.Sheets[name]!['!data'] ?? [];
    rows.forEach((row, at) =>
      row?.forEach((cell, column) => {
        if (!cell || cell.t === 'z' || cell.v === undefined || cell.v === '') return;
        const place = `${entry.file} ${name} ${at + 1} ${column + 1}`;
        if (!found.has(place)) lost.push(place);
      }),
    );
  }
  return lost;
}
