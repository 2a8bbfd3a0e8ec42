import type { WrittenUnit } from '../../../src/units/written-unit';
import { unmark } from './letters';
import { type Chance, full, type Mess, type OfficialUnit, type Part } from './official-units';

export const official = ({ ward, district, province }: OfficialUnit): WrittenUnit => ({
  ward: full(ward),
  district: full(district),
  province: full(province),
});
export const bare = ({ ward, district, province }: OfficialUnit): WrittenUnit => ({
  // A number alone is no name of a place: officers keep the kind before it.
  ward: /^\d/.test(ward.name) ? full(ward) : ward.name,
  district: /^\d/.test(district.name) ? full(district) : district.name,
  province: province.name,
});
export const all = (row: WrittenUnit, change: (text: string) => string): WrittenUnit => ({
  ward: change(row.ward),
  district: change(row.district),
  province: change(row.province),
});
const SHORT: Readonly<Record<string, string>> = {
  ...{ Xã: 'X', Phường: 'P', 'Thị trấn': 'TT', Quận: 'Q', Huyện: 'H', 'Thị xã': 'TX' },
  ...{ 'Thành phố': 'TP', Tỉnh: 'T' },
};
export const short = (unit: OfficialUnit, between: string): WrittenUnit => {
  const each = ({ kind, name }: Part) => `${SHORT[kind]}${between}${name}`;
  return { ward: each(unit.ward), district: each(unit.district), province: each(unit.province) };
};
export const ENGLISH: Readonly<Record<string, string>> = {
  ...{ Xã: 'Commune', Phường: 'Ward', 'Thị trấn': 'Town', Quận: 'District', Huyện: 'District' },
  ...{ 'Thị xã': 'Town', 'Thành phố': 'City', Tỉnh: 'Province' },
};
export const english = (unit: OfficialUnit): WrittenUnit => {
  const each = ({ kind, name }: Part) =>
    /^\d/.test(name) ? `${ENGLISH[kind]} ${name}` : `${unmark(name)} ${ENGLISH[kind]}`;
  return { ward: each(unit.ward), district: each(unit.district), province: each(unit.province) };
};
export const whole = ({ ward, district, province }: WrittenUnit, between: string): string =>
  [ward, district, province].join(between);
export const ward = (text: string): WrittenUnit => ({ ward: text, district: '', province: '' });
export const NAMED: Readonly<Record<string, string[]>> = {
  'Hồ Chí Minh': [
    'TP.HCM',
    'TPHCM',
    'HCM',
    'TP HCM',
    'Tp Hồ Chí Minh',
    'Sài Gòn',
    'HCMC',
    'Tp.Hồ Chí Minh',
    'TP. HCM',
    'Ho Chi Minh City',
    'Thành phố HCM',
  ],
  'Hà Nội': [
    'HN',
    'TP.HN',
    'TP Hà Nội',
    'Hanoi',
    'Ha Noi City',
    'Thủ đô Hà Nội',
    'TP. Hà Nội',
    'Hà nội',
  ],
  Huế: [
    'Thừa Thiên Huế',
    'TT-Huế',
    'TT Huế',
    'Thừa Thiên - Huế',
    'Tỉnh Thừa Thiên Huế',
    'TT. Huế',
    'TTH',
    'T.T.Huế',
    'Thừa Thiên-Huế',
    'Huế',
    'TP Huế',
  ],
  'Bà Rịa - Vũng Tàu': [
    'BR-VT',
    'BRVT',
    'Bà Rịa-Vũng Tàu',
    'Bà Rịa Vũng Tàu',
    'Vũng Tàu',
    'BR - VT',
    'Bà Rịa – Vũng Tàu',
    'Tỉnh BR-VT',
  ],
  'Đắk Lắk': ['Đắc Lắc', 'Dak Lak', 'DakLak', 'Đăk Lăk', 'Đak Lak', 'Daklak', 'Đắk Lăk'],
  'Đắk Nông': ['Đắc Nông', 'Đăk Nông', 'Dak Nong', 'Đak Nông', 'Daknong'],
  'Đà Nẵng': ['TP Đà Nẵng', 'Danang', 'Da Nang City', 'TP. Đà Nẵng'],
  'Hải Phòng': ['TP Hải Phòng', 'Haiphong', 'Tp. Hải Phòng'],
  'Cần Thơ': ['TP Cần Thơ', 'Can Tho City', 'Tp.Cần Thơ'],
  'Hòa Bình': ['Hoà Bình'],
  'Hoà Bình': ['Hòa Bình', 'Tỉnh Hòa Bình'],
  'Thanh Hóa': ['Thanh Hoá'],
  'Khánh Hòa': ['Khánh Hoà'],
  'Kon Tum': ['Kontum', 'KonTum'],
  'Gia Lai': ['Gia lai', 'GiaLai'],
};
export const NUMBER_WORDS = [
  '',
  'Một',
  'Hai',
  'Ba',
  'Bốn',
  'Năm',
  'Sáu',
  'Bảy',
  'Tám',
  'Chín',
  'Mười',
  'Mười Một',
  'Mười Hai',
];
export const ROMAN = [
  '',
  'I',
  'II',
  'III',
  'IV',
  'V',
  'VI',
  'VII',
  'VIII',
  'IX',
  'X',
  'XI',
  'XII',
  'XIII',
  'XIV',
  'XV',
];
export const numbered =
  (write: (n: number) => string | undefined): Mess =>
  (unit) => {
    const n = Number(/^\d+$/.exec(unit.ward.name)?.[0] ?? 0);
    const text = n > 0 ? write(n) : undefined;
    return text === undefined ? undefined : { ...official(unit), ward: text };
  };
export const remark =
  (write: (text: string, chance: Chance, unit: OfficialUnit) => string): Mess =>
  (unit, chance) => ({
    ...official(unit),
    ward: write(full(unit.ward), chance, unit),
  });
