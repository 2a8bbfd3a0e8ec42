import type { RegistersView } from '../../../src/registers/registers.schema';
import { asked } from '../../support/talk';
import { reportAYear } from './reports';
import { seen, type Scene } from './scene';

/** Every line says that it is made up. */
const NOTE = 'Số liệu mẫu.';

type Line = readonly [register: string, place: number | 'province', values: object];

/** Units by their place in the resolution. */
const [BORDER, WARD, ISLAND] = [17, 39, 20];

const LINES: readonly Line[] = [
  [
    ...(['TRAINING', 'province'] as const),
    {
      ...{ name: 'Kỹ năng số cho công chức cấp xã', topic: 'Hệ thống giải quyết TTHC, chữ ký số' },
      ...{ startsOn: '10/06/2025', endsOn: '11/06/2025', sessions: '4', organiser: 'Sở Nội vụ' },
      ...{ invited: '324', attended: '311', passed: '305', state: 'Đã tổ chức' },
    },
  ],
  [
    ...(['TRAINING', 'province'] as const),
    {
      ...{ name: 'Nghiệp vụ Trung tâm Phục vụ hành chính công cấp xã', sessions: '6' },
      ...{ startsOn: '15/07/2025', endsOn: '17/07/2025', organiser: 'Trường Chính trị tỉnh' },
      ...{ invited: '216', state: 'Theo kế hoạch' },
    },
  ],
  [
    ...(['PLAN', WARD] as const),
    {
      ...{ name: 'Kế hoạch cải cách hành chính', kind: 'Hằng năm', term: '2025' },
      ...{ number: '04/KH-UBND', issuedOn: '20/06/2025', state: 'Đã ban hành' },
    },
  ],
  [
    ...(['PLAN', BORDER] as const),
    {
      ...{ name: 'Kế hoạch chuyển đổi số', kind: 'Nhiệm kỳ', term: '2025–2030' },
      ...{ dueOn: '31/07/2025', state: 'Đang dự thảo' },
    },
  ],
  [
    ...(['INITIATIVE', ISLAND] as const),
    {
      ...{ name: 'Tiếp nhận hồ sơ lưu động tại các thôn đảo', kind: 'Mô hình', year: '2025' },
      ...{ field: 'Phục vụ hành chính công', state: 'Đã đăng ký' },
    },
  ],
  [
    ...(['INSPECTION', WARD] as const),
    {
      ...{ kind: 'Kiểm soát thủ tục hành chính', heldOn: '18/06/2025', inspector: 'Sở Tư pháp' },
      ...{ finding: 'Niêm yết thiếu 3 thủ tục lĩnh vực hộ tịch', dueOn: '30/06/2025' },
      state: 'Đang khắc phục',
    },
  ],
  [
    ...(['DA06', 'province'] as const),
    {
      ...{ task: 'Làm sạch dữ liệu hộ tịch của các xã sắp xếp', lead: 'Sở Tư pháp' },
      ...{ group: 'Dữ liệu', dueOn: '30/09/2025', state: 'Đang thực hiện' },
    },
  ],
  [
    ...(['INVEST', WARD] as const),
    {
      ...{
        project: 'Cải tạo trụ sở Trung tâm Phục vụ hành chính công',
        year: '2025',
        quarter: 'II',
      },
      ...{ planned: '4.200.000.000', disbursed: '2.310.000.000', state: 'Đang giải ngân' },
    },
  ],
  [
    ...(['POINT', WARD] as const),
    {
      ...{ name: 'Trung tâm Phục vụ hành chính công phường', kind: 'Cố định', counters: '8' },
      ...{ address: 'Trụ sở UBND phường', hours: '7 giờ 30 – 17 giờ, thứ Hai đến sáng thứ Bảy' },
      state: 'Chuẩn bị hoạt động',
    },
  ],
  [
    ...(['POINT', ISLAND] as const),
    {
      ...{ name: 'Điểm tiếp nhận lưu động', kind: 'Lưu động', address: 'Nhà văn hóa thôn' },
      ...{ hours: 'Thứ Ba và thứ Năm hằng tuần', state: 'Chuẩn bị hoạt động' },
    },
  ],
  [
    ...(['CHANNEL', WARD] as const),
    {
      ...{ kind: 'Nhóm trao đổi', name: 'Tổ công nghệ số cộng đồng', members: '412' },
      ...{ countedOn: '20/06/2025', state: 'Đang hoạt động' },
    },
  ],
  ...[
    ['1.001193', 'Đăng ký khai sinh', 'Hộ tịch', '1', '0,5'],
    ['1.000894', 'Đăng ký kết hôn', 'Hộ tịch', '1', '1'],
    ['1.004441', 'Xác nhận tình trạng hôn nhân', 'Hộ tịch', '3', '2'],
    ['2.000635', 'Cấp bản sao trích lục hộ tịch', 'Hộ tịch', '1', '0,5'],
    ['1.010833', 'Cấp giấy xác nhận thân nhân liệt sĩ', 'Người có công', '12', '8'],
  ].map(([code, procedure, field, legalDays, committedDays]): Line => [
    ...(['TIME', 'province'] as const),
    { ...{ code, procedure, field, legalDays, committedDays, state: 'Đang áp dụng' } },
  ]),
  [
    ...(['SURPLUS', BORDER] as const),
    {
      ...{ kind: 'Trụ sở, nhà, đất', name: 'Trụ sở UBND xã cũ', place: 'Khu 3' },
      ...{ builtIn: '1998', condition: 'Xuống cấp', remaining: '1.850.000.000' },
      ...{ use: 'Chuyển công năng giáo dục', dueOn: '31/12/2025', state: 'Đã đề xuất phương án' },
    },
  ],
  [
    ...(['SURPLUS', ISLAND] as const),
    {
      ...{ kind: 'Xe ô tô', name: 'Xe 7 chỗ phục vụ công tác chung', place: 'Đội xe của huyện cũ' },
      ...{ builtIn: '2014', condition: 'Còn sử dụng được', remaining: '210.000.000' },
      ...{ use: 'Điều chuyển', dueOn: '20/06/2025', state: 'Chờ phương án' },
    },
  ],
];

/** Registers around the change with some lines each, and figures as after a year of work. @returns how many. */
export async function fillRegisters(scene: Scene) {
  const { roundId, province } = scene;
  const { places } = await asked<RegistersView>(province, 'GET', `rounds/${roundId}/registers`);
  const placeOf = (place: Line[1]) => (place === 'province' ? places[0]!.id : scene.unit(place).id);
  const add = ([register, place, values]: Line) =>
    asked(province, 'POST', `rounds/${roundId}/registers/${register}/entries`, {
      ...{ unitId: placeOf(place), values: { ...values, note: NOTE } },
    });
  for (const line of LINES) await add(line);
  const reports = await reportAYear(scene, places[0]!.id, NOTE);
  const made = await asked<{ id: string }>(province, 'POST', `rounds/${roundId}/ranking-sets`, {
    ...{ kind: 'month', start: '2026-06-01', visibility: 'all' },
    title: 'Kết quả phục vụ người dân tháng 6/2026 (mẫu)',
  });
  const body = { visibility: 'all' };
  await asked(province, 'POST', `ranking-sets/${made.id}/publish`, body, seen(1));
  return { entries: LINES.length, reports };
}
