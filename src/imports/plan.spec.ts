import fc from 'fast-check';
import { ASSETS, RECORDS, STAFF, contextOf } from '../../test/support/sample-lists';
import { SheetBuilder, workbook, type Built } from '../../test/support/sheet-builder';
import { fold } from '../platform/text/fold';
import type { PlanContext } from './import-target';
import { planImport } from './plan';
import { verdicts } from './planned-row';
import { RefusedRepairs } from './repairs/refused-repairs';

const header = (sheet = new SheetBuilder()) =>
  sheet.row(
    'STT',
    'Mã tài sản',
    'Tên tài sản',
    'Số lượng',
    'Nguyên giá',
    'Vị trí',
    'Đơn vị tiếp nhận',
  );
const NAMES = ['UBND phường Hà Lầm', 'UBND phường Hạ Long', 'Lưu trữ lịch sử tỉnh'];
const planned = (sheet: SheetBuilder, context = contextOf(NAMES)) =>
  planImport(workbook(sheet), ASSETS, context);

describe('planImport', () => {
  it('creates new rows with money, thousandths, group and receiver', () => {
    const plan = planned(
      header()
        .row('I', null, 'Máy móc')
        .row(1, 'T01', 'Máy in', 1.5, '2.500.000', 'P.1', 'ubnd PHƯỜNG hà lầm'),
    );
    expect(plan.rows).toMatchObject([
      {
        rowNumber: 3,
        verdict: 'created',
        groupPath: ['Máy móc'],
        receiverOrganisationId: 'org-UBND phường Hà Lầm',
        values: { code: 'T01', name: 'Máy in', quantity: 1500, cost: 2_500_000, group: 'Máy móc' },
        problems: [],
      },
    ]);
    expect(plan.counts).toMatchObject({
      rows: 3,
      header: 1,
      group: 1,
      data: 1,
      created: 1,
      refused: 0,
    });
  });

  it('refuses a receiver it does not know and tells the nearest names', () => {
    const [row] = planned(
      header().row(1, null, 'Máy in', 1, null, null, 'UBND phường Hà Lậm Mới'),
    ).rows;
    expect(row).toMatchObject({
      verdict: 'refused',
      problems: [{ code: 'receiver-unknown', column: 'receiver' }],
    });
    expect(row?.receiverOrganisationId).toBeUndefined();
    expect(row?.problems[0]?.nearest?.[0]).toBe('UBND phường Hà Lầm');
  });

  it('refuses the giver as its own receiver, unless a successor bears the same name', () => {
    const sheet = header().row(1, null, 'Máy in', 1, null, null, 'UBND xã A');
    const giverSpellings = ['Ủy ban nhân dân xã A', 'UBND xã A', 'Xã A'];
    const codes = (receivers: PlanContext['receivers']) =>
      planned(sheet, contextOf([], null, { giverSpellings, receivers })).rows[0]!.problems.map(
        ({ code }) => code,
      );
    expect(codes(new Map())).toEqual(['receiver-is-giver']);
    expect(
      codes(new Map([['ubnd xa a', [{ organisationId: '1', name: 'UBND xã A mới' }]]])),
    ).toEqual([]);
  });

  it('does not choose between two receivers of one name, nor invent one for a divided unit', () => {
    const twins = contextOf([], null, {
      receivers: new Map([
        [
          'ubnd xa a',
          [
            { organisationId: '1', name: 'UBND xã A' },
            { organisationId: '2', name: 'UBND xã A' },
          ],
        ],
      ]),
    });
    const sheet = header()
      .row(1, null, 'Máy in', 1, null, null, 'UBND xã A')
      .row(2, null, 'Máy fax', 1);
    const plan = planned(sheet, twins);
    expect(plan.rows.map((row) => row.problems.map(({ code }) => code))).toEqual([
      ['receiver-unclear'],
      [],
    ]);
    expect(plan.rows[1]?.receiverOrganisationId).toBeUndefined();
    expect(
      planned(sheet, { ...twins, defaultReceiverId: '2' }).rows[1]?.receiverOrganisationId,
    ).toBe('2');
  });

  it('reports every bad cell of a row with its address, value and reason', () => {
    const plan = planned(header().row(1, null, null, '1.234', { error: '#REF!' }));
    expect(plan.rows[0]?.problems.map(({ cell, code }) => [cell, code])).toEqual([
      ['D2', 'number-unclear'],
      ['E2', 'cell-error'],
      ['C2', 'required'],
    ]);
    expect(plan.rows[0]?.problems[0]?.vi).toMatch(/“1.234”.*1234 hoặc 1,234/);
  });

  it('knows stored rows again: unchanged, changed with what was before, locked', () => {
    const values = {
      code: 'T01',
      name: 'Máy in',
      group: null,
      unit: null,
      quantity: 1000,
      since: null,
      cost: 5,
      rest: null,
      state: null,
      place: null,
      receiver: null,
      note: null,
    };
    const context = contextOf(NAMES, {
      declaration: ASSETS,
      rows: [
        { id: 'a', values },
        { id: 'b', values: { ...values, code: 'T02' } },
        {
          id: 'c',
          values: { ...values, code: 'T03' },
          locked: { vi: 'đã tiếp nhận', en: 'accepted' },
        },
        {
          id: 'd',
          values: { ...values, code: 'T04' },
          locked: { vi: 'đã tiếp nhận', en: 'accepted' },
        },
        { id: 'e', values: { ...values, code: 'T05' } },
        { id: 'f', values: { ...values, code: 'T06' }, undone: true },
      ],
    });
    const plan = planned(
      header()
        .row(1, 't01', 'Máy  in', 1, 5)
        .row(2, 'T02', 'Máy in', 2, 5)
        .row(3, 'T03', 'Máy in', 2, 5)
        .row(4, 'T04', 'Máy in', 1, 5),
      context,
    );
    expect(plan.rows.map(({ verdict, targetId }) => [verdict, targetId])).toEqual([
      ['changed', 'a'],
      ['changed', 'b'],
      ['refused', 'c'],
      ['unchanged', 'd'],
    ]);
    expect(plan.rows[1]?.before).toMatchObject({ quantity: 1000 });
    expect(plan).toMatchObject({ missingFromFile: 1, missingRows: ['e'] });
  });

  it('never refuses a row for its running number, and reads other spellings of a receiver', () => {
    const plan = planned(
      header()
        .row('1.1', 'a', 'Bàn', 1, null, null, 'P. Hà Lầm')
        .row('2a', 'b', 'Ghế', 1)
        .row(3, 'c', 'Tủ', 1),
    );
    expect(plan.rows.map(({ verdict, values }) => [verdict, values.ordinal])).toEqual([
      ['created', null],
      ['created', null],
      ['created', 3],
    ]);
    expect(plan.rows[0]?.receiverOrganisationId).toBe('org-UBND phường Hà Lầm');
  });

  it('tells which texts in old fonts were left alone', () => {
    const book = workbook(header().row(1, 'a', 'Cái', 1));
    expect(planImport(book, ASSETS, contextOf()).sheets[0]).not.toHaveProperty('doubtfulFonts');
    book.sheets[0]!.doubtfulFonts = ['C2'];
    const { sheets } = planImport(book, ASSETS, contextOf());
    expect(sheets[0]).toMatchObject({ doubtfulFonts: ['C2'] });
  });

  it('reads a receiver named in short, or with its old district, and tells so', () => {
    const unit = { unit: 'Phường Hà Lầm', within: ['Thành phố Hạ Long'] };
    const names = ['Phường Hà Lầm', 'UBND phường Hà Lầm'].map((name) => fold(name));
    const choice = { organisationId: 'one', name: 'Ủy ban nhân dân phường Hà Lầm' };
    const context = contextOf([], null, {
      receivers: new Map(names.map((name) => [name, [choice]])),
      places: { newUnits: ['Phường Hà Lầm', 'Phường Hà Tu'], of: new Map([['one', unit]]) },
    });
    const sheet = header()
      .row(1, 'a', 'Bàn', 1, null, null, 'Hà Lầm')
      .row(2, 'b', 'Ghế', 1, null, null, 'P. Hà Lầm, TP Hạ Long')
      .row(3, 'c', 'Tủ', 1, null, null, 'phường Hà Lầm')
      .row(4, 'd', 'Kệ', 1, null, null, 'Hà Tu');
    const plan = planned(sheet, context);
    expect(plan.rows.map(({ receiverOrganisationId }) => receiverOrganisationId)).toEqual([
      ...['one', 'one', 'one', undefined],
    ]);
    expect(plan.repairs).toEqual({ 'unit-name': 2 });
    expect(plan.rows[1]!.repairs).toMatchObject([
      { kind: 'unit-name', from: 'P. Hà Lầm, TP Hạ Long', to: 'Phường Hà Lầm', cell: 'G3' },
    ]);
    const everywhere = { sheet: null, rowNumber: null, column: null };
    const refused = new RefusedRepairs([{ kind: 'unit-name', ...everywhere }]);
    const kept = planImport(workbook(sheet), ASSETS, context, undefined, refused);
    expect(kept.rows.map(({ verdict }) => verdict)).toEqual([
      ...['refused', 'refused', 'created', 'refused'],
    ]);
  });

  it('reports doubles with both positions: equal, counted, contradicting, over sheets', () => {
    const counted = planned(header().row(1, null, 'Bàn', 1).row(2, null, 'Bàn', 1));
    expect(counted.rows.map(({ verdict }) => verdict)).toEqual(['created', 'refused']);
    expect(counted.rows[1]?.problems[0]).toMatchObject({ code: 'counted-twice' });
    expect(counted.rows[1]?.problems[0]?.vi).toContain('dòng 2');

    const records = (name: string) =>
      new SheetBuilder(name).row('Số, ký hiệu hồ sơ', 'Tiêu đề hồ sơ', 'Thời hạn bảo quản');
    const plan = planImport(
      workbook(
        records('Một').row('01', 'A', '20 năm').row('02', 'B', '20 năm'),
        records('Hai').row('01', 'A', '20 năm').row('02', 'B', '10 năm'),
      ),
      RECORDS,
      contextOf(),
    );
    expect(plan.rows.map(({ verdict }) => verdict)).toEqual([
      'created',
      'refused',
      'skipped',
      'refused',
    ]);
    expect(plan.rows[2]?.problems[0]?.vi).toContain('dòng 2 của trang tính “Một”');
    expect(plan.rows[1]?.problems[0]?.vi).toContain('dòng 3 của trang tính “Hai”');
    expect(plan.counts).toMatchObject({ data: 4, created: 1, refused: 2, skipped: 1 });
  });

  it('tells two things apart that differ in a mark only, and joins both placements of a tone', () => {
    const plan = planned(
      header()
        .row(1, null, 'Bàn', 1)
        .row(2, null, 'Bán', 1)
        .row(3, null, 'Hoà khí', 1)
        .row(4, null, 'Hòa khí', 1),
    );
    expect(plan.rows.map(({ verdict }) => verdict)).toEqual([
      'created',
      'created',
      'refused',
      'refused',
    ]);
  });

  it('compares the sums written in the sheet with its rows', () => {
    const plan = planned(
      header()
        .row('I', null, 'Máy móc', 3, 30)
        .row(1, 'a', 'Máy in', 1, 10)
        .row(2, 'b', 'Máy chiếu', 2, 20)
        .row('II', null, 'Khác', 5, 50)
        .row(1, 'c', 'Bàn', 4, 50)
        .row(null, null, 'Tổng cộng', 7, 90),
    );
    expect(plan.sheets[0]?.totals.filter((check) => !check.agrees)).toEqual([
      expect.objectContaining({ cell: 'D5', stated: 5, computed: 4 }),
      expect.objectContaining({ cell: 'E7', stated: 90, computed: 80 }),
    ]);
    expect(plan.sheets[0]?.totals).toHaveLength(6);
  });

  it('multiplies money by the unit that stands above the table', () => {
    const plan = planned(
      header(new SheetBuilder().row(null, null, null, null, 'Đơn vị tính: triệu đồng')).row(
        1,
        null,
        'Xe',
        1,
        12.5,
      ),
    );
    expect(plan.rows[0]?.values.cost).toBe(12_500_000);
  });

  it('asks for the number of each row where one is merged over several', () => {
    const plan = planned(header().row(1, 'a', 'Bàn', 2).merge(4, 4, 2).row(2, 'b', 'Ghế', null));
    expect(plan.rows.map((row) => row.problems.map(({ cell, code }) => [cell, code]))).toEqual([
      [],
      [['D3', 'shared-number']],
    ]);
  });

  it('refuses every row of a list that takes no more, with the reason', () => {
    const context = contextOf(NAMES, null, { closed: { vi: 'Biên bản đã ký.', en: 'Signed.' } });
    const plan = planned(header().row(1, null, 'Bàn', 1), context);
    expect(plan.rows[0]).toMatchObject({ verdict: 'refused', problems: [{ code: 'closed' }] });
    expect(plan.rows[0]?.problems[0]?.en).toContain('Signed.');
  });

  it('reports sheets that give no rows and columns that are not stored', () => {
    const plan = planImport(
      workbook(
        header(new SheetBuilder('Biểu')).row(1, null, 'Bàn', 1),
        new SheetBuilder('Hướng dẫn').row('Điền cột 1'),
        new SheetBuilder('Thư').row('Kính gửi'),
        new SheetBuilder('Nhân sự').row('Họ và tên', 'Dân tộc').row('A', 'Kinh'),
      ),
      ASSETS,
      contextOf(NAMES),
    );
    expect(plan.sheets.map(({ outcome }) => outcome)).toEqual([
      'table',
      'instructions',
      'no-header',
      'no-header',
    ]);
    expect(plan.sheets[2]).toMatchObject({ missing: ['Tên tài sản', 'Số lượng'], lookedUpTo: 1 });
    expect(plan.counts).toMatchObject({ rows: 6, header: 1, data: 1, note: 4 });
  });
});

