import fc from 'fast-check';
import type { TableSheet, TableValue } from '../../../office/excel/table';
import type { Cell, Workbook } from '../../../office/excel/workbook';
import { standbySheets } from '../standby-sheets';
import { HELP_KINDS } from '../standby.checks';
import type { HotlinesView, ShiftsView, TeamsView } from '../standby.schema';
import { planLines } from './plan-standby';
import { readStandby } from './read-standby';

const PLACES = [
  { id: '00000000-0000-4000-8000-000000000001', name: 'Phường Hà Lầm' },
  { id: '00000000-0000-4000-8000-000000000002', name: 'Xã Lương Minh' },
];
const unit = PLACES[0]!;
const kept = { id: '00000000-0000-4000-8000-00000000000a', version: 3, mayChange: true, unit };

const shift: ShiftsView['shifts'][number] = {
  ...{ ...kept, day: '2025-07-01', fromTime: '07:00', toTime: '17:30', field: 'technical' },
  ...{ person: 'Trần Thị B', position: null, phone: '0912 345 678', note: 'Mang máy in' },
};
const team: TeamsView['teams'][number] = {
  ...{ ...kept, kind: 'mobile', name: 'Tổ số 1', campaign: 'Mùa hè xanh', place: null },
  ...{ leader: null, phone: null, members: 5, helps: ['accounts', 'guidance'] },
  ...{ activeFrom: '2025-07-01', activeTo: '2025-08-15' },
  ...{ peopleHelped: 10, householdsHelped: 4, dossiersHelped: 0 },
};
const line: HotlinesView['hotlines'][number] = {
  ...{ ...kept, name: 'Trung tâm hành chính công', phone: '1022', hours: '24/7', note: null },
};

/** A workbook as it would be read again, without writing one: the headings, the rows, the notes. */
function workbookOf(
  sheets: readonly TableSheet[],
  change: (sheet: string, row: Record<string, TableValue>) => Record<string, TableValue> = (
    _,
    row,
  ) => row,
): Workbook {
  const cell = (column: number, text: string): Cell => ({
    column,
    kind: 'text',
    value: text,
    text,
  });
  const cells = (texts: readonly string[]) =>
    texts.flatMap((text, at) => (text === '' ? [] : [cell(at + 1, text)]));
  return {
    sheets: sheets.map(({ name, columns, rows, notes = [] }) => ({
      ...{ name, hidden: false, merges: [] },
      rows: [
        columns.map(({ header }) => header),
        ...[...(rows as Iterable<Record<string, TableValue>>)].map((row) => {
          const changed = change(name, row);
          return columns.map(({ key }) => String(changed[key] ?? ''));
        }),
        ...notes.map((note) => [note]),
      ].map((texts, at) => ({ number: at + 1, cells: cells(texts), hidden: false })),
    })),
  } as unknown as Workbook;
}
const written = (
  ...change: Parameters<typeof workbookOf> extends [unknown, ...infer Rest] ? Rest : never
) =>
  workbookOf(
    standbySheets({ shifts: [shift], teams: [team], hotlines: [line] }, new Date(0)),
    ...change,
  );

