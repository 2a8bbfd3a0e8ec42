import { Workbook as ExcelJsWorkbook } from 'exceljs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultReadLimits } from './read-limits';
import { readWorkbook } from './read-workbook';
import type { TableRow, TableSheet } from './table';
import { writeTable } from './write-workbook';
import { ZipArchive } from './zip-archive';

async function partsOf(path: string) {
  const archive = await ZipArchive.open(path, defaultReadLimits);
  const part = async (name: string) => {
    const chunks: Buffer[] = [];
    for await (const chunk of archive.read(name)) chunks.push(chunk);
    return Buffer.concat(chunks).toString('utf8');
  };
  return { archive, part };
}

describe('writeTable', () => {
  let folder: string;
  let path: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'write-'));
    path = join(folder, 'table.xlsx');
  });
  afterAll(() => rm(folder, { recursive: true }));

  const sheet = (overrides: Partial<TableSheet> = {}): TableSheet => ({
    name: 'Danh sách',
    agency: 'UBND tỉnh Quảng Ninh\nSở Nội vụ',
    title: ['Danh sách bàn giao', '(Kèm theo Quyết định số 12)'],
    columns: [
      { header: 'STT', key: 'no', width: 6, kind: 'number' },
      { header: 'Nam', key: 'men', width: 8, kind: 'number', group: 'Giới tính' },
      { header: 'Nữ', key: 'women', width: 8, kind: 'number', group: 'Giới tính' },
      { header: 'Số CCCD', key: 'id', width: 14, kind: 'text' },
      { header: 'Giá trị', key: 'money', width: 16, kind: 'money' },
      { header: 'Ngày', key: 'day', width: 12, kind: 'day' },
      { header: 'Kết quả', key: 'result', width: 12, kind: 'text' },
    ],
    rows: [
      {
        no: 1,
        men: 2.5,
        women: 3,
        id: '001085012345',
        money: 1_500_000,
        day: '2025-06-30',
        result: 'Đạt',
      },
      { no: 2, id: '=1+1', money: null, day: 'chưa rõ', result: 'Không đạt\u0001' },
    ],
    numberingRow: true,
    total: { id: 'Tổng cộng', money: 1_500_000 },
    notes: ['Số liệu tính đến 16 giờ 00 ngày 24/06/2025.'],
    signatures: [{ title: 'NGƯỜI LẬP', name: 'Nguyễn Văn A' }, { title: 'GIÁM ĐỐC' }],
    fill: ({ result }) => ({ result: result === 'Đạt' ? 'green' : 'red' }),
    ...overrides,
  });

  it('writes what our own reader reads back, in the order of an official table', async () => {
    await writeTable(path, { sheets: [sheet()] });
    const { sheets } = await readWorkbook(path);
    const lines = sheets[0]!.rows.map(({ number, cells }) => [
      number,
      ...cells.map(({ text }) => text),
    ]);
    expect(lines).toEqual([
      [1, 'UBND TỈNH QUẢNG NINH', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
      [2, 'SỞ NỘI VỤ', 'Độc lập - Tự do - Hạnh phúc'],
      [4, 'DANH SÁCH BÀN GIAO'],
      [5, '(Kèm theo Quyết định số 12)'],
      [7, 'STT', 'Giới tính', 'Số CCCD', 'Giá trị', 'Ngày', 'Kết quả'],
      [8, 'Nam', 'Nữ'],
      [9, '(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)'],
      [10, '1', '2.5', '3', '001085012345', '1500000', '2025-06-30', 'Đạt'],
      [11, '2', '=1+1', 'chưa rõ', 'Không đạt'],
      [12, 'Tổng cộng', '1500000'],
      [13, 'Số liệu tính đến 16 giờ 00 ngày 24/06/2025.'],
      [15, 'NGƯỜI LẬP', 'GIÁM ĐỐC'],
      [20, 'Nguyễn Văn A'],
    ]);
    expect(await readdir(folder)).toEqual(['table.xlsx']);
  });

  it('has the official look, as another library sees it', async () => {
    await writeTable(path, { sheets: [sheet()] });
    const book = new ExcelJsWorkbook();
    await book.xlsx.readFile(path);
    const written = book.getWorksheet('Danh sách')!;
    expect(written.views[0]).toMatchObject({ state: 'frozen', ySplit: 9 });
    expect(written.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '7:9',
    });
    expect(written.getCell('B7').isMerged && written.getCell('A8').isMerged).toBe(true);
    const [id, money, day, result] = ['D10', 'E10', 'F10', 'G10'].map((address) =>
      written.getCell(address),
    );
    expect([id!.numFmt, money!.numFmt, day!.numFmt]).toEqual(['@', '#,##0', 'dd/mm/yyyy']);
    expect(id!.font).toMatchObject({ name: 'Times New Roman', size: 11 });
    expect(id!.border.left).toEqual({ style: 'thin' });
    expect((day!.value as Date).toISOString()).toBe('2025-06-30T00:00:00.000Z');
    expect(result!.fill).not.toEqual(written.getCell('G11').fill);
    expect(written.getCell('D11')).toMatchObject({ value: '=1+1', formula: undefined });
  });

  it('keeps hidden columns out of the height of rows, of titles and of what is printed', async () => {
    const hidden = { header: '_id', key: 'own', width: 10, kind: 'text', hidden: true } as const;
    const columns = [...sheet().columns, hidden];
    const rows = [{ no: 1, own: '019796a0-0000-7000-8000-000000000001' }];
    await writeTable(path, { sheets: [sheet({ columns, rows })] });
    const book = new ExcelJsWorkbook();
    await book.xlsx.readFile(path);
    const written = book.getWorksheet('Danh sách')!;
    expect(written.getCell('H10').value).toBe(rows[0]!.own);
    expect([written.getColumn(8).hidden, written.getColumn(7).hidden]).toEqual([true, false]);
    expect(written.getRow(10).height ?? 15).toBe(15);
    expect(written.getCell('G4').isMerged && !written.getCell('H4').isMerged).toBe(true);
  });

  it('shows remarks below their headings, each in a box that its text fits', async () => {
    const remarks: Record<string, string> = {
      no: 'Số thứ tự.',
      id: 'Ghi đủ 12 chữ số. '.repeat(20),
    };
    const columns = sheet().columns.map((each) => ({ ...each, remark: remarks[each.key] }));
    await writeTable(path, { sheets: [sheet({ columns })] });
    const { part } = await partsOf(path);
    const boxes = [...(await part('xl/drawings/vmlDrawing1.vml')).matchAll(/<x:Anchor>([^<]+)</g)];
    const [short, long] = boxes.map(([, anchor]) => {
      const [left, , top, , right, , bottom] = anchor!.split(',').map(Number);
      return { left, top, columns: right! - left!, rows: bottom! - top! };
    });
    // Counted from 0: under the lines of the headings. Nine lines of 40 characters need more than two of them.
    expect([short, long]).toMatchObject([
      { left: 0, top: 8 },
      { left: 3, top: 8 },
    ]);
    expect(short!.rows).toBe(2);
    expect(long!.rows).toBe(9);
    expect(short!.columns).toBeGreaterThan(2);
  });

  it('halves the letterhead by width, and gives a line that must break its height', async () => {
    const columns = [80, 14, 14].map((width, at) => ({
      ...{ header: `Cột ${at}`, key: `c${at}`, width, kind: 'text' as const },
    }));
    const head = async (widths: number[]) => {
      const wide = columns.map((each, at) => ({ ...each, width: widths[at]! }));
      await writeTable(path, { sheets: [sheet({ columns: wide, rows: [] })] });
      const book = new ExcelJsWorkbook();
      await book.xlsx.readFile(path);
      const row = book.worksheets[0]!.getRow(1);
      const at = [2, 3].find((column) => row.getCell(column).text.startsWith('CỘNG HÒA'));
      return { at, lines: Math.round((row.height ?? 16) / 16) };
    };
    expect(await head([80, 14, 14])).toEqual({ at: 2, lines: 2 });
    expect(await head([80, 40, 40])).toEqual({ at: 2, lines: 1 });
    expect(await head([20, 40, 60])).toEqual({ at: 3, lines: 1 });
  });

  it('goes on in a further sheet where one cannot hold the rows, with what stands below at the very end', async () => {
    const rows = Array.from({ length: 7 }, (_, at) => ({ no: at + 1 }));
    await writeTable(path, { sheets: [sheet({ rows }), sheet({ name: 'Khác', rows })] }, 3);
    const { sheets } = await readWorkbook(path);
    const told = sheets.map(({ name, rows: lines }) => {
      const texts = lines.map(({ cells }) => cells.map(({ text }) => text));
      const numbers = texts.flatMap(([first]) => (/^\d+$/.test(first!) ? [Number(first)] : []));
      const foot = texts.filter(([first]) => first === 'Tổng cộng' || first === 'NGƯỜI LẬP').length;
      return [name, numbers, foot, texts.some(([first]) => first === 'STT')];
    });
    const parts = (name: string) => [
      [name, [1, 2, 3], 0, true],
      [`${name} (2)`, [4, 5, 6], 0, true],
      [`${name} (3)`, [7], 2, true],
    ];
    expect(told).toEqual([...parts('Danh sách'), ...parts('Khác')]);
  });

  it('prints what is too wide for A4 on A3, texts in narrower columns, and cuts no word of a heading', async () => {
    const wide = Array.from({ length: 12 }, (_, at) => ({
      ...{ header: `Nguyên nhân chính thứ ${at}`, key: `t${at}`, width: 50, kind: 'text' as const },
    }));
    const money = { header: 'Giá trị', key: 'money', width: 20, kind: 'money' as const };
    const printed = async (columns: TableSheet['columns'], more: Partial<TableSheet> = {}) => {
      await writeTable(path, { sheets: [sheet({ columns, rows: [], ...more })] });
      const book = new ExcelJsWorkbook();
      await book.xlsx.readFile(path);
      const [written] = book.worksheets;
      const widths = columns.map((_, at) => Math.round(written!.getColumn(at + 1).width ?? 0));
      return { paper: written!.pageSetup.paperSize as number, widths };
    };
    const fitted = await printed([...wide, money]);
    expect(fitted.paper).toBe(8);
    expect(fitted.widths.at(-1)).toBe(20);
    expect(fitted.widths.reduce((all, each) => all + each, 0)).toBeLessThanOrEqual(382);
    expect(Math.min(...fitted.widths)).toBeGreaterThan('Nguyên'.length);
    expect((await printed(wide.slice(0, 5))).paper).toBe(9);
    expect((await printed(wide.slice(0, 6))).widths[0]).toBe(50);
    // Flat ones are no paper, and what says its paper keeps it.
    expect((await printed(wide, { title: [] })).widths[0]).toBe(50);
    expect(await printed(wide, { paper: 'A4' })).toMatchObject({ paper: 9 });
  });

  it('mends sheet names and takes rows that come slowly', async () => {
    async function* rows(): AsyncGenerator<TableRow> {
      for (let no = 1; no <= 1_201; no++) yield { no };
    }
    const name = 'Thôn/khu [bản]: đợt 1 của năm 2025 rất dài';
    await writeTable(path, { sheets: [sheet({ name, rows: rows() }), sheet({ name, rows: [] })] });
    const { sheets } = await readWorkbook(path);
    expect(sheets.map((one) => one.name)).toEqual([
      'Thôn-khu -bản-- đợt 1 của năm 2',
      'Thôn-khu -bản-- đợt 1 của n (2)',
    ]);
    expect(sheets[0]!.rows.filter(({ cells }) => cells[0]?.kind === 'number')).toHaveLength(1_201);
  });

  it('leaves nothing behind, and the older file whole, when the rows fail', async () => {
    await writeTable(path, { sheets: [sheet()] });
    const rows = (function* (): Generator<TableRow> {
      yield { no: 1 };
      throw new Error('no more rows');
    })();
    await expect(writeTable(path, { sheets: [sheet({ rows })] })).rejects.toThrow('no more rows');
    expect(await readdir(folder)).toEqual(['table.xlsx']);
    expect((await readWorkbook(path)).sheets[0]!.rows).toHaveLength(13);
  });

  it('writes alike whether a thread is new, has written before, or another failed', async () => {
    const files = [1, 2, 3].map((at) => join(folder, `copy-${at}.xlsx`));
    const rowsOf = async (file: string) => (await readWorkbook(file)).sheets[0]!.rows;
    await writeTable(path, { sheets: [sheet()] });
    const first = await rowsOf(path);
    await Promise.all(files.map((file) => writeTable(file, { sheets: [sheet()] })));
    for (const file of files) expect(await rowsOf(file)).toEqual(first);
    const lost = writeTable(join(folder, 'none', 'a.xlsx'), { sheets: [sheet()] });
    await expect(lost).rejects.toThrow('ENOENT');
    await writeTable(path, { sheets: [sheet()] });
    expect(await rowsOf(path)).toEqual(first);
  });

  it('gives a sheet a chart of its cells, below them; a sheet without rows has none', async () => {
    const plain = {
      ...{ name: 'Theo nhóm', title: ['Điểm & nhóm'] },
      columns: [
        { header: 'Nhóm', key: 'name', width: 20, kind: 'text' as const },
        { header: 'Đạt', key: 'met', width: 8, kind: 'number' as const, remark: 'Đã xác nhận' },
      ],
      chart: {
        ...{ title: 'Điểm & nhóm', category: 'name', stacked: true },
        series: [{ key: 'met', colour: '1F5FA8' }],
      },
    };
    const rows = [
      { name: 'A', met: 3 },
      { name: 'B', met: 1 },
    ];
    await writeTable(path, {
      sheets: [sheet(), { ...plain, rows }, { ...plain, name: 'Trống', rows: [] }],
    });
    const { archive, part } = await partsOf(path);
    const charts = archive.names().filter((name) => name.startsWith('xl/charts/'));
    expect(charts).toEqual(['xl/charts/chart2.xml']);
    const chart = await part('xl/charts/chart2.xml');
    for (const cells of ['$B$3', '$A$4:$A$5', '$B$4:$B$5'])
      expect(chart).toContain(`<c:f>'Theo nhóm'!${cells}</c:f>`);
    expect(chart).toContain('Điểm &amp; nhóm');
    // The comment on a heading keeps its place, the drawing stands before it as the schema wants.
    expect(await part('xl/worksheets/sheet2.xml')).toMatch(/<drawing [^>]*\/><legacyDrawing /);
    const relations = await part('xl/worksheets/_rels/sheet2.xml.rels');
    expect(relations).toContain('../drawings/drawing2.xml');
    expect(relations).toContain('vmlDrawing');
    archive.close();
    const { sheets } = await readWorkbook(path);
    expect(sheets.map(({ rows: read }) => read.length)).toEqual([13, 4, 2]);
  });

  it('rejects where the folder does not exist', async () => {
    await expect(
      writeTable(join(folder, 'none', 'a.xlsx'), { sheets: [sheet()] }),
    ).rejects.toThrow();
  });
});
