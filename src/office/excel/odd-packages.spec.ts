import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { workbookParts, zipOf, type ZipPart } from '../../../scripts/support/zip-builder';
import { readWorkbook } from './read-workbook';

const cells = '<c r="A1" t="s"><v>0</v></c><c r="B1"><v>2</v></c>';
const sound = (rows = `<row r="1">${cells}</row>`): ZipPart[] =>
  workbookParts({
    names: ['Một'],
    sharedStrings: '<si><t>Xã</t></si>',
    sheets: [`<sheetData>${rows}</sheetData>`],
  });
const each = (change: (part: ZipPart) => Partial<ZipPart>) =>
  zipOf(sound().map((part) => ({ ...part, ...change(part) })));
const renamed = (change: (name: string) => string) => each(({ name }) => ({ name: change(name) }));
const rewritten = (change: (content: string) => string) =>
  each(({ content }) => ({ content: change(String(content)) }));
const relations = (change: (content: string) => string) =>
  each(({ name, content }) => (name.endsWith('.rels') ? { content: change(String(content)) } : {}));
const behind = (bytes: Buffer) => Buffer.concat([zipOf(sound()), bytes]);
const inUtf16 = (content: string) =>
  Buffer.from(`\ufeff${content.replace('UTF-8', 'UTF-16')}`, 'utf16le');

