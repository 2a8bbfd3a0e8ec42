import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as fc from 'fast-check';
import { zipOf } from '../../../scripts/support/zip-builder';
import { ASSETS } from '../../../test/support/sample-lists';
import { SheetBuilder, workbook } from '../../../test/support/sheet-builder';
import { atOnce } from '../../platform/turns';
import { layoutSheet } from '../sheet-layout';
import { Givers, type Giver } from './givers';
import { isContainer, openZip } from './open-zip';
import { splitSteps, type Divided } from './split-by-giver';
import { toldByName } from './told-by-name';

const MEGABYTE = 1024 * 1024;
const committee = (code: string, unit: string, cluster: string): Giver => ({
  organisationId: `org-${code}`,
  name: `Ủy ban nhân dân ${unit}`,
  kind: 'people_committee',
  unit: { code, name: unit, cluster },
});
const givers = new Givers([
  committee('06664', 'Phường Hà Tu', 'Thành phố Hạ Long'),
  committee('06676', 'Phường Cao Thắng', 'Thành phố Hạ Long'),
  committee('06901', 'Xã Quảng An', 'Huyện Đầm Hà'),
  committee('07001', 'Xã Quảng An', 'Huyện Hải Hà'),
  committee('06895', 'Thị trấn Đầm Hà', 'Huyện Đầm Hà'),
  committee('06902', 'Xã Tân Bình - Đầm Hà', 'Huyện Đầm Hà'),
]);
const idOf = (text: string) => {
  const reading = givers.read(text);
  return 'giver' in reading ? reading.giver.organisationId : reading;
};

describe('givers', () => {
  it.each([
    ['06664', 'org-06664'],
    ['UBND P. Hà Tu', 'org-06664'],
    ['ỦY BAN NHÂN DÂN PHƯỜNG CAO THẮNG', 'org-06676'],
    ['Xã Quảng An (Huyện Đầm Hà)', 'org-06901'],
    ['xã Quảng An, huyện Hải Hà', 'org-07001'],
    ['Hà Tu', 'org-06664'],
    ['ha tu', 'org-06664'],
    ['P. Hà Tu, TP Hạ Long', 'org-06664'],
    ['Quảng An, Đầm Hà', 'org-06901'],
    ['Quảng An (H. Hải Hà cũ)', 'org-07001'],
    ['TT. Đầm Hà', 'org-06895'],
    ['Đầm Hà, huyện Đầm Hà', 'org-06895'],
    ['Xã Tân Bình Đầm Hà', 'org-06902'],
    ['Tân Bình-Đầm Hà', 'org-06902'],
  ])('are found by “%s”', (text, id) => expect(idOf(text)).toBe(id));

  it('are never chosen between namesakes, nor guessed from what comes near', () => {
    expect(idOf('Xã Quảng An')).toMatchObject({
      unclear: true,
      nearest: [
        'Ủy ban nhân dân Xã Quảng An (06901, Huyện Đầm Hà)',
        'Ủy ban nhân dân Xã Quảng An (07001, Huyện Hải Hà)',
      ],
    });
    expect(idOf('Quảng An')).toMatchObject({ unclear: false });
    expect(idOf('Đầm Hà')).toMatchObject({ unclear: false });
    expect(idOf('Hà Tú')).toMatchObject({ unclear: false });
    const near = idOf('Phường Hà Tuu') as { unclear: boolean; nearest: string[] };
    expect(near.unclear).toBe(false);
    expect(near.nearest[0]).toContain('Phường Hà Tu');
    expect(idOf('')).toMatchObject({ unclear: false, nearest: [] });
  });
});

describe('the name of a file', () => {
  const told = (name: string) => {
    const { giver, listType, unclear } = toldByName(name, givers, ['A1b', 'B3', 'D1']);
    return [giver?.unit.code, listType, unclear];
  };

  it.each([
    ['06664 Phường Hà Tu/B3.xlsx', ['06664', 'B3', false]],
    ['tinh/Phường Cao Thắng/Tài sản - B3 - lần 2.xlsx', ['06676', 'B3', false]],
    ['06676_a1b.xlsx', ['06676', 'A1b', false]],
    ['UBND phường Hà Tu.xlsx', ['06664', undefined, false]],
    ['Phường Hà Tu/06676.xlsx', ['06676', undefined, false]],
    ['06664 - 06676.xlsx', [undefined, undefined, true]],
    ['Xã Quảng An/D1.xlsx', [undefined, 'D1', true]],
    ['Danh sách tài sản.xlsx', [undefined, undefined, false]],
    ['B36.xlsx', [undefined, undefined, false]],
  ])('%s', (name, expected) => expect(told(name)).toEqual(expected));
});

