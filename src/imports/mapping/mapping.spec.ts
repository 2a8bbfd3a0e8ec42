import * as fc from 'fast-check';
import { ASSETS, contextOf } from '../../../test/support/sample-lists';
import { SheetBuilder, workbook } from '../../../test/support/sheet-builder';
import type { ColumnDeclaration } from '../declaration';
import { layoutSheet } from '../sheet-layout';
import { planImport } from '../plan';
import { NOTHING_MENDED } from '../mending/mended-cells';
import { protectNothing } from '../protect-row';
import { NO_REFUSALS } from '../repairs/refused-repairs';
import { cleanedWorkbook, survivesCleaning } from '../removal';
import { ColumnChoices, headingIds, shapeOf, type ColumnChoice } from './column-choices';
import { rememberedFor } from './remembered';

/** As an asset software writes it: headings that no declared column goes by. */
const exported = () =>
  new SheetBuilder()
    .row('BÁO CÁO KIỂM KÊ')
    .row('STT', 'Diễn giải', 'SL sổ sách', 'Tiền', 'Tiền')
    .row(1, 'Bàn làm việc', 4, 8_000_000, 2_000_000)
    .row(2, 'Ghế xoay', 6, 3_000_000, 0);
const chosen: ColumnChoice[] = [
  { heading: 'dien giai', key: 'name' },
  { heading: 'sl so sach', key: 'quantity' },
  { heading: 'tien', key: 'cost' },
  { heading: 'tien #2', key: null },
];
const choices = new ColumnChoices(chosen);
const planned = (sheet: SheetBuilder, with_ = choices) =>
  planImport(
    ...([workbook(sheet), ASSETS, contextOf([]), protectNothing] as const),
    ...([NO_REFUSALS, NOTHING_MENDED, with_] as const),
  );
const headingsOf = (sheet: SheetBuilder) => layoutSheet(sheet.build(), ASSETS).guessed ?? [];

describe('columns matched by hand', () => {
  it('make a table of headings that the list does not know', () => {
    const alone = planned(exported(), new ColumnChoices());
    expect(alone.sheets[0]).toMatchObject({ outcome: 'no-header' });
    expect(alone.sheets[0]!.headings!.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['dien giai', 'sl so sach', 'tien', 'tien #2']),
    );
    const { counts, rows, sheets } = planned(exported());
    expect(counts).toMatchObject({ data: 2, created: 2, refused: 0 });
    expect(rows.map(({ values }) => [values.name, values.cost, values.rest ?? null])).toEqual([
      ['Bàn làm việc', 8_000_000, null],
      ['Ghế xoay', 3_000_000, null],
    ]);
    expect(sheets[0]!.unknown.map(({ column }) => column)).toEqual(['E']);
  });

  it('go before what the headings themselves say, and leave out what is not wanted', () => {
    const sheet = new SheetBuilder().row('Tên tài sản', 'Số lượng', 'Ghi chú').row('Bàn', 1, 'cũ');
    const other = new ColumnChoices([
      { heading: 'ghi chu', key: null },
      { heading: 'ten tai san', key: 'note' },
    ]);
    const { columns, outcome } = layoutSheet(sheet.build(), ASSETS, [], other);
    expect(columns.map(({ declared, column }) => [declared.key, column])).toEqual([]);
    expect(outcome).toBe('missing-columns');
    const note = new ColumnChoices([{ heading: 'ghi chu', key: null }]);
    expect(layoutSheet(sheet.build(), ASSETS, [], note).columns.map((c) => c.declared.key)).toEqual(
      ['name', 'quantity'],
    );
  });

  it('do not bring in a column of names that the province has not allowed (G: names)', () => {
    const names: ColumnDeclaration = {
      ...ASSETS.columns.find(({ key }) => key === 'note')!,
      ...{ key: 'person', header: { vi: 'Người gửi', en: 'Sender' } },
    };
    const told = new ColumnChoices([...chosen.slice(0, 3), { heading: 'tien #2', key: 'person' }]);
    const { header, columns } = layoutSheet(exported().build(), ASSETS, [names], told);
    expect(columns.map(({ column }) => column)).toEqual([1, 2, 3, 4]);
    expect(header!.match.refused).toEqual([{ column: 5, heading: 'Tiền', refusal: 'names' }]);
  });
});

