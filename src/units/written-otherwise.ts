import { guessLegacy } from '../office/vietnamese/guess-legacy';
import { decodeTcvn3 } from '../office/vietnamese/tcvn3';
import { decodeVni } from '../office/vietnamese/vni';
import type { Resolution, WrittenUnit } from './written-unit';

/** What stands around a name: the body, that the unit is an old one, a point at the end. */
const BODY = /^\s*(?:ubnd|[uủ][yỷ] ban nhân dân|uy ban nhan dan)\s+/iu;
const FORMER = /\s*(?:\((?:cũ|cu)\)|\s(?:cũ))\s*$/iu;
const COMMAS = /\s*[,;]\s*/u;
const DASHES = /\s+[-–—]\s+/u;
const BETWEEN = /\s*[,;]\s*|\s+[-–—]\s+/u;

/** The name of a unit without what is said around it. */
export const withoutRemarks = (ward: string): string => {
  const text = ward.normalize('NFC').replace(BODY, '').replace(FORMER, '').trim();
  return text === '' ? ward : text;
};

/**
 * Other ways in which the columns may have been filled, the likeliest first: all in one cell, the province behind the
 * district too, columns changed about, letters of an old font. A reading counts only where it finds one unit.
 */
export function* otherReadings(written: WrittenUnit): Generator<[Resolution, WrittenUnit]> {
  const { ward, district, province } = written;
  const isBlank = (text: string) => text.trim() === '';
  for (const parts of [ward.split(COMMAS), inTheMiddle(ward.split(DASHES)), ward.split(DASHES)]) {
    const [first = '', second = '', third = ''] = parts.filter((part) => part !== '').slice(-3);
    if (second === '') continue;
    if (isBlank(district) && isBlank(province)) {
      if (third !== '') yield ['in-one-cell', { ward: first, district: second, province: third }];
      else {
        yield ['in-one-cell', { ward: first, district: '', province: second }];
        yield ['in-one-cell', { ward: first, district: second, province: '' }];
      }
    } else if (isBlank(district) && third === '')
      yield ['in-one-cell', { ward: first, district: second, province }];
    else if (isBlank(district)) yield ['in-one-cell', { ward: second, district: third, province }];
  }
  const behind = district.split(BETWEEN).filter((part) => part !== '');
  if (behind.length === 2)
    yield [
      'in-one-cell',
      { ward, district: behind[0]!, province: isBlank(province) ? behind[1]! : province },
    ];
  if (saysKind(district, WARD) && (saysKind(ward, DISTRICT) || saysKind(province, DISTRICT))) {
    if (saysKind(ward, DISTRICT)) yield ['swapped', { ward: district, district: ward, province }];
    else yield ['swapped', { ward: district, district: province, province: ward }];
  }
  if (saysKind(province, WARD)) {
    yield ['swapped', { ward: province, district, province: ward }];
    yield ['swapped', { ward: province, district: ward, province: district }];
  }
  const whole = [ward, district, province].join(' ');
  const guess = guessLegacy(whole);
  if (guess) {
    const decode = guess.encoding === 'tcvn3' ? decodeTcvn3 : decodeVni;
    const read = (text: string) => (isUnicode(text) ? text : (decode(text) ?? text));
    yield ['old-letters', { ward: read(ward), district: read(district), province: read(province) }];
  }
  const alone = guessLegacy(ward);
  if (alone) yield ['old-letters', { ward: alone.text, district, province }];
}

/** Names have dashes too: “Văn Miếu - Quốc Tử Giám - Đống Đa - Hà Nội”. */
const inTheMiddle = (parts: readonly string[]): string[] =>
  parts.length > 3 ? [parts.slice(0, -2).join(' - '), ...parts.slice(-2)] : [];

const WARD = /^\s*(?:xã|phường|thị trấn|xa|phuong|thi tran|x\.|p\.|tt\.?)[\s.]/iu;
const DISTRICT =
  /^\s*(?:quận|huyện|thị xã|thành phố|quan|huyen|thi xa|thanh pho|q\.|h\.|tx\.?|tp\.?)[\s.]/iu;

const saysKind = (text: string, kind: RegExp): boolean => kind.test(text.normalize('NFC'));

const isUnicode = (text: string): boolean =>
  /[\u0102\u0103\u0110\u0111\u01a0-\u01b0\u1ea0-\u1ef9]/.test(text);
