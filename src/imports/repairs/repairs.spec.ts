import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { ASSETS, contextOf, STAFF } from '../../../test/support/sample-lists';
import { SheetBuilder, workbook } from '../../../test/support/sheet-builder';
import { listType } from '../../handover/list-types/list-types';
import type { Cell } from '../../office/excel/workbook';
import { Keyring } from '../../platform/secrets/keyring';
import { openValue, sealedValue, sealValue } from '../../platform/secrets/personal-value';
import type { ListDeclaration } from '../declaration';
import { planImport } from '../plan';
import type { Protect } from '../protect-row';
import { RefusedRepairs, type Refusal } from './refused-repairs';
import { REPAIR_KINDS, type RepairKind } from './repair-kinds';

const [staff, procedures, petitions] = [listType('A1b')!, listType('E2')!, listType('E3')!];
const ring = new Keyring([{ version: 1, bytes: randomBytes(32) }]);
const seal: Protect = (kind, text) => sealValue(ring, kind, text);
const everywhere = (kind: RepairKind): Refusal => ({
  ...{ kind, sheet: null, rowNumber: null, column: null },
});
const at = (kind: RepairKind, rowNumber: number, column: string): Refusal => ({
  ...{ kind, sheet: 'Sheet1', rowNumber, column },
});

function planned(
  declaration: ListDeclaration,
  sheet: SheetBuilder,
  refusals: Refusal[] = [],
  change: (cell: Cell) => Cell = (cell) => cell,
) {
  const book = workbook(sheet);
  for (const row of book.sheets[0]!.rows.slice(1)) row.cells = row.cells.map(change);
  return planImport(book, declaration, contextOf([]), seal, new RefusedRepairs(refusals));
}
const assets = (...cells: (string | number)[]) =>
  new SheetBuilder()
    .row('STT', 'Tên tài sản', 'Số lượng', 'Nguyên giá', 'Ghi chú')
    .row(1, ...cells);
const born = (text: string | number) =>
  new SheetBuilder().row('Họ và tên', 'Ngày sinh').row('An', text);