describe('the shape of a table', () => {
  const words = fc.uniqueArray(
    fc.constantFrom('Diễn giải', 'Tiền', 'SL', 'Mã', 'Nơi để', 'Đời', 'Hãng'),
    { minLength: 2 },
  );
  const placed = (texts: readonly string[]) =>
    texts.map((text, at) => ({ column: at + 1, path: [text] }));

  it('is that of the same headings in any order and spelling, and of no others', () => {
    fc.assert(
      fc.property(words, fc.infiniteStream(fc.nat()), (texts, salt) => {
        const keyed = texts.map((text) => ({ text, key: salt.next().value as number }));
        const shuffled = [...keyed].sort((a, b) => a.key - b.key).map(({ text }) => text);
        const spelt = shuffled.map((text) => ` ${text.toUpperCase().normalize('NFD')} `);
        expect(shapeOf(placed(spelt))).toBe(shapeOf(placed(texts)));
        expect(shapeOf(placed(texts.slice(1)))).not.toBe(shapeOf(placed(texts)));
        expect(shapeOf(placed([...texts, texts[0]!]))).not.toBe(shapeOf(placed(texts)));
      }),
    );
  });

  it('names headings that read alike apart, from left to right', () => {
    const ids = headingIds(placed(['Tiền', 'Mã', 'TIỀN', 'tiền']));
    expect([...ids]).toEqual([
      [1, 'tien'],
      [2, 'ma'],
      [3, 'tien #2'],
      [4, 'tien #3'],
    ]);
  });
});

describe('a remembered mapping', () => {
  const mapping = { choices: chosen, shape: shapeOf(headingsOf(exported())) };
  const found = (sheet: SheetBuilder, ...mappings: (typeof mapping)[]) =>
    rememberedFor([sheet.build()], ASSETS, [], mappings);

  it('is found for the next file of the same headings, wherever they stand', () => {
    const next = new SheetBuilder()
      .row('UBND XÃ')
      .blank()
      .row('Tiền', 'STT', 'SL SỔ SÁCH', 'Diễn giải', 'Tiền')
      .row(1000, 1, 4, 'Tủ', 900);
    expect(found(next, mapping)).toBe(mapping);
  });

  it('is found where a few headings came besides, or went that filled no column', () => {
    const more = new SheetBuilder()
      .row('STT', 'Diễn giải', 'SL sổ sách', 'Tiền', 'Tiền', 'Ngày')
      .row(1, 'Tủ', 2, 5, 5, 3);
    expect(found(more, mapping)).toBe(mapping);
    const { rows, sheets } = planned(more);
    expect(rows[0]!.values).toMatchObject({ name: 'Tủ', quantity: 2_000, cost: 5 });
    expect(sheets[0]!.unknown.map(({ heading }) => heading)).toContain('Ngày');
  });

  it('is not found where a heading that filled a column is gone, or one more reads like another', () => {
    const others = [
      new SheetBuilder().row('STT', 'Diễn giải', 'SL sổ sách', 'Tiền').row(1, 'Tủ', 2, 5),
      new SheetBuilder()
        .row('STT', 'Diễn giải', 'SL thực tế', 'Tiền', 'Tiền')
        .row(1, 'Tủ', 2, 5, 5),
      new SheetBuilder()
        .row('STT', 'Diễn giải', 'SL sổ sách', 'Tiền', 'Tiền', 'Tiền')
        .row(1, 'Tủ', 2, 5, 5, 5),
      new SheetBuilder()
        .row('Diễn giải', 'SL sổ sách', 'Tiền', 'Tiền', 'Phòng', 'Loại', 'Hãng', 'Nguồn')
        .row('Tủ', 2, 5, 5, 'Họp', 'Gỗ', 'Việt', 'Mua'),
    ];
    for (const sheet of others) expect(found(sheet, mapping)).toBeUndefined();
  });

  it('of the very same headings comes before one of others', () => {
    const other = { choices: chosen.slice(0, 3), shape: 'x' };
    expect(found(exported(), other, mapping)).toBe(mapping);
    expect(found(exported(), other)).toBeUndefined();
  });

  it('of the giver comes before that of the province', () => {
    const province = { ...mapping };
    expect(found(exported(), mapping, province)).toBe(mapping);
  });
});

describe('a cleaned copy', () => {
  it('says whether it can be read again: plain values do, hidden rows of meaning and fonts do not', () => {
    const plain = workbook(exported());
    expect(survivesCleaning(plain)).toBe(true);
    const nothing = plain.sheets.map(() => ({ columns: [], only: new Map() }));
    expect(cleanedWorkbook(plain, nothing).sheets[0]!.rows).toEqual(plain.sheets[0]!.rows);
    const repaired = workbook(exported());
    Object.assign(repaired.sheets[0]!.rows[2]!.cells[1]!, { repaired: { from: 'x', how: [] } });
    expect(survivesCleaning(repaired)).toBe(false);
    expect(survivesCleaning(workbook(new SheetBuilder('Ẩn', true).row('a')))).toBe(false);
  });
});
