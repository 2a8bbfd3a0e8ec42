import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { workbookParts, zipOf } from '../../../scripts/support/zip-builder';
import { readWorkbook } from './read-workbook';

/** A text as it reads, in TCVN3 and in VNI; some make sense in Unicode too. */
const texts: readonly (readonly [string, string, string])[] = [
  ['Số TT', 'Sè TT', 'Soá TT'],
  ['Họ và tên', 'Hä vµ tªn', 'Hoï vaø teân'],
  ['Đơn vị tính', '§¬n vÞ tÝnh', 'Ñôn vò tính'],
  ['Ghi chú', 'Ghi chó', 'Ghi chuù'],
  ['Bộ', 'Bé', 'Boä'],
  ['Nguyễn Văn Được', 'NguyÔn V¨n §­îc', 'Nguyeãn Vaên Ñöôïc'],
  ['Xã Hoà Bình', 'X· Hoµ B×nh', 'Xaõ Hoaø Bình'],
  ['Phường Hà Tu', 'Ph­êng Hµ Tu', 'Phöôøng Haø Tu'],
  ['QĐ-UBND', 'Q§-UBND', 'QÑ-UBND'],
  ['Quyết định số 15', 'QuyÕt ®Þnh sè 15', 'Quyeát ñònh soá 15'],
];
const unicode = texts.map(([text]) => text);
const tcvn3 = texts.map(([, text]) => text);
const vni = texts.map(([, , text]) => text);

const faces = ['Times New Roman', '.VnTime', 'VNI-Times', '.VnTimeH', '.VnArial Narrow'];
const styles =
  `<fonts>${faces.map((face) => `<font><name val="${face}"/></font>`).join('')}</fonts>` +
  `<cellXfs>${faces.map((_, at) => `<xf fontId="${at}"/>`).join('')}</cellXfs>`;

