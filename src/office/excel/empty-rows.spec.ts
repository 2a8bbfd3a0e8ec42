import fc from 'fast-check';
import { SheetParser } from './sheet-parser';
import type { CellContext } from './cell-reader';
import type { PackedRow } from './packed-row';
import { defaultReadLimits } from './read-limits';
import { parseXml } from './xml-parser';

/** Numbers of the rows that hold a value, and of the last row of the sheet. */
async function numbersOf(rows: string[], scan: boolean, chunkSize: number): Promise<number[]> {
  const found: number[] = [];
  const context = { strings: [], formats: [], date1904: false } as unknown as CellContext;
  const onRow = (row: PackedRow) => found.push(row[0] as number);
  const parser = new SheetParser('Tờ 1', context, defaultReadLimits, onRow);
  const xml = `<worksheet><sheetData>${rows.join('')}<row><c t="b"><v>1</v></c></row></sheetData></worksheet>`;
  async function* chunks() {
    const bytes = Buffer.from(xml);
    for (let at = 0; at < bytes.length; at += chunkSize) yield bytes.subarray(at, at + chunkSize);
  }
  await parseXml(chunks(), 'sheet1.xml', parser, scan);
  return found;
}

describe('empty rows', () => {
  it('leave the rows behind them their numbers, however many are passed over at once', async () => {
    const numbered = (made: (at: number) => string) => fc.nat({ max: 900 }).map(made);
    const row = fc.oneof(
      numbered((at) => `<row r="${at}"/>`),
      numbered((at) => `<row spans="1:3" r="${at}" s="1"  customFormat="1" />`),
      numbered((at) => `<row r="${at}"><c t="b"><v>1</v></c></row>`),
      fc.constantFrom('<row/>', '<row s="1"/>', '\n ', '<row></row>', '<row r="x"/>', '<rowx/>'),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 30 }), fc.nat({ max: 300 }), async (rows, size) =>
        expect(await numbersOf(rows, true, size + 1)).toEqual(await numbersOf(rows, false, 500)),
      ),
      { numRuns: 400 },
    );
  });

  it('are counted over many thousands', async () => {
    const rows = Array.from({ length: 5_000 }, (_, at) => `<row r="${at + 1}" s="1"/>`);
    expect(await numbersOf(rows, true, 65_536)).toEqual([5_001]);
  });
});