describe('roster, teams and hotlines from Excel', () => {
  it('what the page gave out comes back as it is, with no problem', () => {
    const read = readStandby(written(), PLACES)!;
    expect(read.problems).toEqual([]);
    const { id: _id, version: _version, mayChange: _may, unit: of, ...said } = shift;
    expect(read.shifts.map(({ body }) => body)).toEqual([{ ...said, unitId: of.id }]);
    expect(read.teams[0]!.body).toMatchObject({ name: 'Tổ số 1', helps: team.helps, members: 5 });
    expect(read.hotlines[0]!.body).toMatchObject({ phone: '1022', hours: '24/7', note: null });
  });

  it.each([
    ['Lịch trực', { unit: 'Xã Không Có' }, 'không phải đơn vị'],
    ['Lịch trực', { day: '31/02/2025' }, 'không rõ ngày'],
    ['Lịch trực', { from: '25:00' }, 'không rõ giờ'],
    ['Lịch trực', { to: '07:00' }, 'trùng giờ'],
    ['Lịch trực', { field: 'Việc lạ' }, 'Ghi một trong các từ'],
    ['Lịch trực', { phone: 'gọi anh Ba' }, 'không phải số điện thoại'],
    ['Lịch trực', { person: '' }, 'không được để trống'],
    ['Tổ hỗ trợ', { members: 'năm' }, 'số nguyên'],
    ['Tổ hỗ trợ', { helps: 'Trông trẻ' }, 'cụm từ'],
    ['Tổ hỗ trợ', { to: '30/06/2025' }, 'trước ngày bắt đầu'],
    ['Đường dây nóng', { phone: '' }, 'không được để trống'],
  ])('says where %s is wrong (%o) and takes the other lines', (sheet, wrong, told) => {
    const read = readStandby(
      written((name, row) => (name === sheet ? { ...row, ...wrong } : row)),
      PLACES,
    )!;
    expect(read.problems).toMatchObject([{ sheet, vi: expect.stringContaining(told) }]);
    const lines = [read.shifts, read.teams, read.hotlines].map((each) => each.length);
    expect(lines.reduce((sum, n) => sum + n, 0)).toBe(2);
  });

  it.each([
    ...[
      ['7h', '07:00'],
      ['7h30', '07:30'],
      ['07:30:00', '07:30'],
    ],
    ...[
      ['7.05', '07:05'],
      ['23:59', '23:59'],
    ],
  ])('reads the time %s as %s', (text, time) => {
    const read = readStandby(
      written((name, row) => (name === 'Lịch trực' ? { ...row, from: text } : row)),
      PLACES,
    )!;
    expect(read.shifts[0]?.body.fromTime).toBe(time);
  });

  it('a workbook of something else is none', () => {
    expect(readStandby({ sheets: [] } as unknown as Workbook, PLACES)).toBeNull();
  });

  it('knows a line again, tells what is new, changed, the same, and there twice', () => {
    const there = [{ id: 'x', version: 2, body: { unitId: 'a', phone: '1022', name: 'Cũ' } }];
    const plan = planLines(
      [
        { cell: 'A2', body: { unitId: 'a', phone: '1022', name: 'Mới' } },
        { cell: 'A3', body: { unitId: 'a', phone: '113', name: 'Công an' } },
        { cell: 'A4', body: { unitId: 'a', phone: '113', name: 'Công an lần hai' } },
      ],
      there,
      ['unitId', 'phone'],
    );
    expect(plan.map(({ kind, seen }) => [kind, seen])).toEqual([
      ['changed', { id: 'x', version: 2 }],
      ...[
        ['new', null],
        ['twice', null],
      ],
    ]);
  });

  it('law: what was taken is unchanged the second time, in whatever order kinds of help stand', () => {
    const body = fc.record({
      unitId: fc.constantFrom('a', 'b'),
      name: fc.constantFrom('Tổ 1', 'Tổ 2', 'Tổ 3'),
      helps: fc.shuffledSubarray([...HELP_KINDS]),
    });
    fc.assert(
      fc.property(fc.array(body, { maxLength: 8 }), (bodies) => {
        const lines = bodies.map((each, at) => ({ cell: `A${at}`, body: each }));
        const naming = ['unitId', 'name'] as const;
        const first = planLines(lines, [], naming);
        const there = first
          .filter(({ kind }) => kind === 'new')
          .map((each, at) => ({
            ...{ id: `${at}`, version: 1 },
            body: { ...each.body, helps: each.body.helps.toReversed() },
          }));
        const second = planLines(lines, there, naming);
        expect(second.map(({ kind }) => kind)).toEqual(
          first.map(({ kind }) => (kind === 'new' ? 'unchanged' : kind)),
        );
      }),
    );
  });
});
