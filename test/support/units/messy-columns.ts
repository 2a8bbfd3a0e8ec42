import { unmark, perWord, keys, TELEX, tcvn3 } from './letters';
import { official, bare, all, short, whole, ward } from './rows';
import { type Mess, full, oneOf } from './official-units';

/** Rows whose names stand elsewhere than they should. */
export const MESSY_COLUMNS: Readonly<Record<string, Mess>> = {
  'in one cell': (unit) => ward(whole(official(unit), ', ')),
  'in one cell, bare': (unit) => ward(whole(bare(unit), ', ')),
  'in one cell, short': (unit) => ward(whole(short(unit, '.'), ', ')),
  'in one cell, no marks': (unit) => ward(unmark(whole(official(unit), ', '))),
  'in one cell, semicolons': (unit) => ward(whole(official(unit), '; ')),
  'in one cell, dashes': (unit) => ward(whole(official(unit), ' - ')),
  'in one cell, bare dashes': (unit) => ward(whole(bare(unit), ' - ')),
  'in one cell, tight dashes': (unit) => ward(whole(official(unit), '-')),
  'in one cell, bare tight dashes': (unit) => ward(whole(bare(unit), '-')),
  'in one cell, strokes': (unit) => ward(whole(official(unit), '/')),
  'in one cell, lines': (unit) => ward(whole(official(unit), '\n')),
  'in one cell, spaces': (unit) => ward(whole(official(unit), ' ')),
  'in one cell, short, spaces': (unit) => ward(whole(short(unit, '.'), ' ')),
  'in one cell, brackets': (unit) =>
    ward(`${full(unit.ward)} (${full(unit.district)}, ${full(unit.province)})`),
  'in one cell, thuộc': (unit) =>
    ward(`${full(unit.ward)} thuộc ${full(unit.district).toLowerCase()}, ${full(unit.province)}`),
  'in one cell, backwards': (unit) =>
    ward([full(unit.province), full(unit.district), full(unit.ward)].join(', ')),
  'in one cell, bare, backwards': (unit) =>
    ward([bare(unit).province, bare(unit).district, bare(unit).ward].join(', ')),
  'in one cell, Việt Nam': (unit) => ward(`${whole(official(unit), ', ')}, Việt Nam`),
  'in the district cell': (unit) => ({
    ward: '',
    district: whole(official(unit), ', '),
    province: '',
  }),
  'in the province cell': (unit) => ({
    ward: '',
    district: '',
    province: whole(official(unit), ', '),
  }),
  'bare in the district cell': (unit) => ({
    ward: '',
    district: whole(bare(unit), ', '),
    province: '',
  }),
  'bare in the province cell': (unit) => ({
    ward: '',
    district: '',
    province: whole(bare(unit), ' - '),
  }),
  'district and province in one cell': (unit) => ({
    ward: full(unit.ward),
    district: `${full(unit.district)}, ${full(unit.province)}`,
    province: '',
  }),
  'district and province in the last cell': (unit) => ({
    ward: full(unit.ward),
    district: '',
    province: `${full(unit.district)}, ${full(unit.province)}`,
  }),
  'ward and district in one cell': (unit) => ({
    ward: `${full(unit.ward)}, ${full(unit.district)}`,
    district: '',
    province: full(unit.province),
  }),
  'ward and district in the second cell': (unit) => ({
    ward: '',
    district: `${full(unit.ward)}, ${full(unit.district)}`,
    province: full(unit.province),
  }),
  'bare ward - district': (unit) => ({
    ward: `${bare(unit).ward} - ${bare(unit).district}`,
    district: '',
    province: bare(unit).province,
  }),
  'all in one cell, and again beside': (unit) => ({
    ...official(unit),
    ward: whole(official(unit), ', '),
  }),
  'bare in one cell, and again beside': (unit) => ({
    ...bare(unit),
    ward: whole(bare(unit), ', '),
  }),
  'district behind the ward, and again beside': (unit) => ({
    ...official(unit),
    ward: `${full(unit.ward)} - ${full(unit.district)}`,
  }),
  'in one cell with a house': (unit, chance) =>
    ward(
      `${oneOf(['Số 12 đường Lê Lợi', 'Tổ 3', 'Thôn 2', 'Khu phố 4', '45/6 Nguyễn Trãi', 'Ấp Bình Hòa'], chance)}, ${whole(official(unit), ', ')}`,
    ),
  'a house before the ward': (unit, chance) => ({
    ...official(unit),
    ward: `${oneOf(['Số 12 Lê Lợi', 'Tổ 3', 'Thôn 2', 'Khu phố 4', 'Xóm Đông'], chance)}, ${full(unit.ward)}`,
  }),
  'in one cell, no signs': (unit) => ward(whole(bare(unit), ' ')),
  'in one cell, tcvn3': (unit) =>
    ward([...whole(official(unit), ', ')].map((c) => tcvn3.get(c) ?? c).join('')),
  'in one cell, telex': (unit) =>
    ward(
      perWord(
        whole(official(unit), ', '),
        (word) =>
          keys(word.replace(',', ''), TELEX, 'sfrxj', true) + (word.endsWith(',') ? ',' : ''),
      ),
    ),
  'in one cell, short, no marks, capitals': (unit) =>
    ward(unmark(whole(short(unit, '.'), ' - ')).toUpperCase()),
  'in one cell, short, commas, no spaces': (unit) => ward(whole(short(unit, '.'), ',')),
  'short, tight dashes': (unit) => ward(whole(short(unit, '.'), '-')),
  'changed about, no marks': (unit) =>
    all(
      { ward: full(unit.district), district: full(unit.ward), province: full(unit.province) },
      unmark,
    ),
  'bare in capitals without marks, in one cell': (unit) =>
    ward(unmark(whole(bare(unit), ', ')).toUpperCase()),
  'ward and district changed about': ({ ward: w, district, province }) => ({
    ward: full(district),
    district: full(w),
    province: full(province),
  }),
  'bare ward and district changed about': (unit) => ({
    ...bare(unit),
    ward: bare(unit).district,
    district: bare(unit).ward,
  }),
  'short ward and district changed about': (unit) => ({
    ...short(unit, '. '),
    ward: short(unit, '. ').district,
    district: short(unit, '. ').ward,
  }),
  'all changed about': (unit) => ({
    ward: full(unit.province),
    district: full(unit.district),
    province: full(unit.ward),
  }),
  'bare, all changed about': (unit) => ({
    ...bare(unit),
    ward: bare(unit).province,
    province: bare(unit).ward,
  }),
  'changed round': (unit) => ({
    ward: full(unit.district),
    district: full(unit.province),
    province: full(unit.ward),
  }),
  'changed round the other way': (unit) => ({
    ward: full(unit.province),
    district: full(unit.ward),
    province: full(unit.district),
  }),
  'bare, changed round': (unit) => ({
    ward: bare(unit).district,
    district: bare(unit).province,
    province: bare(unit).ward,
  }),
  'bare, changed round the other way': (unit) => ({
    ward: bare(unit).province,
    district: bare(unit).ward,
    province: bare(unit).district,
  }),
  'district and province changed about': (unit) => ({
    ...official(unit),
    district: full(unit.province),
    province: full(unit.district),
  }),
  'bare district and province changed about': (unit) => ({
    ...bare(unit),
    district: bare(unit).province,
    province: bare(unit).district,
  }),
  'no district': (unit) => ({ ...official(unit), district: '' }),
  'no district, bare': (unit) => ({ ...bare(unit), district: '' }),
  'no province': (unit) => ({ ...official(unit), province: '' }),
  'no province, bare': (unit) => ({ ...bare(unit), province: '' }),
  'ward alone': (unit) => ({ ...official(unit), district: '', province: '' }),
  'dashes for nothing': (unit) => ({ ...official(unit), district: '-' }),
};
