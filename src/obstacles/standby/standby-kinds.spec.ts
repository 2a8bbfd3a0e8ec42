import { HOTLINES, SHIFTS, TEAMS } from './standby-kinds';
import { hotlineBody, shiftBody, teamBody, type ShiftBody, type TeamBody } from './standby.schema';

const unitId = '00000000-0000-4000-8000-000000000001';
const shift: ShiftBody = {
  ...{ unitId, day: '2025-07-01', fromTime: '22:00', toTime: '06:00', field: 'technical' },
  ...{ person: 'Trần Văn An', position: null, phone: '0912 345 678', note: null },
};
const team: TeamBody = {
  ...{ unitId, campaign: null, kind: 'fixed', name: 'Tổ số 1', place: null, leader: null },
  ...{ phone: null, members: 12, helps: ['guidance'], activeFrom: '2025-07-01', activeTo: null },
  ...{ peopleHelped: 0, householdsHelped: 0, dossiersHelped: 0 },
};

describe('what units keep for the days of going live', () => {
  it('takes a shift through the night, none without any time', () => {
    expect(() => SHIFTS.check(shift)).not.toThrow();
    expect(() => SHIFTS.check({ ...shift, toTime: '22:00' })).toThrow(/same-times/);
  });

  it('takes no team that ends before it begins', () => {
    expect(() => TEAMS.check({ ...team, activeTo: '2025-07-01' })).not.toThrow();
    expect(() => TEAMS.check({ ...team, activeTo: '2025-06-30' })).toThrow(/ends-before/);
  });

  it('tells the trail who was on duty when, and no private number', () => {
    const told = JSON.stringify(SHIFTS.toldOf(shift));
    expect(told).toContain('22:00–06:00');
    expect(told).not.toContain('0912');
    const line = { unitId, name: 'Đường dây nóng', phone: '1022', hours: '24/7', note: null };
    expect(HOTLINES.toldOf(line)).toMatchObject({ hotlineNumber: '1022' });
  });

  it.each(['1022', '0203 3.825.555', '+84 (203) 3825555', '1900-1022'])('takes %s', (phone) => {
    expect(hotlineBody.safeParse({ unitId, name: 'a', phone, hours: '24/7' }).success).toBe(true);
  });

  it.each(['gọi anh An', '12', '+', "1' OR '1'='1", '0'.repeat(40)])(
    'refuses “%s” as a number',
    (phone) => {
      expect(hotlineBody.safeParse({ unitId, name: 'a', phone, hours: '24/7' }).success).toBe(
        false,
      );
    },
  );

  it('refuses times that are none, and figures below zero', () => {
    expect(shiftBody.safeParse({ ...shift, fromTime: '24:00' }).success).toBe(false);
    expect(shiftBody.safeParse({ ...shift, fromTime: '7:00' }).success).toBe(false);
    expect(teamBody.safeParse({ ...team, peopleHelped: -1 }).success).toBe(false);
    expect(teamBody.safeParse({ ...team, helps: [] }).success).toBe(false);
  });
});
