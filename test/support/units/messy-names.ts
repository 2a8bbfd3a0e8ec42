import { unmark } from './letters';
import {
  official,
  bare,
  all,
  english,
  ENGLISH,
  whole,
  ward,
  NAMED,
  NUMBER_WORDS,
  ROMAN,
  numbered,
  remark,
} from './rows';
import { type Mess, type Part, full, KINDS, oneOf } from './official-units';

/** Rows that call units by other names, and say more than names. */
export const MESSY_NAMES: Readonly<Record<string, Mess>> = {
  'new province': (unit) => ({ ...official(unit), province: full(unit.newProvince) }),
  'new province, bare': (unit) => ({ ...bare(unit), province: unit.newProvince.name }),
  'province by another name': (unit, chance) => {
    const names = NAMED[unit.province.name];
    return names && { ...official(unit), province: oneOf(names, chance) };
  },
  english,
  'english with marks': (unit) => {
    const each = ({ kind, name }: Part) =>
      /^\d/.test(name) ? `${ENGLISH[kind]} ${name}` : `${name} ${ENGLISH[kind]}`;
    return { ward: each(unit.ward), district: each(unit.district), province: each(unit.province) };
  },
  'english in one cell': (unit) => ward(whole(english(unit), ', ')),
  'former, in brackets': remark((text) => `${text} (cũ)`),
  former: remark((text) => `${text} cũ`),
  'former, no marks': (unit) => all({ ...official(unit), ward: `${full(unit.ward)} (cũ)` }, unmark),
  'now something else': remark((text) => `${text} (nay là phường Trung Tâm)`),
  'now something else, comma': remark((text) => `${text}, nay là xã Trung Tâm`),
  'before the merger': remark((text) => `${text} (trước sáp nhập)`),
  dissolved: remark(
    (text, chance) =>
      `${text} ${oneOf(['(đã sáp nhập)', '(đã giải thể)', '(trước 01/7/2025)', '- cũ', '(xã cũ)', '*'], chance)}`,
  ),
  body: remark(
    (text, chance) =>
      `${oneOf(['UBND', 'Ủy ban nhân dân', 'Uỷ ban nhân dân', 'HĐND', 'HĐND và UBND', 'Đảng ủy', 'Công an', 'CA', 'UBMTTQ', 'Trạm Y tế', 'Đảng bộ'], chance)} ${text[0]!.toLowerCase()}${text.slice(1)}`,
  ),
  'code before': remark((text, _, unit) => `${unit.code} - ${text}`),
  'number before': remark(
    (text, chance) => `${oneOf(['1. ', '12) ', '- ', '+ ', '3.', 'a) '], chance)}${text}`,
  ),
  'kind behind': (unit) => ({ ...bare(unit), ward: `${unit.ward.name} (${unit.ward.kind})` }),
  'kind behind a comma': (unit) =>
    /^\d/.test(unit.ward.name)
      ? undefined
      : { ...official(unit), ward: `${unit.ward.name}, ${unit.ward.kind.toLowerCase()}` },
  quoted: (unit) => all(official(unit), (text) => `"${text}"`),
  'kind with colon': (unit) => all(official(unit), (text) => text.replace(KINDS, '$1: ')),
  'no spaces': (unit) => all(official(unit), (text) => text.replaceAll(' ', '')),
  'no spaces in the ward': (unit) => ({
    ...official(unit),
    ward: full(unit.ward).replaceAll(' ', ''),
  }),
  'bare, no spaces': (unit) => all(bare(unit), (text) => text.replaceAll(' ', '')),
  'kind tied to the name': (unit) => all(official(unit), (text) => text.replace(KINDS, '$1')),
  hyphens: (unit) => ({
    ...official(unit),
    ward: `${unit.ward.kind} ${unit.ward.name.replaceAll(' ', '-')}`,
  }),
  'no hyphens': (unit) => all(official(unit), (text) => text.replace(/\s*-\s*/g, ' ')),
  'no apostrophes': (unit) => all(official(unit), (text) => text.replace(/['’]/g, '')),
  'other apostrophes': (unit) => all(official(unit), (text) => text.replace(/['’]/g, '`')),
  underscores: (unit) => all(official(unit), (text) => text.replaceAll(' ', '_')),
  'another kind of district': (unit, chance) => {
    const others = ['Huyện', 'Thị xã', 'Thành phố', 'Quận'].filter(
      (kind) => kind !== unit.district.kind,
    );
    return /^\d/.test(unit.district.name)
      ? undefined
      : { ...official(unit), district: full({ ...unit.district, kind: oneOf(others, chance) }) };
  },
  'commune for ward': (unit) =>
    unit.ward.kind === 'Phường' && !/^\d/.test(unit.ward.name)
      ? { ...official(unit), ward: `Xã ${unit.ward.name}` }
      : undefined,
  'number: P.1': numbered((n) => `P.${n}`),
  'number: P1': numbered((n) => `P${n}`),
  'number: Phường 01': numbered((n) => `Phường ${String(n).padStart(2, '0')}`),
  'number: Phường Một': numbered((n) => NUMBER_WORDS[n] && `Phường ${NUMBER_WORDS[n]}`),
  'number: Phường I': numbered((n) => ROMAN[n] && `Phường ${ROMAN[n]}`),
  'number: Phường số 1': numbered((n) => `Phường số ${n}`),
  'number: Ward 1': numbered((n) => `Ward ${n}`),
  'number: 1': numbered((n) => `${n}`),
  'number: F1': numbered((n) => `F${n}`),
  'number: F.1': numbered((n) => `F.${n}`),
  'district: Q1': (unit) =>
    /^\d/.test(unit.district.name)
      ? { ...official(unit), district: `Q${unit.district.name}` }
      : undefined,
  'district: Quận Nhất': (unit) =>
    /^\d/.test(unit.district.name)
      ? {
          ...official(unit),
          district: `Quận ${['', 'Nhất', 'Hai', 'Ba', 'Tư', 'Năm', 'Sáu', 'Bảy', 'Tám', 'Chín', 'Mười', 'Mười Một', 'Mười Hai'][Number(unit.district.name)]}`,
        }
      : undefined,
  'district: Quận 03': (unit) =>
    /^\d/.test(unit.district.name)
      ? { ...official(unit), district: `Quận ${unit.district.name.padStart(2, '0')}` }
      : undefined,
  'district: District 3': (unit) =>
    /^\d/.test(unit.district.name)
      ? { ...official(unit), district: `District ${unit.district.name}` }
      : undefined,
  'district: 3': (unit) =>
    /^\d/.test(unit.district.name)
      ? { ...official(unit), district: unit.district.name }
      : undefined,
  'number in the name, roman': (unit) => {
    const found = / (\d+)$/.exec(unit.ward.name);
    return found && ROMAN[Number(found[1])]
      ? { ...official(unit), ward: full(unit.ward).replace(/\d+$/, ROMAN[Number(found[1])]!) }
      : undefined;
  },
  'number in the name, tied': (unit) =>
    /\D \d+$/.test(unit.ward.name)
      ? { ...official(unit), ward: full(unit.ward).replace(/ (\d+)$/, '$1') }
      : undefined,
  'TT for the town of the district': (unit) =>
    unit.ward.kind === 'Thị trấn' ? { ...official(unit), ward: `TT ${unit.ward.name}` } : undefined,
  'T.T.': (unit) =>
    unit.ward.kind === 'Thị trấn'
      ? { ...official(unit), ward: `T.T. ${unit.ward.name}` }
      : undefined,
  'Ttr.': (unit) =>
    unit.ward.kind === 'Thị trấn'
      ? { ...official(unit), ward: `Ttr. ${unit.ward.name}` }
      : undefined,
  'Ph.': (unit) =>
    unit.ward.kind === 'Phường' ? { ...official(unit), ward: `Ph. ${unit.ward.name}` } : undefined,
  'Tx.': (unit) =>
    unit.district.kind === 'Thị xã'
      ? { ...official(unit), district: `Tx. ${unit.district.name}` }
      : undefined,
  'T.X.': (unit) =>
    unit.district.kind === 'Thị xã'
      ? { ...official(unit), district: `T.X ${unit.district.name}` }
      : undefined,
  Thanhpho: (unit) =>
    unit.district.kind === 'Thành phố'
      ? { ...official(unit), district: `T.Phố ${unit.district.name}` }
      : undefined,
};