/** Unusual, but with all values: what Excel opens, or offers to mend without losing any. */
const odd: readonly (readonly [string, () => Buffer])[] = [
  ['zeros behind its end', () => behind(Buffer.alloc(100))],
  ['more zeros behind its end than a remark may have', () => behind(Buffer.alloc(70_000))],
  ['a line end behind its end', () => behind(Buffer.from('\r\n'))],
  ['the error page of a web server behind its end', () => behind(Buffer.from('<html>PK</html>'))],
  ['no list of content types', () => zipOf(sound().slice(1))],
  [
    'no relations of the package',
    () => zipOf(sound().filter(({ name }) => name !== '_rels/.rels')),
  ],
  ['parts that are not deflated', () => each(() => ({ stored: true }))],
  ['sizes behind the parts', () => each(() => ({ streamed: true }))],
  ['backslashes in names', () => renamed((name) => name.replaceAll('/', '\\'))],
  ['capitals in names', () => renamed((name) => name.toUpperCase())],
  ['a slash before names', () => renamed((name) => `/${name}`)],
  ['entries for folders', () => zipOf([{ name: 'xl/', content: '' }, ...sound()])],
  ['a part twice', () => zipOf([...sound(), sound().at(-1)!])],
  ['absolute targets', () => relations((xml) => xml.replace(/Target="(?=[ws])/g, 'Target="/xl/'))],
  [
    'backslashes in targets',
    () => relations((xml) => xml.replaceAll('worksheets/', 'worksheets\\')),
  ],
  [
    'targets from elsewhere',
    () => relations((xml) => xml.replace('"worksheets', '"../xl/worksheets')),
  ],
  [
    'percent signs in targets',
    () =>
      each(({ name, content }) => ({
        name: name.replace('sheet1', 'trang 1'),
        content: String(content).replace('sheet1.xml', 'trang%201.xml'),
      })),
  ],
  ['byte-order marks', () => rewritten((xml) => `\ufeff${xml}`)],
  ['parts in UTF-16', () => each(({ content }) => ({ content: inUtf16(String(content)) }))],
  ['no XML declaration', () => rewritten((xml) => xml.replace(/<\?xml[^>]*>\s*/, ''))],
  ['an empty line before the XML', () => rewritten((xml) => `\r\n${xml}`)],
  ['single quotes', () => rewritten((xml) => xml.replaceAll('"', "'"))],
  [
    'remarks and orders to programs',
    () => rewritten((xml) => xml.replace('?>', '?><!-- x --><?y z?>')),
  ],
  [
    'damage in a part that holds no value',
    () => zipOf([...sound(), { name: 'docProps/app.xml', content: '<x', checksum: 1 }]),
  ],
  [
    'an absurd dimension',
    () =>
      rewritten((xml) => xml.replace('<sheetData', '<dimension ref="A1:XFD1048576"/><sheetData')),
  ],
  ['no numbers of rows', () => zipOf(sound(`<row>${cells}</row>`))],
  ['no addresses', () => zipOf(sound('<row><c t="s"><v>0</v></c><c><v>2</v></c></row>'))],
  ['a number of a row that is none', () => zipOf(sound(`<row r="-1">${cells}</row>`))],
  [
    'cells from right to left',
    () => zipOf(sound('<row r="1"><c r="B1"><v>2</v></c><c r="A1" t="s"><v>0</v></c></row>')),
  ],
  [
    'small letters in addresses',
    () => zipOf(sound(cells.toLowerCase().replace(/^.*$/, '<row r="1">$&</row>'))),
  ],
  [
    'spaces in tags and values',
    () =>
      zipOf(
        sound('<row r="1" ><c  r = "A1" t="s" ><v > 0 </v ></c><c r="B1"><v>2.0E0</v></c></row >'),
      ),
  ],
  [
    'more beside a value',
    () =>
      zipOf(
        sound(
          `<row r="1">${cells.replaceAll('</v>', '</v><extLst><ext><v>9</v></ext></extLst>')}</row>`,
        ),
      ),
  ],
];

describe('odd containers that hold all their values', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'odd-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const read = async (bytes: Buffer) => {
    const path = join(folder, 'file');
    await writeFile(path, bytes);
    return readWorkbook(path);
  };

  it.each(odd)('reads one with %s', async (_, make) => {
    const { sheets } = await read(make());
    expect(sheets.map(({ name, rows }) => [name, ...rows.map(({ number }) => number)])).toEqual([
      ['Một', 1],
    ]);
    expect(sheets[0]!.rows[0]!.cells.map(({ text }) => text)).toEqual(['Xã', '2']);
  });

  it('reads on where the relations of a workbook are not as they were written, and says so', async () => {
    const changed = each(({ name }) =>
      name === 'xl/_rels/workbook.xml.rels' ? { checksum: 1 } : {},
    );
    const { sheets, warnings } = await read(changed);
    expect(sheets[0]!.rows[0]!.cells).toHaveLength(2);
    expect(warnings).toEqual([{ code: 'part-changed', part: 'xl/_rels/workbook.xml.rels' }]);
  });

  it('finds the only sheet of a workbook whose relations are lost, and guesses at none of several', async () => {
    const broken = ({ name }: ZipPart) =>
      name === 'xl/_rels/workbook.xml.rels' ? { content: '<Relationships><Rela"' } : {};
    const { sheets, warnings } = await read(each(broken));
    expect(sheets[0]!.rows[0]!.cells.map(({ text }) => text)).toEqual(['Xã', '2']);
    expect(warnings).toEqual([{ code: 'part-changed', part: 'xl/_rels/workbook.xml.rels' }]);
    const two = workbookParts({ sheets: ['<sheetData/>', '<sheetData/>'] });
    await expect(
      read(zipOf(two.map((part) => ({ ...part, ...broken(part) })))),
    ).rejects.toMatchObject({ code: 'damaged' });
  });

  it.each([
    ['texts', 'xl/sharedStrings.xml'],
    ['a sheet', 'xl/worksheets/sheet1.xml'],
  ])('refuses %s that are not as they were written', async (_, wrong) => {
    const changed = each(({ name }) => (name === wrong ? { checksum: 1 } : {}));
    await expect(read(changed)).rejects.toMatchObject({ code: 'damaged' });
  });

  it('takes the number of a row from its cells where it does not say it', async () => {
    const rows =
      '<row><c r="B7"><v>1</v></c></row><row><c r="A9"><v>2</v></c></row><row><c><v>3</v></c></row>';
    const { sheets } = await read(zipOf(sound(rows)));
    expect(sheets[0]!.rows.map(({ number }) => number)).toEqual([7, 9, 10]);
  });

  it('names a row that no sheet has', async () => {
    await expect(read(zipOf(sound(`<row r="4294967295">${cells}</row>`)))).rejects.toMatchObject({
      code: 'damaged',
      params: { part: 'Một!4294967295' },
    });
  });
});