describe('the two equations', () => {
  const piece = fc.constantFrom<Built>(
    null,
    'I',
    'A',
    'a',
    '1',
    1,
    2,
    '1.1',
    '-',
    'Tổng cộng',
    'Cộng',
    'Bàn',
    'Ghế',
    '(1)',
    '(2)',
    'Ghi chú: x',
    'Người lập biểu',
    '12,5',
    '1.234',
    -3,
    { day: '2025-01-02' },
    { error: '#N/A' },
    { missing: true },
    'STT',
    'Tên tài sản',
    'Số lượng',
    'Nguyên giá',
    'Họ và tên',
    'Ngày sinh',
    'ngày 1 tháng 6 năm 2025',
    'UBND phường Hà Lầm',
    '   ',
  );
  const line = fc.record({
    cells: fc.array(piece, { maxLength: 8 }),
    merge: fc.option(
      fc.record({
        left: fc.integer({ min: 1, max: 7 }),
        wide: fc.integer({ min: 0, max: 5 }),
        tall: fc.integer({ min: 1, max: 4 }),
      }),
      { freq: 4 },
    ),
    hidden: fc.boolean(),
  });
  const sheets = fc.array(
    fc.tuple(
      fc.constantFrom('Biểu', 'Hướng dẫn', 'B 2 '),
      fc.boolean(),
      fc.boolean(),
      fc.array(line, { maxLength: 40 }),
    ),
    { maxLength: 3 },
  );

  it('hold for any sheets whatever, and the same file gives the same plan', () => {
    fc.assert(
      fc.property(sheets, fc.constantFrom(ASSETS, RECORDS, STAFF), (drawn, declaration) => {
        const book = workbook(
          ...drawn.map(([name, hidden, withHeader, lines]) => {
            const sheet = withHeader
              ? header(new SheetBuilder(name, hidden))
              : new SheetBuilder(name, hidden);
            for (const { cells, merge, hidden: rowHidden } of lines) {
              if (rowHidden) sheet.hiddenRow(...cells);
              else sheet.row(...cells);
              if (merge) sheet.merge(merge.left, merge.left + merge.wide, merge.tall);
            }
            return sheet;
          }),
        );
        const plan = planImport(book, declaration, contextOf(NAMES));
        const { counts } = plan;
        expect(counts.rows).toBe(
          counts.header + counts.data + counts.group + counts.total + counts.blank + counts.note,
        );
        expect(counts.data).toBe(verdicts.reduce((sum, verdict) => sum + counts[verdict], 0));
        expect(counts.data).toBe(plan.rows.length);
        const lastRows = book.sheets.map((sheet) =>
          Math.max(
            0,
            ...sheet.rows
              .filter((row) => row.cells.some((cell) => cell.missing || cell.text.trim() !== ''))
              .map((row) => row.number),
          ),
        );
        expect(counts.rows).toBe(lastRows.reduce((sum, row) => sum + row, 0));
        expect(
          new Set(plan.rows.map((row) => `${row.sheet}!${row.rowNumber}`)).size,
        ).toBeLessThanOrEqual(plan.rows.length);
        for (const row of plan.rows)
          expect(row.problems.length > 0).toBe(
            row.verdict === 'refused' || row.verdict === 'skipped',
          );
        expect(planImport(book, declaration, contextOf(NAMES))).toEqual(plan);
      }),
      { numRuns: 400 },
    );
  });
});
