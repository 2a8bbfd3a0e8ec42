import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { keepInFile } from '../../src/office/excel/form-copy/keep-in-file';
import type { KeptSheet } from '../../src/office/excel/form-copy/keep-rows';
import { UnknownSheetXml } from '../../src/office/excel/form-copy/sheet-xml';
import { readWorkbook } from '../../src/office/excel/read-workbook';
import type { Sheet } from '../../src/office/excel/workbook';
import { corpus, corpusEntries, describeCorpus } from '../support/spreadsheet-corpus';

const HEAD = 3;

describeCorpus('copies of the corpus with every third row', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'fewer-rows-'));
  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

  it('say the same in the rows that stay, at their new places, and open again', async () => {
    const wrong: string[] = [];
    let [written, left] = [0, 0];
    const ordinary = corpusEntries().filter(
      (entry) => entry.class === 'ordinary' && entry.extension === 'xlsx',
    );
    for (const { file } of ordinary) {
      const [from, to] = [path.join(corpus, 'files', file), path.join(folder, 'copy.xlsx')];
      const before = await readWorkbook(from);
      if (before.format !== '.xlsx') continue;
      const sheets = before.sheets.map(fewer);
      const added = { name: 'Hướng dẫn sửa', widths: [20], rows: [['Lý do']] };
      try {
        await keepInFile({ from, to, sheets, added });
        written += 1;
        const after = await readWorkbook(to);
        for (const [at, kept] of sheets.entries()) {
          const [asked, got] = [textsOf(before.sheets[at]!, kept), textsOf(after.sheets[at]!)];
          if (JSON.stringify(asked) !== JSON.stringify(got)) wrong.push(`${file} ${kept.name}`);
        }
      } catch (error) {
        if (error instanceof UnknownSheetXml) left += 1;
        else wrong.push(`${file}: ${String(error)}`);
      }
    }
    process.stdout.write(`copied with fewer rows: ${written}, written anew instead: ${left}\n`);
    expect(wrong).toEqual([]);
    expect(written).toBeGreaterThan(150);
  }, 600_000);
});

function fewer({ name, rows }: Sheet): KeptSheet {
  const below = rows.filter(({ number }) => number > HEAD).filter((_, at) => at % 3 === 0);
  return {
    ...{ name, head: HEAD },
    rows: below.map(({ number }) => ({
      ...{ number, marked: [1, 3], values: new Map(), inherited: [] },
    })),
  };
}

/** What the rows say, by place; of a sheet before, where they will stand. */
function textsOf({ rows }: Sheet, kept?: KeptSheet): [number, number, string][] {
  const place = (number: number) => {
    if (number <= HEAD || !kept) return number;
    const at = kept.rows.findIndex((row) => row.number === number);
    return at < 0 ? undefined : HEAD + 1 + at;
  };
  return rows.flatMap(({ number, cells }) => {
    const row = place(number);
    const texts = cells.filter(({ text }) => text !== '');
    return row === undefined
      ? []
      : texts.map(({ column, text }) => [row, column, text] as [number, number, string]);
  });
}
