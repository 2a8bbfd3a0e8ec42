import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cellLines } from '../../scripts/inspect/cell-lines';
import { readWorkbook } from '../../src/office/excel/read-workbook';
import { sharedData } from '../support/spreadsheet-corpus';

const folder = join(sharedData, 'excel_vn', 'legacy_xls');
const describeTranscripts = existsSync(folder) ? describe : describe.skip;

describeTranscripts('workbooks in TCVN3 and VNI against their transcripts', () => {
  it('gives the text of at least 99 % of the cells', async () => {
    let cells = 0;
    let equal = 0;
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.xls'))) {
      const truth = valuesOf(readFileSync(join(folder, file.replace(/xls$/, 'truth.txt')), 'utf8'));
      const found = valuesOf(cellLines(await readWorkbook(join(folder, file))));
      const same = common(truth, found);
      cells += truth.length;
      equal += same;
      process.stdout.write(`${file}: ${same} of ${truth.length}\n`);
    }
    process.stdout.write(`cells as in the transcripts: ${((100 * equal) / cells).toFixed(2)} %\n`);
    expect(equal / cells).toBeGreaterThanOrEqual(0.99);
  });
});

/** Texts of the cells, each with the row it stands in among the rows that are not blank. */
function valuesOf(text: string): string[] {
  const rows = text.split('\n').filter((line) => line.trim() !== '');
  return rows.flatMap((line, row) =>
    line
      .split('\t')
      .map((cell) => cell.replace(/\s+/g, ' ').trim())
      .filter((cell) => cell !== '')
      .map((cell) => `${row} ${cell}`),
  );
}

function common(truth: string[], found: string[]): number {
  const left = new Map<string, number>();
  for (const value of found) left.set(value, (left.get(value) ?? 0) + 1);
  return truth.filter((value) => {
    const count = left.get(value) ?? 0;
    left.set(value, count - 1);
    return count > 0;
  }).length;
}
