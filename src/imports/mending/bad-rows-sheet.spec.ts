import { ASSETS, contextOf, STAFF } from '../../../test/support/sample-lists';
import { SheetBuilder, workbook, type Built } from '../../../test/support/sheet-builder';
import { listType } from '../../handover/list-types/list-types';
import type { TableSheet } from '../../office/excel/table';
import type { Workbook } from '../../office/excel/workbook';
import type { ListDeclaration } from '../declaration';
import { planImport } from '../plan';
import { layoutSheet } from '../sheet-layout';
import { badRowsSheet } from './bad-rows-sheet';

const seal = (kind: string, text: string) => `${kind}:${text}`;

function badRows(declaration: ListDeclaration, book: Workbook, whole = true) {
  const { rows } = planImport(book, declaration, contextOf([]), seal);
  const bad = rows.filter(({ verdict }) => verdict === 'refused' || verdict === 'skipped');
  const problems = new Map(bad.map(({ rowNumber, problems: own }) => [rowNumber, own]));
  const layout = layoutSheet(book.sheets[0]!, declaration);
  return badRowsSheet(layout, declaration, problems, whole)!;
}

/** The written sheet as it is read again, after the officer mended some cells. */
function readAgain(sheet: TableSheet, mended: Record<string, Built> = {}): Workbook {
  const built = new SheetBuilder(sheet.name).row(sheet.title[0]!);
  built.row(...sheet.columns.map(({ header }) => header));
  for (const row of sheet.rows as Iterable<Record<string, Built | undefined>>)
    built.row(
      ...sheet.columns.map(({ key }) => (row.bad ? mended[key] : undefined) ?? row[key] ?? null),
    );
  return workbook(built);
}

describe('the file to mend', () => {
  const file = () =>
    workbook(
      new SheetBuilder('Biểu 01')
        .row('ĐVT: triệu đồng')
        .row('STT', 'Mã tài sản', 'Tên tài sản', 'Số lượng', 'Nguyên giá', 'Màu sơn')
        .row('I', null, 'Máy móc')
        .row(1, 'T1', 'Máy in', 1, 2.5, 'xám')
        .row(2, '0022', 'Máy fax', 'hai', 1.234, 'đen')
        .row('II', null, 'Bàn ghế')
        .row(1, 'T3', 'Bàn', 4, 3, 'nâu'),
    );

  it('has the bad rows under their captions, bad cells marked, reasons in a column', () => {
    const sheet = badRows(ASSETS, file());
    const rows = [...(sheet.rows as Iterable<Record<string, unknown>>)];
    expect(rows).toMatchObject([
      { c1: 'I', c3: 'Máy móc' },
      { c1: 2, c2: '0022', c3: 'Máy fax', c4: 'hai', c5: 1.234, c6: 'đen' },
    ]);
    expect(String(rows[1]!.reason)).toContain('D5: “hai” không phải là số.');
    expect(sheet.fill!(rows[1] as never)).toEqual({ c4: 'red' });
    expect(sheet.fill!(rows[0] as never)).toEqual({});
  });

  it('mended and sent back gives the row as the whole file would have given it', () => {
    const again = readAgain(badRows(ASSETS, file()), { c4: 2 });
    const { rows, sheets } = planImport(again, ASSETS, contextOf([]));
    expect(rows).toMatchObject([
      {
        verdict: 'created',
        groupPath: ['Máy móc'],
        values: { code: '0022', quantity: 2000, cost: 1_234_000, group: 'Máy móc' },
      },
    ]);
    expect(sheets[0]!.unknown.map(({ heading }) => heading)).toEqual(['Màu sơn']);
    expect(
      planImport(readAgain(badRows(ASSETS, file())), ASSETS, contextOf([])).counts,
    ).toMatchObject({ data: 1, refused: 1 });
  });

  it('does not repeat a number that was written once for several rows', () => {
    const merged = new SheetBuilder()
      .row('STT', 'Tên tài sản', 'Số lượng')
      .row(1, 'Bàn', 5)
      .merge(3, 3, 2)
      .row(2, 'Ghế');
    const sheet = badRows(ASSETS, workbook(merged));
    expect([...(sheet.rows as Iterable<object>)]).toMatchObject([{ c2: 'Ghế', c3: undefined }]);
  });

  it('masks personal values, and leaves other columns out, for who did not send it', () => {
    const { declaration } = listType('A1b')!;
    const people = workbook(
      new SheetBuilder()
        .row('STT', 'Họ và tên', 'Ngày sinh', 'Nhóm đối tượng', 'Số CCCD', 'Biệt danh')
        .row(1, 'Nguyễn Văn An', 'không rõ', 'công chức', '048012345612', 'Ba'),
    );
    const of = (whole: boolean) =>
      JSON.stringify([...(badRows(declaration, people, whole).rows as Iterable<object>)]);
    expect(of(true)).toMatch(/048012345612.*Ba/);
    expect(of(false)).not.toMatch(/048012345612|"Ba"/);
    expect(of(false)).toContain('0480******12');
  });

  it('is nothing where every row was taken', () => {
    const fine = new SheetBuilder().row('Họ và tên', 'Ngày sinh').row('An', '05/03/1980');
    expect(badRows(STAFF, workbook(fine))).toBeUndefined();
  });
});
