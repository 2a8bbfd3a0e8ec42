import type { ShiftsView } from '../../../src/obstacles/standby/standby.schema';
import { asked } from '../../support/talk';
import type { Scene } from './scene';

/** Numbers that nobody has. */
const phone = (last: number): string => `0203 000 ${String(last).padStart(4, '0')}`;

/** Days of going live. */
const DAYS = ['2025-06-30', '2025-07-01', '2025-07-02'];
const PROVINCE_SHIFTS = [
  { field: 'lead', person: 'Hoàng Minh Đức', position: 'Phó Giám đốc Sở Nội vụ' },
  { field: 'technical', person: 'Đặng Quốc Việt', position: 'Trực kỹ thuật hệ thống một cửa' },
  { field: 'procedures', person: 'Bùi Thị Mai', position: 'Trực nghiệp vụ thủ tục hành chính' },
];
/** Places in the resolution of the units that have drawn up their own roster. */
const UNITS = [17, 39, 46, 52];

/** Who is on duty when the new units begin, whom to call, who helps people. @returns shifts and hotlines. */
export async function arrangeStandby(scene: Scene) {
  const { roundId, province } = scene;
  const { places } = await asked<ShiftsView>(province, 'GET', `rounds/${roundId}/standby-shifts`);
  const whole = places[0]!;
  const shifts = DAYS.flatMap((day) => [
    ...PROVINCE_SHIFTS.map((shift, at) => ({
      ...{ unitId: whole.id, day, fromTime: '06:00', toTime: '22:00', ...shift },
      phone: phone(100 + at),
    })),
    ...UNITS.map((position) => ({
      ...{ unitId: scene.unit(position).id, day, fromTime: '07:00', toTime: '17:30' },
      ...{ field: 'lead', person: 'Lãnh đạo UBND trực', position: 'Phó Chủ tịch UBND' },
      phone: phone(200 + position),
    })),
  ]);
  for (const shift of shifts)
    await asked(province, 'POST', `rounds/${roundId}/standby-shifts`, shift);
  const hotlines = [
    {
      ...{ unitId: whole.id, name: 'Tổng đài hỗ trợ chính quyền hai cấp của tỉnh' },
      ...{ phone: phone(1), hours: '24/24 giờ từ 30/6 đến 15/7/2025' },
    },
    ...UNITS.map((position) => ({
      ...{ unitId: scene.unit(position).id, name: 'Bộ phận tiếp nhận và trả kết quả' },
      ...{ phone: phone(300 + position), hours: '7 giờ 30 – 17 giờ, cả thứ Bảy' },
    })),
  ];
  for (const hotline of hotlines)
    await asked(province, 'POST', `rounds/${roundId}/hotlines`, hotline);
  await supportTeams(scene);
  return { shifts: shifts.length, hotlines: hotlines.length };
}

async function supportTeams({ roundId, province, unit }: Scene): Promise<void> {
  const days = { activeFrom: '2025-06-20', activeTo: '2025-07-31' };
  const teams = [
    {
      ...{ unitId: unit(39).id, kind: 'fixed', name: 'Tổ hỗ trợ nộp hồ sơ trực tuyến', ...days },
      ...{ place: 'Trung tâm Phục vụ hành chính công phường', members: 6, leader: 'Lê Thu Trang' },
      ...{ helps: ['online_dossiers', 'accounts'], campaign: 'Thanh niên tình nguyện hè 2025' },
      ...{ phone: phone(401), peopleHelped: 214, householdsHelped: 0, dossiersHelped: 173 },
    },
    {
      ...{ unitId: unit(20).id, kind: 'mobile', name: 'Tổ lưu động trên đảo', ...days },
      ...{ place: 'Các thôn xa trung tâm', members: 4, leader: 'Phạm Văn Long', campaign: null },
      ...{ helps: ['guidance', 'signatures'], phone: phone(402) },
      ...{ peopleHelped: 58, householdsHelped: 31, dossiersHelped: 22 },
    },
  ];
  for (const team of teams) await asked(province, 'POST', `rounds/${roundId}/support-teams`, team);
}
