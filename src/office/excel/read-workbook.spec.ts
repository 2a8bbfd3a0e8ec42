import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type WorkbookPieces, writeWorkbookFile } from '../../../scripts/support/zip-builder';
import type { ReadLimits } from './read-limits';
import { readWorkbook } from './read-workbook';

describe('readWorkbook', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'read-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const read = async (pieces: WorkbookPieces, limits?: Partial<ReadLimits>, signal?: AbortSignal) =>
    readWorkbook(await writeWorkbookFile(join(folder, 'a.xlsx'), pieces), limits, signal);
  const data = (rows: string) => `<sheetData>${rows}</sheetData>`;
  const cellsOf = async (cells: string, pieces: Partial<WorkbookPieces> = {}) => {
    const workbook = await read({ ...pieces, sheets: [data(`<row r="1">${cells}</row>`)] });
    return workbook.sheets[0]!.rows[0]?.cells ?? [];
  };
  const text = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`;

  it('reads texts: shared, inline, of a formula, in runs, without phonetic guides, with escapes', async () => {
    const cells = await cellsOf(
      `<c t="s"><v>0</v></c><c t="s"><v>1</v></c>${text('Xã &amp; phường')}<c t="str"><f>A1</f><v>Hạ Long</v></c><c t="inlineStr"><v>Bãi Cháy</v></c>`,
      {
        sharedStrings:
          '<si><r><t>Phường </t></r><r><rPr><b/></rPr><t>Hà Lầm</t></r><rPh sb="0" eb="1"><t>ハ</t></rPh></si><si><t>a_x000D_b</t></si>',
      },
    );
    expect(cells.map((cell) => cell.value)).toEqual([
      'Phường Hà Lầm',
      'a\rb',
      'Xã & phường',
      'Hạ Long',
      'Bãi Cháy',
    ]);
    expect(cells[3]).toEqual({
      column: 4,
      kind: 'text',
      value: 'Hạ Long',
      text: 'Hạ Long',
      formula: true,
    });
  });

  it('reads numbers, flags, errors and formulas without a stored result', async () => {
    const cells = await cellsOf(
      '<c><v>12.50</v></c><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c><c><f>1+1</f></c><c><f>2*2</f><v>4</v></c><c/><c><v></v></c>',
    );
    expect(cells).toEqual([
      { column: 1, kind: 'number', value: 12.5, text: '12.5' },
      { column: 2, kind: 'boolean', value: true, text: 'TRUE' },
      { column: 3, kind: 'error', value: '#N/A', text: '#N/A' },
      { column: 4, kind: 'text', value: null, text: '', formula: true, missing: true },
      { column: 5, kind: 'number', value: 4, text: '4', formula: true },
    ]);
  });

  const styles =
    '<numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy hh:mm"/><numFmt numFmtId="165" formatCode="000000000000"/></numFmts>' +
    '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>';

  it('reads days by the number format, in both epochs', async () => {
    const row =
      '<c s="1"><v>45838</v></c><c s="2"><v>45838.5</v></c><c s="0"><v>45838</v></c><c s="1"><v>60</v></c>';
    expect((await cellsOf(row, { styles })).map(({ kind, text }) => [kind, text])).toEqual([
      ['day', '2025-06-30'],
      ['day', '2025-06-30T12:00:00'],
      ['number', '45838'],
      ['number', '60'],
    ]);
    const shifted = await cellsOf('<c s="1"><v>44376</v></c>', {
      styles,
      workbookPr: '<workbookPr date1904="1"/>',
    });
    expect(shifted[0]!.value).toBe('2025-06-30');
  });

  it('shows the leading zeros that the format shows', async () => {
    const cells = await cellsOf('<c s="3"><v>1085012345</v></c>', { styles });
    expect(cells[0]).toEqual({
      column: 1,
      kind: 'number',
      value: 1085012345,
      text: '001085012345',
    });
  });

  it('keeps names, hidden sheets and rows, positions and merges', async () => {
    const workbook = await read({
      names: ['Tổng hợp_không merge ', 'Ẩn'],
      states: ['', 'veryHidden'],
      sheets: [
        data(
          `<row r="3" hidden="1"><c r="C3"><v>1</v></c></row><row><c r="B4"><v>2</v></c><c><v>3</v></c></row>`,
        ) + '<mergeCells><mergeCell ref="B3:XFD1048576"/><mergeCell ref="ZZ1:ZZ2"/></mergeCells>',
        data(''),
      ],
    });
    const [first, second] = workbook.sheets;
    expect([first!.name, first!.hidden, second!.hidden]).toEqual([
      'Tổng hợp_không merge ',
      false,
      true,
    ]);
    expect(first!.rows.map(({ number, hidden }) => [number, hidden])).toEqual([
      [3, true],
      [4, false],
    ]);
    expect(first!.rows[1]!.cells.map(({ column }) => column)).toEqual([2, 3]);
    expect(first!.columnCount).toBe(3);
    expect(first!.merges).toEqual([{ top: 3, left: 2, bottom: 4, right: 3 }]);
  });

  it('converts legacy fonts of cells and of parts of a text, and keeps what stood in the file', async () => {
    const fonts =
      '<fonts><font><name val="Times New Roman"/></font><font><name val=".VnTime"/></font></fonts>' +
      '<cellXfs><xf fontId="0"/><xf fontId="1"/></cellXfs>';
    const runs =
      '<si><r><t>Bé </t></r><r><rPr><rFont val="Arial"/></rPr><t>Bé</t></r></si><si><t>Bé</t></si>';
    const cells = await cellsOf(
      '<c t="s" s="1"><v>0</v></c><c t="s" s="1"><v>1</v></c><c t="s" s="0"><v>1</v></c>',
      { styles: fonts, sharedStrings: runs },
    );
    expect(cells.map((cell) => cell.text)).toEqual(['Bộ Bé', 'Bộ', 'Bé']);
    expect(cells[1]!.repaired).toEqual({ from: 'Bé', how: ['tcvn3-font'] });
    expect(cells[2]!.repaired).toBeUndefined();
  });

  it.each([
    ['1900', '<workbookPr/>', '2025-06-30', undefined],
    ['1904', '<workbookPr date1904="1"/>', '2029-07-01', true],
  ])('counts days from %s, and tells each sheet so', async (_, workbookPr, day, told) => {
    const book = await read({
      ...{ workbookPr, styles: '<cellXfs><xf numFmtId="14"/></cellXfs>' },
      sheets: [data('<row r="1"><c s="0"><v>45838</v></c></row>')],
    });
    expect(book.sheets[0]!.rows[0]!.cells[0]).toMatchObject({ kind: 'day', value: day });
    expect([book.date1904, book.sheets[0]!.date1904]).toEqual([told ?? false, told]);
  });

  it('tells hidden columns', async () => {
    const workbook = await read({
      sheets: [
        '<cols><col min="2" max="3" hidden="1"/></cols>' +
          data('<row r="1"><c r="C1"><v>1</v></c></row>'),
      ],
    });
    expect(workbook.sheets[0]!.hiddenColumns).toEqual([2, 3]);
  });

  it('puts shuffled and repeated rows and cells in order', async () => {
    const workbook = await read({
      sheets: [
        data(
          '<row r="2"><c r="B2"><v>2</v></c><c r="A2"><v>1</v></c></row><row r="1"><c r="A1"><v>0</v></c></row><row r="2"><c r="C2"><v>3</v></c></row>',
        ),
      ],
    });
    const rows = workbook.sheets[0]!.rows.map(({ number, cells }) => [
      number,
      ...cells.map((cell) => cell.value),
    ]);
    expect(rows).toEqual([
      [1, 0],
      [2, 1, 2, 3],
    ]);
  });

  it('reads strict workbooks', async () => {
    const cells = await cellsOf('<c t="d"><v>2025-06-30T00:00:00</v></c>', {
      namespace: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
      relations: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
    });
    expect(cells[0]).toEqual({ column: 1, kind: 'day', value: '2025-06-30', text: '2025-06-30' });
  });

  describe('limits', () => {
    const row = (number: number) =>
      `<row r="${number}"><c r="A${number}"><v>1</v></c><c><v>2</v></c></row>`;
    const sheet = data([1, 2, 3].map(row).join(''));

    it.each([
      ['rows', { rows: 2 }, 'too-many-rows', { sheet: 'Sheet1', limit: 2 }],
      [
        'columns',
        { columns: 1 },
        'too-many-columns',
        { sheet: 'Sheet1', cell: 'B1', found: 2, limit: 1 },
      ],
      ['cells', { cells: 5 }, 'too-many-cells', { limit: 5 }],
      ['entries', { entries: 3 }, 'too-many-entries', { limit: 3 }],
      ['file', { fileBytes: 100 }, 'too-large', { found: 1, limit: 0 }],
      ['inflated bytes', { inflatedBytes: 500 }, 'too-large-inflated', { limit: 0 }],
    ])('%s', async (_, limits, code, params) => {
      await expect(read({ sheets: [sheet] }, limits)).rejects.toMatchObject({ code, params });
      await expect(read({ sheets: [sheet] })).resolves.toBeDefined();
    });

    it('names the cell whose text is too long', async () => {
      const sheets = [data(`<row r="1">${text('ab')}${text('abc')}</row>`)];
      await expect(read({ sheets }, { cellLength: 2 })).rejects.toMatchObject({
        code: 'cell-too-long',
        params: { cell: 'B1' },
      });
      await expect(read({ sheets }, { cellLength: 3 })).resolves.toBeDefined();
    });

    it('stops at the time limit, out of memory and on request', async () => {
      const many = Array.from({ length: 60_000 }, (_, at) => row(at + 1)).join('');
      const sheets = [data(many)];
      const time = {
        ...{ baseMilliseconds: 1, millisecondsPerMegabyte: 0, millisecondsPer10000Rows: 0 },
      };
      await expect(read({ sheets }, time)).rejects.toMatchObject({ code: 'timeout' });
      const controller = new AbortController();
      setTimeout(() => controller.abort(), 20);
      await expect(read({ sheets }, {}, controller.signal)).rejects.toMatchObject({
        code: 'cancelled',
      });
      const strings = `<si><t>${'x'.repeat(30_000)}</t></si>`.repeat(3_000);
      await expect(
        read({ sheets, sharedStrings: strings }, { heapMegabytes: 24 }),
      ).rejects.toMatchObject({ code: 'out-of-memory', params: { limit: 24 } });
    });
  });

  it('says where a text is missing', async () => {
    await expect(cellsOf('<c t="s"><v>5</v></c>')).rejects.toMatchObject({
      code: 'damaged',
      params: { part: 'Sheet1!A1' },
    });
  });
});
