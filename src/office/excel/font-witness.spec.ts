import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeWorkbookFile } from '../../../scripts/support/zip-builder';
import { Spool } from '../../platform/files/spool';
import { readLongWorkbook, readWorkbook } from './read-workbook';

const STYLES =
  '<fonts><font><name val="Times New Roman"/></font><font><name val=".VnTime"/></font>' +
  '<font><name val="VNI-Times"/></font></fonts>' +
  '<cellXfs><xf fontId="0"/><xf fontId="1"/><xf fontId="2"/></cellXfs>';
const [PLAIN, TCVN3, VNI] = [0, 1, 2];

/** A text in a font, as one cell. */
type Written = [text: string, font: number];
const shown = (text: string, font = TCVN3): Written => [text, font];

describe('texts that are Vietnamese both as they stand and as their old font reads them', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'fonts-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  /** Texts of the sheet by rows, the same whichever way it is read, and the addresses that are told. */
  async function read(...rows: Written[][]): Promise<{ texts: string[][]; told: string[] }> {
    const cell = ([text, font]: Written) =>
      `<c s="${font}" t="inlineStr"><is><t>${text}</t></is></c>`;
    const written = rows.map((cells, at) => `<row r="${at + 1}">${cells.map(cell).join('')}</row>`);
    const sheets = [`<sheetData>${written.join('')}</sheetData>`];
    const path = await writeWorkbookFile(join(folder, 'a.xlsx'), { sheets, styles: STYLES });
    const found = [await readWorkbook(path), await readLongWorkbook(new Spool(), path)].map(
      ({ sheets: [sheet] }) => ({
        texts: sheet!.rows.map(({ cells }) => cells.map(({ text }) => text)),
        told: sheet!.doubtfulFonts ?? [],
      }),
    );
    expect(found[1]).toEqual(found[0]);
    return found[0]!;
  }

  it('are Unicode where others of the column in such a font are', async () => {
    const { texts, told } = await read(
      [shown('Cái'), shown('Bé')],
      [shown('Chiếc'), shown('Bé Tµi chÝnh')],
      [shown('Cái'), shown('bàn')],
    );
    expect(texts).toEqual([
      ['Cái', 'Bộ'],
      ['Chiếc', 'Bộ Tài chính'],
      ['Cái', 'bàn'],
    ]);
    expect(told).toEqual([]);
  });

  it('are what the whole workbook is where the column says nothing', async () => {
    const unicode = await read([shown('Cái'), shown('Ghế gỗ')], [shown('Bé'), shown('Bàn họp')]);
    expect(unicode.texts.map(([text]) => text)).toEqual(['Cái', 'Bé']);
    const old = await read(
      [shown('Bé'), shown('GhÕ gç')],
      [shown('Hé', VNI), shown('Hà Lầm', PLAIN)],
    );
    expect(old.texts.map(([text]) => text)).toEqual(['Bộ', 'Hé']);
    expect([unicode.told, old.told]).toEqual([[], []]);
  });

  it('stay, and are told, where nothing says it in a workbook with Unicode letters', async () => {
    const { texts, told } = await read(
      [shown('Đơn vị tính', PLAIN), shown('Tên', PLAIN)],
      [shown('Cái'), shown('Máy in', PLAIN)],
    );
    expect(texts[1]).toEqual(['Cái', 'Máy in']);
    expect(told).toEqual(['A2']);
  });

  it('are read as the font says in a workbook without any Unicode letters', async () => {
    const { texts, told } = await read([shown('Bé')], [shown('Cái')]);
    expect(texts).toEqual([['Bộ'], ['Cỏi']]);
    expect(told).toEqual([]);
  });

  it('keep what was mended otherwise, and the file’s own letters beside it', async () => {
    const sheets = [
      `<sheetData><row r="1"><c s="1" t="inlineStr"><is><t>Chiếc</t></is></c></row>
       <row r="2"><c s="1" t="str"><f>A1</f><v>Cái\u00a0cũ bé</v></c></row></sheetData>`,
    ];
    const path = await writeWorkbookFile(join(folder, 'b.xlsx'), { sheets, styles: STYLES });
    for (const { sheets: found } of [
      await readWorkbook(path),
      await readLongWorkbook(new Spool(), path),
    ])
      expect(found[0]!.rows[1]!.cells[0]).toMatchObject({ text: 'Cái cũ bé', formula: true });
  });
});
