import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type WorkbookPieces, workbookParts, zipOf } from '../../../scripts/support/zip-builder';
import { googleSheetsWorkbook, wpsWorkbook } from '../../../test/support/foreign-workbooks';
import { readWorkbook } from './read-workbook';
import type { Sheet } from './workbook';

describe('workbooks of other programs', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'foreign-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const read = async (bytes: Buffer, name = 'file.xlsx') => {
    const path = join(folder, name);
    await writeFile(path, bytes);
    return readWorkbook(path);
  };
  const pieces = (given: WorkbookPieces) => read(zipOf(workbookParts(given)));
  const rowsOf = ({ rows }: Sheet) =>
    rows.map(({ number, cells }) => [number, ...cells.map(({ kind, text }) => `${kind} ${text}`)]);

  it('reads what Google Sheets exports', async () => {
    const { sheets } = await read(googleSheetsWorkbook());
    const [first, second] = sheets;
    expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['Trang tính1', false],
      ['Ẩn', true],
    ]);
    expect(rowsOf(first!)).toEqual([
      [1, 'text Tên xã', 'text Ngày', 'text Số tiền '],
      [
        2,
        'text Phường Hà Lầm',
        'day 2025-06-30',
        'number 1500000',
        'number 3000000',
        'boolean TRUE',
        'text ẩn',
      ],
      [3, 'text Hạ Long', 'day 2025-06-30T08:30:00', 'error #REF!', 'number 0.1'],
      [4, 'number 001085012345'],
    ]);
    expect(first!.rows.map(({ hidden }) => hidden)).toEqual([false, false, true, false]);
    expect(first!.rows[1]!.cells.map(({ formula }) => formula ?? false)).toEqual([
      false,
      false,
      false,
      true,
      false,
      false,
    ]);
    expect([first!.columnCount, first!.hiddenColumns]).toEqual([6, [6]]);
    expect(first!.merges).toEqual([{ top: 2, left: 5, bottom: 3, right: 5 }]);
    expect(rowsOf(second!)).toEqual([[1, 'text Tên xã']]);
  });

  it.each(['file.xlsx', 'file.et', 'file.ett'])('reads what WPS writes, as %s', async (name) => {
    const { sheets } = await read(wpsWorkbook(), name);
    expect(sheets).toHaveLength(1);
    expect(rowsOf(sheets[0]!)).toEqual([
      [1, 'text DANH SÁCH TÀI SẢN'],
      [2, 'text Phường Hà Tu', 'day 2025-06-30', 'day 2025-06-30', 'number 1500000'],
      [3, 'text =DISPIMG("ID_0F1E2D3C4B5A",1)', 'number 0912345678'],
    ]);
    expect([sheets[0]!.columnCount, sheets[0]!.hiddenColumns]).toEqual([4, []]);
    expect(sheets[0]!.merges).toEqual([{ top: 1, left: 1, bottom: 1, right: 4 }]);
  });

  it('knows the header and the totals row of tables that the workbook declares', async () => {
    const relations = (target: string) =>
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
      `<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/table" Target="${target}"/></Relationships>`;
    const table = (attributes: string) => `<table id="1" ${attributes}><tableColumns/></table>`;
    const row = (number: number) =>
      `<row r="${number}"><c r="B${number}"><v>1</v></c><c r="C${number}"><v>2</v></c></row>`;
    const { sheets } = await pieces({
      sheets: [1, 2].map(() => `<sheetData>${[3, 4, 5, 6].map(row).join('')}</sheetData>`),
      extra: [
        {
          name: 'xl/worksheets/_rels/sheet1.xml.rels',
          content: relations('../tables/table1.xml'),
        },
        {
          name: 'xl/tables/table1.xml',
          content: table('name="T1" displayName="Bảng1" ref="B3:C6" totalsRowCount="1"'),
        },
        {
          name: 'xl/worksheets/_rels/sheet2.xml.rels',
          content: relations('/xl/tables/table2.xml'),
        },
        {
          name: 'xl/tables/table2.xml',
          content: table('displayName="Bảng2" ref="B3:XFD1048576" headerRowCount="0"'),
        },
      ],
    });
    const place = { top: 3, left: 2, bottom: 6, right: 3 };
    expect(sheets.map(({ tables }) => tables)).toEqual([
      [{ ...place, name: 'Bảng1', headerRows: 1, totalsRows: 1 }],
      [{ ...place, name: 'Bảng2', headerRows: 0, totalsRows: 0 }],
    ]);
  });

  it('reads strict workbooks with prefixes, tables and texts like others', async () => {
    const strict = 'http://purl.oclc.org/ooxml';
    const prefixed = (xml: string) =>
      xml.includes('spreadsheetml/main')
        ? xml.replace(/ xmlns="/, ' xmlns:x="').replace(/<(\/?)(?=\w)/g, '<$1x:')
        : xml;
    const parts = workbookParts({
      namespace: `${strict}/spreadsheetml/main`,
      relations: `${strict}/officeDocument/relationships`,
      sharedStrings: '<si><r><t xml:space="preserve">Hà </t></r><r><t>Tu</t></r></si>',
      styles: '<cellXfs><xf/><xf numFmtId="14"/><xf numFmtId="20"/></cellXfs>',
      sheets: [
        '<cols><col min="3" max="3" width="0"/></cols><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c>' +
          '<c r="B1" s="1" t="d"><v>2025-06-30T12:30:00.000Z</v></c><c r="C1" t="d"><v>2025-06-30T12:30:00Z</v></c>' +
          '<c r="D1" s="2" t="d"><v>12:30:00</v></c><c r="E1" s="1"><v>45838</v></c></row></sheetData>',
      ],
    });
    const { sheets } = await read(
      zipOf(parts.map((part) => ({ ...part, content: prefixed(String(part.content)) }))),
    );
    expect(rowsOf(sheets[0]!)).toEqual([
      [
        1,
        'text Hà Tu',
        'day 2025-06-30',
        'day 2025-06-30T12:30:00',
        'text 12:30:00',
        'day 2025-06-30',
      ],
    ]);
    expect(sheets[0]!.hiddenColumns).toEqual([3]);
  });
});
