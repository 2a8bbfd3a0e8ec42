import { randomBytes } from 'node:crypto';
import { SheetBuilder, workbook } from '../../test/support/sheet-builder';
import { contextOf } from '../../test/support/sample-lists';
import { listType } from '../handover/list-types/list-types';
import type { ListType } from '../handover/list-types/list-type';
import { Keyring } from '../platform/secrets/keyring';
import { openValue, sealedValue, sealValue } from '../platform/secrets/personal-value';
import type { PlanContext } from './import-target';
import { planImport } from './plan';
import { cleanedWorkbook } from './removal';

const [staff, accounts, petitions] = [listType('A1b')!, listType('C3')!, listType('E3')!];
const ring = new Keyring([{ version: 1, bytes: randomBytes(32) }]);
const NUMBER = '048012345612';

function plan({ declaration }: ListType, sheet: SheetBuilder, over: Partial<PlanContext> = {}) {
  const book = workbook(sheet);
  const context = { ...contextOf([]), ...over };
  const planned = planImport(book, declaration, context, (kind, text) =>
    sealValue(ring, kind, text),
  );
  const stored = () => JSON.stringify([planned.rows, planned.sheets]);
  return {
    ...planned,
    kept: () => JSON.stringify(cleanedWorkbook(book, planned.removals)),
    stored,
  };
}

const people = (...more: string[]) =>
  new SheetBuilder().row('STT', 'Họ và tên', 'Ngày sinh', 'Nhóm đối tượng', ...more);
const an = ['Nguyễn Văn An', '05/03/1980', 'công chức'] as const;

describe('personal values in a plan', () => {
  it('are sealed, and the plan holds none in the clear', () => {
    const { rows, stored } = plan(staff, people('Số CCCD').row(1, ...an, NUMBER));
    expect(rows[0]).toMatchObject({ verdict: 'created', problems: [] });
    const sealed = sealedValue(rows[0]!.values.personalNumber)!;
    expect(sealed.mask).toBe('0480******12');
    expect(openValue(ring, sealed)).toBe(NUMBER);
    expect(stored()).not.toContain(NUMBER);
  });

  it('of a row planned again equal the stored ones, though never sealed alike', () => {
    const sheet = () => people('Số CCCD').row(1, ...an, NUMBER);
    const [first] = plan(staff, sheet()).rows;
    const existing = new Map([[first!.fingerprint, { id: 'item', values: first!.values }]]);
    expect(plan(staff, sheet(), { existing }).rows[0]).toMatchObject({ verdict: 'unchanged' });
    const other = people('Số CCCD').row(1, ...an, '048012345699');
    expect(plan(staff, other, { existing }).rows[0]).toMatchObject({ verdict: 'changed' });
  });

  it('tell rows apart by the account, found again by its blind index', () => {
    const sheet = (...numbers: string[]) =>
      numbers.reduce(
        (built, number, at) => built.row(at + 1, 'KBNN khu vực III', number, 1_000_000),
        new SheetBuilder().row('STT', 'Nơi mở', 'Số tài khoản', 'Số dư'),
      );
    const { rows, stored } = plan(accounts, sheet('3751.0.1234567', '3751.0.7654321'));
    expect(rows.map(({ verdict }) => verdict)).toEqual(['created', 'created']);
    expect(stored()).not.toMatch(/1234567|7654321/);
    const existing = new Map(rows.map((row) => [row.fingerprint, { id: 'x', values: row.values }]));
    const again = plan(accounts, sheet('375101234567', '3751.0.7654321'), { existing });
    expect(again.rows.map(({ verdict }) => verdict)).toEqual(['unchanged', 'unchanged']);
  });

  it.each([
    ['39012345612', 'leading-zero-lost'],
    ['04801234561A', 'not-a-personal-number'],
    ['0480123456123', 'not-a-personal-number'],
  ])('that are wrong (%s) are refused without being repeated', (number, code) => {
    const { rows, stored } = plan(staff, people('Số CCCD').row(1, ...an, number));
    expect(rows[0]).toMatchObject({
      verdict: 'refused',
      problems: [{ code, column: 'personalNumber' }],
    });
    expect(stored()).not.toContain(number);
  });

  it.each([['0480 1234 5612'], ["'048012345612"], ['048-012-345-612']])(
    'are read from %s',
    (text) => {
      const [row] = plan(staff, people('Số CCCD').row(1, ...an, text)).rows;
      expect(openValue(ring, sealedValue(row!.values.personalNumber)!)).toBe(NUMBER);
    },
  );
});