describe('texts in fonts from before Unicode', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'legacy-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const read = async (bytes: Uint8Array | string) => {
    const path = join(folder, 'file');
    await writeFile(path, bytes);
    const { sheets } = await readWorkbook(path);
    return sheets[0]!.rows.map(({ cells }) => cells.map(({ text }) => text));
  };
  const cell = (face: string, text: string) =>
    `<c s="${faces.indexOf(face)}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const book = (rows: string[]) =>
    zipOf(
      workbookParts({
        styles,
        sheets: [`<sheetData>${rows.map((row) => `<row>${row}</row>`).join('')}</sheetData>`],
      }),
    );
  const column = async (rows: string[]) => (await read(book(rows))).map(([text]) => text);

  it.each([
    ['.VnTime', tcvn3],
    ['.VnArial Narrow', tcvn3],
    ['VNI-Times', vni],
    ['Times New Roman', unicode],
  ])('reads a workbook in %s', async (face, typed) => {
    expect(await column(typed.map((text) => cell(face, text)))).toEqual(unicode);
  });

  it('reads a font of capitals as it shows', async () => {
    const shown = unicode.map((text) => text.toLocaleUpperCase('vi'));
    expect(await column(tcvn3.map((text) => cell('.VnTimeH', text)))).toEqual(shown);
  });

  it('reads TCVN3, VNI and Unicode beside one another, each column in its own', async () => {
    const rows = texts.map(
      ([text, inTcvn3, inVni]) =>
        cell('Times New Roman', text) + cell('.VnTime', inTcvn3) + cell('VNI-Times', inVni),
    );
    expect(await read(book(rows))).toEqual(unicode.map((text) => [text, text, text]));
  });

  it('reads headings in Unicode above a body in TCVN3, and the other way round', async () => {
    const mixed = (first: string, second: string) =>
      texts.map(([text, old], at) =>
        at < 4 === (first === 'unicode') ? cell('Times New Roman', text) : cell(second, old),
      );
    expect(await column(mixed('unicode', '.VnTime'))).toEqual(unicode);
    expect(await column(mixed('old', '.VnTime'))).toEqual(unicode);
  });

  it('reads parts of one text in fonts of their own', async () => {
    const run = (face: string, text: string) =>
      `<r><rPr><rFont val="${face}"/></rPr><t xml:space="preserve">${text}</t></r>`;
    const rich = (...runs: string[]) => `<c t="inlineStr" s="1"><is>${runs.join('')}</is></c>`;
    const rows = [
      rich(run('.VnTime', 'X· Hoµ B×nh '), run('Times New Roman', 'và Bé')),
      rich(run('VNI-Times', 'Xaõ Hoaø Bình '), run('.VnTime', 'vµ Bé')),
      rich('<r><t xml:space="preserve">vµ </t></r>', run('.VnTimeH', 'x· Hoµ B×nh')),
    ];
    expect(await column(rows)).toEqual([
      'Xã Hoà Bình và Bé',
      'Xã Hoà Bình và Bộ',
      'và XÃ HOÀ BÌNH',
    ]);
  });

  it('reads parts of texts of an .ods file, its default font and its names of fonts', async () => {
    const style = (name: string, family: string, face: string) =>
      `<style:style style:name="${name}" style:family="${family}"><style:text-properties style:font-name="${face}"/></style:style>`;
    const span = (name: string, text: string) =>
      `<text:span text:style-name="${name}">${text}</text:span>`;
    const remark = `<office:annotation><text:p>${span('T1', 'X·')} Hoµ B×nh</text:p></office:annotation>`;
    const row = (name: string, ...paragraphs: string[]) =>
      `<table:table-row><table:table-cell ${name && `table:style-name="${name}"`} office:value-type="string">` +
      `${remark}${paragraphs.map((text) => `<text:p>${text}</text:p>`).join('')}</table:table-cell></table:table-row>`;
    const names = ['office', 'table', 'text', 'style', 'svg'].map(
      (name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
    );
    const content =
      `<?xml version="1.0"?><office:document-content office:version="1.2" ${names.join(' ')}>` +
      `<office:font-face-decls><style:font-face style:name="F1" svg:font-family="'.VnTimeH'"/></office:font-face-decls>` +
      '<office:automatic-styles>' +
      '<style:default-style style:family="table-cell"><style:text-properties style:font-name=".VnTime"/></style:default-style>' +
      style('plain', 'table-cell', 'Times New Roman') +
      style('T1', 'text', '.VnTime') +
      style('T2', 'text', 'Times New Roman') +
      style('T3', 'text', 'F1') +
      '<style:style style:name="T4" style:family="text"/>' +
      '</office:automatic-styles><office:body><office:spreadsheet><table:table table:name="Một">' +
      row('', 'Bé') +
      row('plain', 'Bé') +
      row('plain', `${span('T1', 'X· Hoµ B×nh')}${span('T2', ' và Bé')}`) +
      row('', `vµ ${span('T2', 'Bé')}<text:s/>${span('T4', 'Bé')}`, `${span('T3', 'tæ')} Bé`) +
      '</table:table></office:spreadsheet></office:body></office:document-content>';
    const mimetype = 'application/vnd.oasis.opendocument.spreadsheet';
    const file = zipOf([
      { name: 'mimetype', content: mimetype },
      { name: 'styles.xml', content: '<office:document-styles xmlns:office="o"/>' },
      { name: 'content.xml', content },
      { name: 'META-INF/manifest.xml', content: '<manifest:manifest xmlns:manifest="m"/>' },
    ]);
    expect((await read(file)).map(([text]) => text)).toEqual([
      'Bộ',
      'Bé',
      'Xã Hoà Bình và Bé',
      'và Bé Bộ\nTỔ Bộ',
    ]);
  });

  describe('whose fonts were lost', () => {
    const table = (column: string[], separator: string) =>
      column.map((text, at) => `${at + 1}${separator}${text}${separator}x\n`).join('');
    const second = async (bytes: Uint8Array | string) =>
      (await read(bytes)).map(([, text]) => text);

    it.each([
      ['TCVN3', tcvn3],
      ['VNI', vni],
    ])(
      'reads %s in a workbook and in text files, doubtful texts like the others',
      async (_, typed) => {
        expect(await column(typed.map((text) => cell('Times New Roman', text)))).toEqual(unicode);
        expect(await second(table(typed, ';'))).toEqual(unicode);
        expect(await second(Buffer.from(table(typed, ','), 'latin1'))).toEqual(unicode);
        expect(await second(Buffer.from(`\ufeff${table(typed, '\t')}`, 'utf16le'))).toEqual(
          unicode,
        );
      },
    );

    it('leaves a column of Unicode beside it as it is', async () => {
      const names = ['Bé', 'Lê Hoà', 'Tô Bé', 'Hà', 'Bộ', 'Tổ', 'Đỗ Mười', 'Cái', 'Hộp', 'Bé'];
      const rows = tcvn3.map((text, at) => `${names[at]};${text}\n`);
      const found = await read(rows.join(''));
      expect(found.map(([name]) => name)).toEqual(names);
      expect(found.map(([, text]) => text)).toEqual(unicode);
    });

    it('leaves Unicode with a slip of another encoding as it is', async () => {
      const slips = tcvn3.slice(5, 8).flatMap((text) => [text, text]);
      const rows = [...unicode, ...unicode, ...unicode, ...slips].map((text) => `Bé;${text}\n`);
      const found = await read(rows.join(''));
      expect(found.map(([name]) => name)).toEqual(rows.map(() => 'Bé'));
    });
  });
});
