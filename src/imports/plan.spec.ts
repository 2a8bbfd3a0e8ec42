import {
  ASSETS,
  RECORDS,
  RECEIVER_NAMES,
  assetHeader,
  contextOf,
  plannedAssets,
} from '../../test/support/sample-lists';
import { SheetBuilder, workbook } from '../../test/support/sheet-builder';
import { planImport } from './plan';

describe('planImport', () => {
  it('creates new rows with money, thousandths, group and receiver', () => {
    const plan = plannedAssets(
      assetHeader()
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

  it('reports every bad cell of a row with its address, value and reason', () => {
    const plan = plannedAssets(assetHeader().row(1, null, null, '1.234', { error: '#REF!' }));
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
    const context = contextOf(RECEIVER_NAMES, {
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
    const plan = plannedAssets(
      assetHeader()
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

  it('tells which texts in old fonts were left alone', () => {
    const book = workbook(assetHeader().row(1, 'a', 'Cái', 1));
    expect(planImport(book, ASSETS, contextOf()).sheets[0]).not.toHaveProperty('doubtfulFonts');
    book.sheets[0]!.doubtfulFonts = ['C2'];
    const { sheets } = planImport(book, ASSETS, contextOf());
    expect(sheets[0]).toMatchObject({ doubtfulFonts: ['C2'] });
  });

  it('reports doubles with both positions: equal, counted, contradicting, over sheets', () => {
    const counted = plannedAssets(assetHeader().row(1, null, 'Bàn', 1).row(2, null, 'Bàn', 1));
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
    const plan = plannedAssets(
      assetHeader()
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
    const plan = plannedAssets(
      assetHeader()
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
    const plan = plannedAssets(
      assetHeader(new SheetBuilder().row(null, null, null, null, 'Đơn vị tính: triệu đồng')).row(
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
    const plan = plannedAssets(
      assetHeader().row(1, 'a', 'Bàn', 2).merge(4, 4, 2).row(2, 'b', 'Ghế', null),
    );
    expect(plan.rows.map((row) => row.problems.map(({ cell, code }) => [cell, code]))).toEqual([
      [],
      [['D3', 'shared-number']],
    ]);
  });

  it('refuses every row of a list that takes no more, with the reason', () => {
    const context = contextOf(RECEIVER_NAMES, null, {
      closed: { vi: 'Biên bản đã ký.', en: 'Signed.' },
    });
    const plan = plannedAssets(assetHeader().row(1, null, 'Bàn', 1), context);
    expect(plan.rows[0]).toMatchObject({ verdict: 'refused', problems: [{ code: 'closed' }] });
    expect(plan.rows[0]?.problems[0]?.en).toContain('Signed.');
  });

  it('reports sheets that give no rows and columns that are not stored', () => {
    const plan = planImport(
      workbook(
        assetHeader(new SheetBuilder('Biểu')).row(1, null, 'Bàn', 1),
        new SheetBuilder('Hướng dẫn').row('Điền cột 1'),
        new SheetBuilder('Thư').row('Kính gửi'),
        new SheetBuilder('Nhân sự').row('Họ và tên', 'Dân tộc').row('A', 'Kinh'),
      ),
      ASSETS,
      contextOf(RECEIVER_NAMES),
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
