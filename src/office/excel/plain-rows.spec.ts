import fc from 'fast-check';
import { type CellContext } from './cell-reader';
import type { PackedRow } from './packed-row';
import { defaultReadLimits } from './read-limits';
import { SharedStrings } from './shared-strings';
import { SheetParser } from './sheet-parser';
import { parseXml } from './xml-parser';

const strings = new SharedStrings();
strings.texts.push('một', '', 'hai & ba');
const context: CellContext = { formats: [], strings, date1904: false };

/** What a sheet holds, read by the fast way (`scan`) or by the full parser, which never takes a row whole. */
async function rowsOf(xml: string, scan: boolean, chunk = 100_000): Promise<PackedRow[] | string> {
  const rows: PackedRow[] = [];
  const limits = { ...defaultReadLimits, columns: 20, cellLength: 40 };
  const parser = new SheetParser('A', context, limits, (row) => rows.push(row));
  const bytes = Buffer.from(`<worksheet><sheetData>${xml}</sheetData></worksheet>`);
  async function* chunks() {
    for (let at = 0; at < bytes.length; at += chunk) yield bytes.subarray(at, at + chunk);
  }
  try {
    await parseXml(chunks(), 'A', parser, scan);
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
  return [...rows, [parser.rowCount, parser.cellCount]];
}

const text = fc.constantFrom(
  '',
  'Bàn',
  '12',
  '1e400',
  ' 3.5 ',
  'a &amp; b',
  '_x0041_',
  '&#10;x',
  ']]>',
  'á'.repeat(41),
  '9',
);
const attributes = fc.constantFrom(
  '',
  ' s="1"',
  ' t="str"',
  ' s="2" t="s"',
  ' t="b"',
  ' t="e"',
  ' t="inlineStr"',
  ' t="d"',
  ' cm="1"',
);
const content = fc.oneof(
  { weight: 6, arbitrary: text.map((each) => `<v>${each}</v>`) },
  text.map((each) => `<is><t>${each}</t></is>`),
  text.map((each) => `<is><t xml:space="preserve">${each}</t></is>`),
  text.map((each) => `<is><r><t>${each}</t></r><r><t>!</t></r></is>`),
  text.map((each) => `<f>SUM(A1)</f><v>${each}</v>`),
  fc.constant(''),
);
const column = fc.constantFrom('A', 'B', 'C', 'T', 'U', 'AA', '');
const cell = fc
  .tuple(column, attributes, content)
  .map(([at, given, inside]) => `<c${at && ` r="${at}1"`}${given}>${inside}</c>`);
const row = fc
  .tuple(
    fc.constantFrom('', ' r="4"', ' r="7" hidden="1"', ' r="9" ht="0"', ' r="x"'),
    fc.array(fc.oneof({ weight: 5, arbitrary: cell }, fc.constantFrom('<c r="B1" s="1"/>', '\n'))),
  )
  .map(([given, cells]) => `<row${given}>${cells.join('')}</row>`);

describe('rows taken whole', () => {
  it('hold the same as rows read tag by tag, and break the same limits', async () => {
    const sheets = fc.tuple(fc.array(row, { maxLength: 6 }), fc.constantFrom(100_000, 61));
    await fc.assert(
      fc.asyncProperty(sheets, async ([rows, chunk]) => {
        const xml = rows.join('');
        expect(await rowsOf(xml, true, chunk)).toEqual(await rowsOf(xml, false));
      }),
      { numRuns: 500 },
    );
  });

  it('are read so where they are plain', async () => {
    const taken = jest.spyOn(SheetParser.prototype, 'takeWhole');
    const plain = '<row r="1"><c r="A1" s="3" t="str"><v>Bàn</v></c><c r="B1"><v>2</v></c></row>';
    expect(await rowsOf(plain, true)).toEqual([
      [1, 0, 1, 1, 'Bàn', 2, 2, 2],
      [1, 2],
    ]);
    expect(taken.mock.results).toEqual([{ type: 'return', value: true }]);
    taken.mockRestore();
  });
});
