import type { TableColumn, TableRow, TableSheet } from '../../office/excel/table';
import { tableTime } from '../../platform/vietnam-time';
import type { HelpKind, ShiftField, TeamKind } from './standby.checks';
import type { HotlinesView, ShiftsView, TeamsView } from './standby.schema';

/** Words of the workbook, the same on the way out and in. */
export const FIELDS: Record<ShiftField, string> = {
  ...{ lead: 'Lãnh đạo', technical: 'Kỹ thuật, phần mềm', procedures: 'Thủ tục hành chính' },
  ...{ guidance: 'Hướng dẫn người dân', other: 'Việc khác' },
};
export const KINDS: Record<TeamKind, string> = { fixed: 'Cố định', mobile: 'Lưu động' };
export const HELPS: Record<HelpKind, string> = {
  ...{ online_dossiers: 'Nộp hồ sơ trực tuyến', accounts: 'Tài khoản, định danh' },
  ...{
    signatures: 'Chữ ký số',
    guidance: 'Hướng dẫn người dân',
    equipment: 'Thiết bị, đường truyền',
  },
  ...{ moving: 'Vận chuyển, sắp xếp trụ sở', other: 'Việc khác' },
};
const NO_CAMPAIGN = 'Không thuộc chiến dịch';

const text = (key: string, header: string, width: number): TableColumn => ({
  ...{ key, header, width, kind: 'text' },
});
const number = (key: string, header: string): TableColumn => ({
  ...{ key, header, width: 12, kind: 'number' },
});
const day = (key: string, header: string): TableColumn => ({
  ...{ key, header, width: 12, kind: 'day' },
});
const FIGURES = [
  number('members', 'Thành viên'),
  number('peopleHelped', 'Lượt người'),
  number('householdsHelped', 'Hộ'),
  number('dossiersHelped', 'Hồ sơ'),
];

/** What support teams did, campaign by campaign, in the order of their names. */
export function campaignFigures(teams: TeamsView['teams']) {
  const groups = [...Map.groupBy(teams, ({ campaign }) => campaign ?? NO_CAMPAIGN)];
  return groups
    .map(([campaign, own]) => {
      const sum = (of: (team: (typeof own)[number]) => number) =>
        own.reduce((all, team) => all + of(team), 0);
      return {
        ...{ campaign, teams: own.length, units: new Set(own.map(({ unit }) => unit.id)).size },
        members: sum(({ members }) => members),
        peopleHelped: sum(({ peopleHelped }) => peopleHelped),
        householdsHelped: sum(({ householdsHelped }) => householdsHelped),
        dossiersHelped: sum(({ dossiersHelped }) => dossiersHelped),
      };
    })
    .sort((a, b) => a.campaign.localeCompare(b.campaign, 'vi'));
}

/** Roster, support teams with their figures by campaign, and hotlines as a workbook. */
export function standbySheets(
  {
    shifts,
    teams,
    hotlines,
  }: Pick<ShiftsView, 'shifts'> & Pick<TeamsView, 'teams'> & Pick<HotlinesView, 'hotlines'>,
  now: Date,
): TableSheet[] {
  const title = (what: string) => [what, `Số liệu tính đến ${tableTime(now)}`];
  const unit = text('unit', 'Đơn vị', 30);
  return [
    {
      name: 'Lịch trực',
      title: title('Lịch trực những ngày vận hành chính thức'),
      columns: [
        ...[day('day', 'Ngày'), text('from', 'Từ', 8), text('to', 'Đến', 8), unit],
        ...[text('field', 'Lĩnh vực', 24), text('person', 'Người trực', 26)],
        ...[text('position', 'Chức vụ', 26), text('phone', 'Điện thoại', 16)],
        text('note', 'Ghi chú', 34),
      ],
      filter: true,
      rows: shifts.map((row): TableRow => ({
        ...{ day: row.day, from: row.fromTime, to: row.toTime, unit: row.unit.name },
        ...{ field: FIELDS[row.field], person: row.person, position: row.position },
        ...{ phone: row.phone, note: row.note },
      })),
      notes: ['Ca có giờ kết thúc sớm hơn giờ bắt đầu thì kết thúc vào ngày hôm sau.'],
    },
    {
      name: 'Tổ hỗ trợ',
      title: title('Tổ hỗ trợ, tổ tình nguyện'),
      columns: [
        ...[unit, text('name', 'Tổ', 28), text('kind', 'Loại', 12)],
        ...[text('campaign', 'Chiến dịch', 24), text('place', 'Địa điểm', 28)],
        ...[text('leader', 'Phụ trách', 24), text('phone', 'Điện thoại', 16)],
        ...[text('helps', 'Nội dung hỗ trợ', 40), day('from', 'Từ ngày'), day('to', 'Đến ngày')],
        ...FIGURES,
      ],
      filter: true,
      rows: teams.map((row): TableRow => ({
        ...{ unit: row.unit.name, name: row.name, kind: KINDS[row.kind], campaign: row.campaign },
        ...{ place: row.place, leader: row.leader, phone: row.phone },
        ...{ helps: row.helps.map((each) => HELPS[each]).join(', '), from: row.activeFrom },
        ...{ to: row.activeTo, members: row.members, peopleHelped: row.peopleHelped },
        ...{ householdsHelped: row.householdsHelped, dossiersHelped: row.dossiersHelped },
      })),
    },
    {
      name: 'Theo chiến dịch',
      title: title('Kết quả hỗ trợ theo chiến dịch'),
      columns: [
        ...[text('campaign', 'Chiến dịch', 36), number('teams', 'Số tổ')],
        ...[number('units', 'Số đơn vị'), ...FIGURES],
      ],
      rows: campaignFigures(teams),
    },
    {
      name: 'Đường dây nóng',
      title: title('Đường dây nóng đã công bố'),
      columns: [
        ...[unit, text('name', 'Đường dây nóng', 34), text('phone', 'Số điện thoại', 18)],
        ...[text('hours', 'Thời gian', 20), text('note', 'Ghi chú', 40)],
      ],
      rows: hotlines.map((row): TableRow => ({
        ...{ unit: row.unit.name, name: row.name, phone: row.phone },
        ...{ hours: row.hours, note: row.note },
      })),
    },
  ];
}
