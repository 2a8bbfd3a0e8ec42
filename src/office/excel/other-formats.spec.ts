import { type BookType, CFB, utils, write } from '@e965/xlsx';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipOf } from '../../../scripts/support/zip-builder';
import type { ReadLimits } from './read-limits';
import { readWorkbook } from './read-workbook';
import type { Workbook } from './workbook';

/** Where the last part of a stream begins: its only sheet. */
const lastBeginning = (stream: Buffer): number =>
  stream.lastIndexOf(Buffer.from('09081000', 'hex'));

describe('formats other than .xlsx behind the one reader', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'formats-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const read = async (
    bytes: Uint8Array | string,
    limits: Partial<ReadLimits> = {},
  ): Promise<Workbook> => {
    const path = join(folder, 'file');
    await writeFile(path, bytes);
    return readWorkbook(path, limits);
  };
  const texts = ({ sheets }: Workbook) =>
    sheets[0]!.rows.map(({ cells }) => cells.map(({ text }) => text));

  describe.each(['.xls', '.xlsb', '.ods'] as const)('%s', (format) => {
    const bytes = () => {
      const sheet = utils.aoa_to_sheet([
        ['Số', 'Ngày', 'Đúng'],
        [12.5, null, true],
        [null, 'Xã Hà\u00a0Tu'],
      ]);
      sheet.B2 = { t: 'n', v: 45838, z: 'dd/mm/yyyy' };
      sheet.C3 = { t: 'n', v: 4, f: '2*2' };
      sheet['!merges'] = [utils.decode_range('A4:B5')];
      const book = utils.book_new();
      utils.book_append_sheet(book, sheet, 'Bảng 1');
      utils.book_append_sheet(book, utils.aoa_to_sheet([['x']]), 'Ẩn');
      book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
      const bookType: BookType = format === '.xls' ? 'biff8' : (format.slice(1) as BookType);
      return write(book, { type: 'buffer', bookType }) as Buffer;
    };

    it('types cells as in .xlsx', async () => {
      const workbook = await read(bytes());
      const [first] = workbook.sheets;
      expect(workbook.format).toBe(format);
      expect(first!.name).toBe('Bảng 1');
      expect(first!.rows[1]!.cells).toEqual([
        { column: 1, kind: 'number', value: 12.5, text: '12.5' },
        { column: 2, kind: 'day', value: '2025-06-30', text: '2025-06-30' },
        { column: 3, kind: 'boolean', value: true, text: 'TRUE' },
      ]);
      expect(first!.rows[2]!.cells).toMatchObject([
        { column: 2, text: 'Xã Hà Tu', repaired: { from: 'Xã Hà\u00a0Tu', how: ['space'] } },
        // Of these only the writer of .ods writes formulas.
        { column: 3, kind: 'number', value: 4, ...(format === '.ods' ? { formula: true } : {}) },
      ]);
      if (format !== '.ods')
        expect(workbook.sheets.map(({ hidden }) => hidden)).toEqual([false, true]);
    });

    it.each([
      ['rows', { rows: 2 }, 'too-many-rows'],
      ['columns', { columns: 2 }, 'too-many-columns'],
      ['cells', { cells: 3 }, 'too-many-cells'],
      ['characters of a cell', { cellLength: 5 }, 'cell-too-long'],
    ])('holds to the limit of %s', async (_, limits, code) => {
      await expect(read(bytes(), limits)).rejects.toMatchObject({ code });
    });

    it('names a file that was cut off', async () => {
      const whole = bytes();
      await expect(read(whole.subarray(0, Math.floor(whole.length / 3)))).rejects.toMatchObject({
        name: 'WorkbookProblem',
      });
    });
  });

  it('sees what is hidden in an .ods file, and its legacy fonts', async () => {
    const cell = (text: string, style = '') =>
      `<table:table-cell ${style} office:value-type="string"><text:p>${text}</text:p></table:table-cell>`;
    const style = (name: string, family: string, inner: string) =>
      `<style:style style:name="${name}" style:family="${family}">${inner}</style:style>`;
    const content =
      '<?xml version="1.0"?><office:document-content office:version="1.2" ' +
      ['office', 'table', 'text', 'style']
        .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
        .join(' ') +
      '><office:automatic-styles>' +
      style('old', 'table-cell', '<style:text-properties style:font-name=".VnTime"/>') +
      style('away', 'table', '<style:table-properties table:display="false"/>') +
      '</office:automatic-styles><office:body><office:spreadsheet>' +
      '<table:table table:name="Một"><table:table-column/>' +
      '<table:table-column table:visibility="collapse" table:default-cell-style-name="old"/>' +
      `<table:table-row>${cell('Bé', 'table:style-name="old"')}${cell('X·')}</table:table-row>` +
      `<table:table-row table:visibility="filter">${cell('Bé')}</table:table-row></table:table>` +
      `<table:table table:name="Hai" table:style-name="away"><table:table-row>${cell('x')}</table:table-row></table:table>` +
      '</office:spreadsheet></office:body></office:document-content>';
    const manifest = '<manifest:manifest xmlns:manifest="m"/>';
    const { sheets } = await read(
      zipOf([
        { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet' },
        { name: 'styles.xml', content: '<office:document-styles xmlns:office="o"/>' },
        { name: 'content.xml', content },
        { name: 'META-INF/manifest.xml', content: manifest },
      ]),
    );
    expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['Một', false],
      ['Hai', true],
    ]);
    expect(sheets[0]!.hiddenColumns).toEqual([2]);
    const rows = sheets[0]!.rows.map(({ hidden, cells }) => [hidden, ...cells.map((c) => c.text)]);
    expect(rows).toEqual([
      [false, 'Bộ', 'Xã'],
      [true, 'Bé'],
    ]);
  });

  it('names a letter in the old Word format', async () => {
    const container = CFB.utils.cfb_new();
    CFB.utils.cfb_add(container, 'WordDocument', Buffer.alloc(5_000, 1));
    const letter = CFB.write(container, { type: 'buffer' }) as Buffer;
    await expect(read(letter)).rejects.toMatchObject({ code: 'not-a-workbook' });
  });

  it.each([
    ['does not begin like one', (stream: Buffer) => stream.fill(0x08, 0, 1)],
    ['ends before its sheet', (stream: Buffer) => stream.subarray(0, lastBeginning(stream))],
    ['ends before it lists a sheet', (stream: Buffer) => stream.subarray(0, 40)],
  ])('refuses an .xls file whose workbook %s', async (_, damage) => {
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet([['x', 1]]), 'Bảng 1');
    const bytes = write(book, { type: 'buffer', bookType: 'biff8' }) as Buffer;
    const stream = CFB.find(CFB.read(bytes, { type: 'buffer' }), 'Workbook')!;
    const container = CFB.utils.cfb_new();
    CFB.utils.cfb_add(container, 'Workbook', damage(Buffer.from(stream.content as Uint8Array)));
    const damaged = CFB.write(container, { type: 'buffer' }) as Buffer;
    await expect(read(damaged)).rejects.toMatchObject({ code: 'damaged' });
  });

  describe('.csv', () => {
    const table = 'Mã;Tên xã;Số tiền\n0012;Hà Lầm;1.500,5\n0013;"Hà ""Tu""\nB";2\n';
    const expected = [
      ['Mã', 'Tên xã', 'Số tiền'],
      ['0012', 'Hà Lầm', '1.500,5'],
      ['0013', 'Hà "Tu"\nB', '2'],
    ];

    it.each([
      ['UTF-8', Buffer.from(table)],
      ['UTF-8 with a byte-order mark', Buffer.from(`\ufeff${table}`)],
      ['UTF-16', Buffer.from(`\ufeff${table}`, 'utf16le')],
      ['tabs', Buffer.from(table.replaceAll(';', '\t'))],
      ['commas', Buffer.from(table.replaceAll('1.500,5', '"1.500,5"').replaceAll(';', ','))],
      ['UTF-16 without a mark', Buffer.from(table, 'utf16le')],
      ['UTF-16 of a Mac', Buffer.from(`\ufeff${table}`, 'utf16le').swap16()],
      ['line ends of an old Mac', Buffer.from(table.replaceAll('\n', '\r'))],
      ['a line that names the separator', Buffer.from(`sep=;\n${table}`)],
      ['Windows line ends', Buffer.from(table.replaceAll('\n', '\r\n').replace('"\r\nB', '"\nB'))],
    ])('%s', async (_, bytes) => {
      const workbook = await read(bytes);
      expect(workbook.format).toBe('.csv');
      expect(texts(workbook)).toEqual(expected);
    });

    it('reads Windows-1258, whose tones stand alone', async () => {
      // "Tên,Xã\nCộng,Hạ\n": ộ = ô + dot (F2), ạ = a + dot, ã = a + tilde (DE), ê = EA.
      const bytes = Buffer.from('54ea6e2c5861de0a43f4f26e672c4861f20a', 'hex');
      expect(texts(await read(bytes))).toEqual([
        ['Tên', 'Xã'],
        ['Cộng', 'Hạ'],
      ]);
    });

    it.each([
      [
        'TCVN3',
        'STT;Tªn ®¬n vÞ\n1;Ph­êng Hµ LÇm\n2;X· Bé\n',
        ['1', 'Phường Hà Lầm'],
        'tcvn3-pattern',
      ],
      [
        'VNI',
        'STT;Teân ñôn vò\n1;Phöôøng Haø Laàm\n2;Xaõ B\n',
        ['1', 'Phường Hà Lầm'],
        'vni-pattern',
      ],
    ])('reads a file in %s and says so of every text it changed', async (_, text, row, how) => {
      const workbook = await read(Buffer.from(text, 'latin1'));
      expect(texts(workbook)[1]).toEqual(row);
      expect(workbook.sheets[0]!.rows[1]!.cells[1]!.repaired?.how).toEqual([how]);
    });

    it.each([
      ['rows', { rows: 2 }, 'too-many-rows'],
      ['columns', { columns: 2 }, 'too-many-columns'],
      ['cells', { cells: 3 }, 'too-many-cells'],
      ['characters of a cell', { cellLength: 5 }, 'cell-too-long'],
    ])('holds to the limit of %s', async (_, limits, code) => {
      await expect(read(table, limits)).rejects.toMatchObject({ code });
    });

    it('names the row whose quote never closes', async () => {
      await expect(read('a;b\n1;2\n3;"4\n5;6\n')).rejects.toMatchObject({
        code: 'unclosed-quote',
        params: { row: 3 },
      });
    });
  });
});