describe('a workbook of several givers', () => {
  const head = () => new SheetBuilder('TS').row('STT', 'Tên tài sản', 'Số lượng', 'Đơn vị giao');
  const split = (sheet: SheetBuilder, heading: string | null = null) =>
    atOnce(splitSteps(workbook(sheet), ASSETS, givers, heading));

  it('is divided by the column that names them; sums are of nobody, unknown names apart', () => {
    const sheet = head()
      .row(1, 'Bàn', 2, 'Phường Hà Tu')
      .row(2, 'Ghế', 3, '06676')
      .row(3, 'Tủ', 1, 'UBND phường Hà Tu')
      .row(4, 'Máy', 1, 'Phường Hà Tuu')
      .row(5, 'Kệ', 1, null)
      .row(null, 'Tổng cộng', 8, null);
    const { parts, ...counts } = split(sheet) as Divided;
    expect(counts).toEqual({ dataRows: 5, totalRows: 1, convertedCells: 0 });
    expect(parts.map(({ text, rows, first }) => [text, rows, first.map(({ row }) => row)])).toEqual(
      [
        ['Phường Hà Tu', 2, [2, 4]],
        ['06676', 1, [3]],
        ['Phường Hà Tuu', 1, [5]],
        ['', 1, [6]],
      ],
    );
    const own = layoutSheet(parts[0]!.workbook.sheets[0]!, ASSETS);
    expect(own.rows.map(({ class: kind, row }) => [kind, row.number])).toEqual([
      ['header', 1],
      ['data', 2],
      ['data', 4],
    ]);
  });

  it('keeps captions of groups and what merged cells say', () => {
    const sheet = head()
      .row('I', 'Thiết bị')
      .row(1, 'Bàn', 2, 'Phường Hà Tu')
      .merge(4, 4, 2)
      .row(2, 'Ghế', 3);
    const { parts } = split(sheet) as Divided;
    expect(parts.map(({ rows }) => rows)).toEqual([2]);
    const own = layoutSheet(parts[0]!.workbook.sheets[0]!, ASSETS);
    expect(
      own.rows.filter(({ class: kind }) => kind === 'data').map((row) => row.groupPath),
    ).toEqual([['Thiết bị'], ['Thiết bị']]);
  });

  it('tells the headings where no column names the giver, and takes the one a person names', () => {
    const sheet = () =>
      new SheetBuilder().row('Tên tài sản', 'Số lượng', 'Chỗ').row('Bàn', 1, '06664');
    expect(split(sheet())).toEqual({ headings: ['Tên tài sản', 'Số lượng', 'Chỗ'] });
    expect((split(sheet(), ' chỗ ') as Divided).parts.map(({ text }) => text)).toEqual(['06664']);
  });

  it('loses and doubles no row, whatever stands in the column', () => {
    const texts = fc.constantFrom('06664', 'Phường Hà Tu', '06676', 'Xã Quảng An', 'ai đó', null);
    fc.assert(
      fc.property(fc.array(texts, { minLength: 1, maxLength: 30 }), (column) => {
        const sheet = head();
        for (const [at, text] of column.entries()) sheet.row(at + 1, `Bàn ${at}`, 1, text);
        const { parts, dataRows } = split(sheet) as Divided;
        expect(dataRows).toBe(column.length);
        const rows = parts.flatMap(({ workbook: { sheets } }) =>
          sheets.flatMap((own) =>
            layoutSheet(own, ASSETS)
              .rows.filter(({ class: kind }) => kind === 'data')
              .map(({ row }) => row.number),
          ),
        );
        expect(rows.sort((a, b) => a - b)).toEqual(column.map((_, at) => at + 2));
        const named = parts.flatMap(({ reading }) =>
          'giver' in reading ? [reading.giver.unit.code] : [],
        );
        expect(new Set(named).size).toBe(named.length);
      }),
      { numRuns: 40 },
    );
  });
});