describe('repairs of cells', () => {
  it.each<[RepairKind, ListDeclaration, SheetBuilder, string, string, string, unknown]>([
    ['space', ASSETS, assets(' Bàn  gỗ\n', 1), ' Bàn  gỗ\n', 'Bàn gỗ', 'name', ' Bàn  gỗ\n'],
    ['invisible', ASSETS, assets('Bà\u200bn', 1), 'Bà\u200bn', 'Bàn', 'name', 'Bà\u200bn'],
    [
      'composed',
      ASSETS,
      assets('Bàn'.normalize('NFD'), 1),
      'Bàn'.normalize('NFD'),
      'Bàn'.normalize('NFC'),
      'name',
      'Bàn'.normalize('NFD'),
    ],
    [
      'number-text',
      ASSETS,
      assets('Bàn', 1, '12.500.000 đ'),
      '12.500.000 đ',
      '12.500.000',
      'cost',
      'not-a-number',
    ],
    ['day-text', STAFF, born('5-3-1980'), '5-3-1980', '05/03/1980', 'born', 'day-unclear'],
    ['two-digit-year', STAFF, born('5/3/80'), '5/3/80', '05/03/1980', 'born', 'day-unclear'],
    ['day-number', STAFF, born(29285), '29285', '05/03/1980', 'born', 'day-unclear'],
    ['day-number', STAFF, born('29285'), '29285', '05/03/1980', 'born', 'day-unclear'],
  ])(
    '%s: told beside the original, and refused the original stands',
    (kind, declaration, sheet, from, to, column, left) => {
      const [row] = planned(declaration, sheet).rows;
      expect(row).toMatchObject({ verdict: 'created', repairs: [{ kind, from, to, column }] });
      const refused = planned(declaration, sheet, [everywhere(kind)]);
      const [kept] = refused.rows;
      expect(kept!.repairs).toEqual([{ ...row!.repairs![0], refused: true }]);
      expect(kept!.problems[0]?.code ?? kept!.values[column]).toBe(left);
      expect(refused.repairs).toEqual({});
    },
  );

  describe('of days in a column that has the month first', () => {
    const sheet = (...days: string[]) =>
      days.reduce(
        (built, text, at) => built.row(`Người ${at}`, text),
        new SheetBuilder().row('Họ và tên', 'Ngày sinh'),
      );
    const of = (built: SheetBuilder, refusals: Refusal[] = []) =>
      planned(STAFF, built, refusals).rows.map(({ values, problems }) => [
        ...[values.born, ...problems.map(({ code, nearest }) => [code, nearest])],
      ]);

    it('each is told where enough of them can have no other order', () => {
      const built = sheet('03/14/1980', '12/25/1979', '01/31/1981', '03/05/1980');
      expect(of(built)).toEqual([['1980-03-14'], ['1979-12-25'], ['1981-01-31'], ['1980-03-05']]);
      expect(planned(STAFF, built).repairs).toEqual({ 'month-first': 4 });
      expect(of(built, [at('month-first', 5, 'born')])[3]).toEqual([
        ...[null, ['day-unclear', undefined]],
      ]);
    });

    it('neither order is chosen where only one says so, and both are told', () => {
      const order = (text: string) => of(sheet(text, '03/14/1980', '1980-03-05'));
      expect(order('03/05/1980')).toEqual([
        [null, ['day-order-unclear', ['03/05/1980', '05/03/1980']]],
        [null, ['no-such-day', ['14/03/1980']]],
        ['1980-03-05'],
      ]);
      const [row] = planned(STAFF, sheet('03/05/1980', '03/14/1980')).rows;
      expect(row!.problems[0]!.vi).toContain('ô B3 cùng cột ghi tháng trước');
    });

    it('a slip among days that offices write is refused alone', () =>
      expect(of(sheet('03/05/1980', '03/14/1980', '31/12/1980'))).toEqual([
        ['1980-05-03'],
        [null, ['no-such-day', ['14/03/1980']]],
        ['1980-12-31'],
      ]));
  });

  it('of numbers of days follow the epoch of the workbook', () => {
    const book = workbook(born(27823));
    book.sheets[0]!.date1904 = true;
    expect(planImport(book, STAFF, contextOf([]), seal).rows[0]!.values.born).toBe('1980-03-05');
  });

  it('letters of an old font are told once, and come back as the file has them', () => {
    const font = (cell: Cell): Cell =>
      cell.kind === 'text' && cell.text === 'Bàn'
        ? { ...cell, repaired: { from: 'Bµn', how: ['tcvn3-font', 'composed'] } }
        : cell;
    const [row] = planned(ASSETS, assets('Bàn', 1), [], font).rows;
    expect(row).toMatchObject({
      repairs: [{ kind: 'tcvn3-font', cell: 'B2', from: 'Bµn', to: 'Bàn' }],
    });
    const [kept] = planned(ASSETS, assets('Bàn', 1), [everywhere('tcvn3-font')], font).rows;
    expect(kept).toMatchObject({ values: { name: 'Bµn' }, repairs: [{ refused: true }] });
  });

  it('refused in one cell a kind is done in all others', () => {
    const sheet = assets(' Bàn', 1, 5, ' cũ').row(2, ' Ghế', 1);
    const plan = planned(ASSETS, sheet, [at('space', 2, 'name')]);
    expect(plan.rows.map(({ values }) => values.name)).toEqual([' Bàn', 'Ghế']);
    expect(plan.rows[0]!.values.note).toBe('cũ');
    expect(plan.repairs).toEqual({ space: 2 });
  });

  it('of what Excel made a number: zeros come back where a province fits, masked in the list', () => {
    const sheet = (number: number | string) =>
      new SheetBuilder()
        .row('STT', 'Họ và tên', 'Ngày sinh', 'Nhóm đối tượng', 'Số CCCD')
        .row(1, 'Nguyễn Văn An', '05/03/1980', 'công chức', number);
    const of = (number: number | string, refusals: Refusal[] = []) =>
      planned(staff.declaration, sheet(number), refusals).rows[0]!;
    const row = of(48012345612);
    expect(openValue(ring, sealedValue(row.values.personalNumber)!)).toBe('048012345612');
    expect(row.repairs).toMatchObject([{ kind: 'leading-zero', to: '0480******12' }]);
    expect(JSON.stringify(row.repairs)).not.toContain('8012345612');
    expect(openValue(ring, sealedValue(of(1085012345).values.personalNumber)!)).toBe(
      '001085012345',
    );
    const codes = (each: ReturnType<typeof of>) => each.problems.map(({ code }) => code);
    expect(codes(of(48012345612, [everywhere('leading-zero')]))).toEqual(['leading-zero-lost']);
    // No province begins with 03 9…; and of a text that lacks more than one digit any may be missing.
    expect(codes(of(39012345612))).toEqual(['leading-zero-lost']);
    expect(codes(of('4801234561'))).toEqual(['not-a-personal-number']);
    expect(of('048 012 345 612').repairs).toMatchObject([{ kind: 'identifier-marks' }]);
  });

  it('of codes of procedures: the zeros at the end come back', () => {
    const code = procedures.declaration.columns.find(({ key }) => key === 'procedureCode')!;
    const name = procedures.declaration.columns.filter(({ required }) => required);
    const sheet = new SheetBuilder()
      .row(...name.map(({ header }) => header.vi), code.header.vi)
      .row(...name.map(() => 'x'), 1.0045);
    const [row] = planned(procedures.declaration, sheet).rows;
    expect(row!.values.procedureCode).toBe('1.004500');
    expect(row!.repairs).toMatchObject([{ kind: 'code-zeros', from: '1.0045', to: '1.004500' }]);
    const [kept] = planned(procedures.declaration, sheet, [everywhere('code-zeros')]).rows;
    expect(kept!.values.procedureCode).toBe('1.0045');
  });

  it('of personal numbers among words: they are hidden, and told without them', () => {
    const remark = 'Giao cho  vợ, CCCD 022199000017';
    const [row] = planned(ASSETS, assets('Máy in', 1, 100, remark)).rows;
    expect(row).toMatchObject({
      verdict: 'created',
      values: { note: 'Giao cho vợ, CCCD 0221******17' },
      repairs: [{ kind: 'personal-number', cell: 'E2', to: 'Giao cho vợ, CCCD 0221******17' }],
    });
    expect(JSON.stringify(row)).not.toContain('99000');
    // A person who looked says that it is something else.
    const kept = planned(ASSETS, assets('Máy in', 1, 100, remark), [everywhere('personal-number')]);
    expect(kept.rows[0]!.values.note).toContain('022199000017');
    // Alone in a column of things it is a code of its own.
    expect(planned(ASSETS, assets('022199000017', 1, 100, 'x')).rows[0]!.repairs).toBeUndefined();
    const card = planned(ASSETS, assets('Máy in', 1, 100, 'CMND 100123456')).rows[0]!;
    expect(card.values.note).toBe('CMND 100***456');
  });

  it('tell nothing of cells of a denunciation that may not be kept', () => {
    const sheet = new SheetBuilder()
      .row('STT', 'Số đơn', 'Ngày nhận', 'Loại đơn', 'Nội dung tóm tắt', 'Giai đoạn')
      .row(1, ' 15', '02/06/2025', 'tố cáo', ' tố Trần Văn  Bảy ', 'xác minh');
    const [row] = planned(petitions.declaration, sheet).rows;
    expect(row).toMatchObject({ verdict: 'refused', problems: [{ code: 'denunciation' }] });
    expect(row!.repairs).toMatchObject([{ column: 'registerNumber' }]);
    expect(JSON.stringify(row)).not.toContain('Bảy');
  });

  it('law: a text differs from its cell only where a repair says so, and refusing all gives it back', () => {
    const piece = fc.constantFrom(
      'Bàn',
      'ghế',
      ' ',
      '  ',
      '\u00a0',
      '\n',
      '\u200b',
      '\ufeff',
      'o\u0323',
      '1',
      '.',
    );
    const text = fc
      .array(piece, { minLength: 1, maxLength: 8 })
      .map((pieces) => `x${pieces.join('')}`);
    fc.assert(
      fc.property(text, (name) => {
        const sheet = assets(name, 1);
        const [row] = planned(ASSETS, sheet).rows;
        expect((row!.repairs ?? []).length > 0).toBe(row!.values.name !== name);
        const [kept] = planned(ASSETS, sheet, REPAIR_KINDS.map(everywhere)).rows;
        expect(kept!.values.name).toBe(name);
      }),
      { numRuns: 150 },
    );
  });
});