describe('columns that may not be kept', () => {
  const sheet = people('Dân tộc', 'Ngày vào Đảng', 'Lý luận chính trị', 'Mật khẩu').row(
    1,
    ...an,
    'Tày',
    '03/02/2010',
    'Cao cấp',
    'bimat123',
  );

  it('are left out and named, and the rest is imported', () => {
    const { rows, sheets, stored } = plan(staff, sheet);
    expect(rows[0]).toMatchObject({ verdict: 'created', problems: [] });
    expect(sheets[0]!.removed).toEqual([
      { column: 'E', heading: 'Dân tộc', refusal: 'ethnicity' },
      { column: 'F', heading: 'Ngày vào Đảng', refusal: 'party' },
      { column: 'H', heading: 'Mật khẩu', refusal: 'password' },
    ]);
    expect(sheets[0]!.unknown.map(({ heading }) => heading)).not.toContain('Dân tộc');
    expect(stored()).not.toMatch(/Tày|bimat123|2010/);
  });

  it('are not in the copy of the file that is kept, and everything else is', () => {
    const kept = plan(staff, sheet).kept();
    expect(kept).not.toMatch(/Tày|bimat123|2010|Mật khẩu/);
    expect(kept).toMatch(/Cao cấp/);
    expect(kept).toMatch(/Nguyễn Văn An/);
  });

  it('are found under a caption, and in a sheet that is no table', () => {
    const captions = new SheetBuilder()
      .row('STT', 'Họ và tên', 'Ngày sinh', 'Nhóm đối tượng', 'Đảng viên')
      .row(1, ...an, 'x');
    expect(plan(staff, captions).sheets[0]!.removed).toMatchObject([{ refusal: 'party' }]);
    const other = new SheetBuilder().row('Hệ thống', 'Mật khẩu').row('Hộ tịch', 'bimat123');
    expect(plan(staff, other).kept()).not.toContain('bimat123');
  });
});

describe('a placement', () => {
  const row = (...cells: (string | null)[]) =>
    plan(
      staff,
      people('Phương án bố trí', 'Số, ngày quyết định', 'Ngày quyết định').row(1, ...an, ...cells),
    ).rows[0];
  it.each([
    ['bố trí tại xã mới', null, null],
    ['bố trí tại xã mới', '125/QĐ-UBND', null],
    ['bố trí tại xã mới', 'ngày 25/06/2025', null],
    ['thôi việc', 'có quyết định', '25/06/2025'],
  ])('without number and date of the decision is refused: %s, %s, %s', (...cells) => {
    expect(row(...cells)).toMatchObject({
      verdict: 'refused',
      problems: [{ code: 'placement-without-decision' }],
    });
  });
  it.each([
    ['bố trí tại xã mới', '125/QĐ-UBND ngày 25/06/2025', null],
    ['bố trí tại xã mới', '125/QĐ-UBND', '25/06/2025'],
    ['bố trí tại xã mới', 'Quyết định số 125, ngày 25 tháng 6 năm 2025', null],
    ['chưa bố trí', null, null],
    [null, null, null],
  ])('with both, or none given yet, is taken: %s, %s, %s', (...cells) => {
    expect(row(...cells)).toMatchObject({ verdict: 'created', problems: [] });
  });
});

describe('complaints and denunciations', () => {
  const sheet = (...rows: (string | null)[][]) =>
    rows.reduce(
      (built, cells, at) => built.row(at + 1, ...cells),
      new SheetBuilder().row(
        'STT',
        'Số đơn',
        'Ngày nhận',
        'Loại đơn',
        'Người gửi',
        'Nội dung tóm tắt',
        'Giai đoạn',
      ),
    );
  const BARE = ['15', '02/06/2025', 'tố cáo', null, null, 'xác minh'];
  const FULL = ['16', '03/06/2025', 'tố cáo', 'Trần Thị Bình', 'Ông C nhận tiền', 'xác minh'];
  const COMPLAINT = ['17', '04/06/2025', 'khiếu nại', 'Lê Văn Dũng', 'Thu hồi đất', 'thụ lý'];

  it('of a denunciation take register number, dates, stage and body only', () => {
    const { rows, stored, kept } = plan(petitions, sheet(BARE, FULL));
    expect(rows.map(({ verdict }) => verdict)).toEqual(['created', 'refused']);
    expect(rows[1]!.problems).toMatchObject([{ code: 'denunciation' }]);
    expect(rows[1]!.problems[0]!.vi).toContain('Nội dung tóm tắt');
    expect(stored()).not.toMatch(/Trần Thị Bình|Ông C nhận tiền/);
    expect(kept()).not.toMatch(/Trần Thị Bình|Ông C nhận tiền/);
  });

  it('keep nothing more where the kind cannot be read', () => {
    const { rows, stored, kept } = plan(
      petitions,
      sheet(['18', '05/06/2025', 'tố giác', null, 'Ông E', null]),
    );
    expect(rows[0]).toMatchObject({ verdict: 'refused' });
    expect(stored()).not.toContain('Ông E');
    expect(kept()).not.toContain('Ông E');
  });

  it('leave names out unless the province allows them, and then seal them', () => {
    const off = plan(petitions, sheet(COMPLAINT));
    expect(off.rows[0]).toMatchObject({ verdict: 'created', values: { summary: 'Thu hồi đất' } });
    expect(off.sheets[0]!.removed).toMatchObject([{ heading: 'Người gửi', refusal: 'names' }]);
    expect(off.stored()).not.toContain('Lê Văn Dũng');
    expect(off.kept()).not.toContain('Lê Văn Dũng');
    const on = plan(petitions, sheet(COMPLAINT), { namesAllowed: true });
    expect(sealedValue(on.rows[0]!.values.sender)?.mask).toBe('L*** V*** D***');
    expect(on.stored()).not.toContain('Lê Văn Dũng');
    expect(on.sheets[0]!.removed).toEqual([]);
  });

  it('of a denunciation never take a name, allowed or not', () => {
    const { rows, stored } = plan(petitions, sheet(FULL), { namesAllowed: true });
    expect(rows[0]).toMatchObject({ verdict: 'refused' });
    expect(stored()).not.toContain('Trần Thị Bình');
  });
});