describe('a container of files (M: hostile containers)', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'zips-'));
  afterAll(() => fs.rmSync(folder, { recursive: true }));
  const written = (...parts: Parameters<typeof zipOf>[0]) => {
    const file = path.join(folder, `${Math.random()}.zip`);
    fs.writeFileSync(file, zipOf(parts));
    return file;
  };
  const bytesOf = async (open: () => AsyncIterable<Buffer>) => {
    let size = 0;
    for await (const chunk of open()) size += chunk.length;
    return size;
  };

  it('is told from a workbook, and gives its files without what systems put beside them', async () => {
    const zip = written(
      { name: 'Phường Hà Tu/B3.xlsx', content: 'a' },
      { name: '__MACOSX/Phường Hà Tu/._B3.xlsx', content: 'b' },
      { name: 'Phường Hà Tu/~$B3.xlsx', content: 'c' },
      { name: 'đọc.docx', content: 'd' },
    );
    expect(await isContainer(zip, MEGABYTE)).toBe(true);
    expect(
      await isContainer(written({ name: '[Content_Types].xml', content: 'x' }), MEGABYTE),
    ).toBe(false);
    const { parts, close } = await openZip(zip, MEGABYTE, folder);
    expect(parts.map(({ path: name, kind }) => [name, kind])).toEqual([
      ['Phường Hà Tu/B3.xlsx', 'spreadsheet'],
      ['đọc.docx', 'other'],
    ]);
    expect(await bytesOf(parts[0]!.open)).toBe(1);
    close();
  });

  it('is opened within another one, which goes by its name; a third within is told', async () => {
    const deepest = zipOf([{ name: 'x.xlsx', content: 'x' }]);
    const inner = zipOf([
      { name: 'B3.xlsx', content: 'a' },
      { name: 'Biểu/A1.xls', content: 'bc' },
      { name: '.DS_Store', content: 'x' },
      { name: 'nữa.zip', content: deepest },
      { name: 'ảnh.jpg', content: 'x' },
    ]);
    const { parts, close } = await openZip(
      written(
        { name: '06664 Phường Hà Tu.zip', content: inner },
        { name: 'hỏng.zip', content: inner.subarray(0, 60) },
        { name: 'Thumbs.db', content: 'x' },
      ),
      ...([MEGABYTE, folder] as const),
    );
    expect(parts.map(({ path: name, kind }) => [name, kind])).toEqual([
      ['06664 Phường Hà Tu/B3.xlsx', 'spreadsheet'],
      ['06664 Phường Hà Tu/Biểu/A1.xls', 'spreadsheet'],
      ['06664 Phường Hà Tu/nữa.zip', 'container'],
      ['06664 Phường Hà Tu/ảnh.jpg', 'other'],
      ['hỏng.zip', 'spreadsheet'],
    ]);
    expect(await bytesOf(parts[1]!.open)).toBe(2);
    await expect(bytesOf(parts[4]!.open)).rejects.toMatchObject({ code: 'truncated' });
    close();
  });

  it('has names as macOS and old Windows write them, without the sign for UTF-8', async () => {
    const mac = Buffer.from('Phường Hà Tu/B3.xlsx'.normalize('NFD'));
    // “Xã Hải Hòa” in the code page of Vietnamese Windows: marks of tone are letters of their own.
    const windows = Buffer.from([
      0x58, 0x61, 0xde, 0x20, 0x48, 0x61, 0xd2, 0x69, 0x20, 0x48, 0x6f, 0xcc, 0x61,
    ]);
    const { parts, close } = await openZip(
      written(
        { name: '', rawName: mac, content: 'a' },
        { name: '', rawName: Buffer.concat([windows, Buffer.from('.xlsx')]), content: 'b' },
      ),
      ...([MEGABYTE, folder] as const),
    );
    expect(parts.map(({ path: name }) => name)).toEqual([
      'Phường Hà Tu/B3.xlsx',
      'Xã Hải Hòa.xlsx',
    ]);
    expect(await bytesOf(parts[0]!.open)).toBe(1);
    close();
  });

  it('stops where what comes out of all of them is too much', async () => {
    const inner = zipOf([{ name: 'a.xlsx', content: Buffer.alloc(MEGABYTE) }]);
    const many = Array.from({ length: 24 }, (_, at) => ({ name: `${at}.zip`, content: inner }));
    const { parts, close } = await openZip(written(...many), MEGABYTE, folder);
    const sizes = await Promise.allSettled(parts.map(({ open }) => bytesOf(open)));
    const codes = sizes.flatMap((each) =>
      each.status === 'rejected' ? (each.reason as { code: string }).code : [],
    );
    expect(new Set(codes)).toEqual(new Set(['too-large-inflated']));
    close();
  });

  it.each([
    [
      'a name that climbs out',
      'hostile',
      () => written({ name: '../../etc/passwd.xlsx', content: 'x' }),
    ],
    [
      'more declared than allowed',
      'too-large-inflated',
      () => written({ name: 'a.xlsx', content: 'x', declaredSize: 100 * MEGABYTE }),
    ],
    [
      'too many files',
      'too-many-entries',
      () =>
        written(...Array.from({ length: 2_001 }, (_, at) => ({ name: `${at}.xlsx`, content: '' }))),
    ],
    [
      'a table of contents that is cut off',
      'truncated',
      () => {
        const file = written({ name: 'a.xlsx', content: 'x' });
        fs.truncateSync(file, 40);
        return file;
      },
    ],
  ])('is refused for %s', async (_, code, made) => {
    await expect(openZip(made(), MEGABYTE, folder)).rejects.toMatchObject({ code });
  });

  it('stops at a file that inflates beyond one upload, or is not what it says', async () => {
    const { parts, close } = await openZip(
      written(
        { name: 'lớn.xlsx', content: Buffer.alloc(2 * MEGABYTE) },
        { name: 'sai.xlsx', content: 'x', checksum: 1 },
      ),
      MEGABYTE,
      folder,
    );
    await expect(bytesOf(parts[0]!.open)).rejects.toMatchObject({ code: 'too-large' });
    await expect(bytesOf(parts[1]!.open)).rejects.toMatchObject({ code: 'damaged' });
    close();
  });
});
