import type { TeamsView } from './standby.schema';
import { campaignFigures, standbySheets } from './standby-sheets';

const team = (campaign: string | null, unitId: string, members: number, people: number) =>
  ({
    ...{ id: `${unitId}${members}`, unit: { id: unitId, name: `Xã ${unitId}` }, version: 1 },
    ...{ mayChange: true, kind: 'fixed', name: 'Tổ', campaign, place: null, leader: null },
    ...{ phone: null, members, helps: ['accounts', 'guidance'], activeFrom: '2025-07-01' },
    ...{ activeTo: null, peopleHelped: people, householdsHelped: 1, dossiersHelped: 2 },
  }) as TeamsView['teams'][number];
const teams = [team('Mùa hè xanh', 'a', 5, 10), team('Mùa hè xanh', 'b', 7, 20)];

describe('standby as a workbook', () => {
  it('adds up what helped campaign by campaign, each unit once', () => {
    expect(
      campaignFigures([...teams, team('Mùa hè xanh', 'b', 1, 0), team(null, 'a', 2, 3)]),
    ).toEqual([
      {
        ...{ campaign: 'Không thuộc chiến dịch', teams: 1, units: 1, members: 2 },
        ...{ peopleHelped: 3, householdsHelped: 1, dossiersHelped: 2 },
      },
      {
        ...{ campaign: 'Mùa hè xanh', teams: 3, units: 2, members: 13 },
        ...{ peopleHelped: 30, householdsHelped: 3, dossiersHelped: 6 },
      },
    ]);
  });

  it('has a sheet each for roster, teams, campaigns and hotlines, in words', () => {
    const sheets = standbySheets({ shifts: [], teams, hotlines: [] }, new Date(0));
    expect(sheets.map(({ name }) => name)).toEqual([
      ...['Lịch trực', 'Tổ hỗ trợ', 'Theo chiến dịch', 'Đường dây nóng'],
    ]);
    expect([...(sheets[1]!.rows as Iterable<object>)][0]).toMatchObject({
      ...{ kind: 'Cố định', helps: 'Tài khoản, định danh, Hướng dẫn người dân', members: 5 },
    });
  });
});
