import {
  day,
  number,
  someDay,
  text,
  type Giver,
  type ListRow,
  type RowGroup,
} from './list-content';
import { makePerson } from './person-names';
import type { Random } from './random';

const ELECTED = [
  'Bí thư Đảng ủy',
  'Phó Bí thư Thường trực Đảng ủy',
  'Chủ tịch HĐND',
  'Phó Chủ tịch HĐND',
  'Chủ tịch UBND',
  'Phó Chủ tịch UBND',
  'Phó Chủ tịch UBND',
  'Chủ tịch Ủy ban MTTQ',
  'Bí thư Đoàn Thanh niên',
  'Chủ tịch Hội Liên hiệp Phụ nữ',
  'Chủ tịch Hội Nông dân',
  'Chủ tịch Hội Cựu chiến binh',
];
const LAND = {
  ward: 'Địa chính – xây dựng – đô thị và môi trường',
  commune: 'Địa chính – nông nghiệp – xây dựng và môi trường',
};
const CIVIL = [
  'Chỉ huy trưởng Ban Chỉ huy Quân sự',
  'Văn phòng – thống kê',
  'Văn phòng – thống kê',
  'LAND',
  'LAND',
  'Tài chính – kế toán',
  'Tài chính – kế toán',
  'Tư pháp – hộ tịch',
  'Tư pháp – hộ tịch',
  'Văn hóa – xã hội',
  'Văn hóa – xã hội',
];
const PART_TIME = [
  'Phó Chủ tịch Ủy ban MTTQ',
  'Phó Bí thư Đoàn Thanh niên',
  'Phó Chủ tịch Hội Liên hiệp Phụ nữ',
  'Phó Chủ tịch Hội Nông dân',
  'Phó Chủ tịch Hội Cựu chiến binh',
  'Phó Chỉ huy trưởng Ban Chỉ huy Quân sự',
  'Văn thư – lưu trữ',
  'Thủ quỹ',
  'Truyền thanh',
  'Khuyến nông viên',
  'Nhân viên thú y',
  'Chủ tịch Hội Người cao tuổi',
  'Chủ tịch Hội Chữ thập đỏ',
  'Phụ trách cải cách hành chính',
];
const CONTRACT = ['Lái xe', 'Bảo vệ', 'Tạp vụ', 'Kế toán viên', 'Quản lý nhà văn hóa'];
const DEPARTMENTS = [
  'Văn phòng HĐND và UBND',
  'Phòng Văn hóa – Xã hội',
  'Trung tâm Phục vụ hành chính công',
];
const DEGREES = [
  'Đại học / Trung cấp',
  'Đại học / Cao cấp',
  'Thạc sĩ / Cao cấp',
  'Đại học / Sơ cấp',
  'Cao đẳng / Trung cấp',
  'Trung cấp / Sơ cấp',
];

const NOT_PLACED = 'chưa bố trí';

interface Band {
  title: string;
  group: string;
  positions: string[];
  /** Steps of the salary table reached, 2.34 + 0.33 each; absent where none is paid. */
  steps?: [number, number];
}

/** List A1b: everybody who works for the unit, with the place foreseen. */
export function makeStaff(giver: Giver, random: Random): RowGroup[] {
  const land = giver.isWard ? LAND.ward : LAND.commune;
  const civil = CIVIL.map((each) => (each === 'LAND' ? land : each));
  const partTime = random.shuffled(PART_TIME).slice(0, random.between(10, 14));
  const contract = random.shuffled(CONTRACT).slice(0, random.between(3, 5));
  const bands: Band[] = [
    { title: 'Cán bộ', group: 'cán bộ', positions: ELECTED, steps: [3, 8] },
    { title: 'Công chức', group: 'công chức', positions: civil, steps: [0, 6] },
    {
      title: 'Người hoạt động không chuyên trách',
      group: 'người hoạt động không chuyên trách',
      positions: partTime,
    },
    { title: 'Lao động hợp đồng', group: 'lao động hợp đồng', positions: contract },
  ];
  const known = new Set<string>();
  return bands.map(({ title, group, positions, steps }) => ({
    title,
    rows: positions.map((position) => makeRow(giver, random, known, { group, position, steps })),
  }));
}

function makeRow(
  giver: Giver,
  random: Random,
  known: Set<string>,
  { group, position, steps }: { group: string; position: string; steps?: [number, number] },
): ListRow {
  let person = makePerson(random);
  while (known.has(person.name)) person = makePerson(random);
  known.add(person.name);
  const row: ListRow = {
    fullName: text(person.name),
    birthDate: day(someDay(random, steps ? 1966 : 1964, steps ? 1996 : 2000)),
    sex: text(person.sex),
    group: text(group),
    oldUnit: text(`UBND ${giver.inSentence}`),
    oldPosition: text(position),
    qualification: text(steps ? random.pick(DEGREES) : random.pick(DEGREES.slice(3))),
    placement: text(placementOf(random, steps !== undefined)),
  };
  // A placement is only handed over with the decision it rests on.
  if (row.placement!.value !== NOT_PLACED) {
    row.decision = text(`Số ${100 + known.size}/QĐ-UBND ngày 25/06/2025`);
  }
  if (steps) {
    row.salaryCoefficient = number(
      Math.round((2.34 + 0.33 * random.between(...steps)) * 100) / 100,
    );
    row.newDepartment = text(random.pick(DEPARTMENTS));
    row.fileHandedOver = text(random.chance(0.8) ? 'x' : 'chưa');
  }
  return row;
}

function placementOf(random: Random, permanent: boolean): string {
  const drawn = random.next();
  if (!permanent) return drawn < 0.6 ? 'thôi việc' : NOT_PLACED;
  if (drawn < 0.78) return 'bố trí tại xã mới';
  if (drawn < 0.88) return 'chuyển xã khác';
  return drawn < 0.96 ? 'nghỉ hưu trước tuổi' : 'điều động lên tỉnh';
}
