import { unitNamedShortly } from './short-unit-name';
import type { ReceiverPlaces } from './receiver-places';

const QUANG_NINH = 'Tỉnh Quảng Ninh';
const halong = ['Thành phố Hạ Long', QUANG_NINH];
const places: ReceiverPlaces = {
  newUnits: [
    ...['Phường Hà Lầm', 'Phường Hà Tu', 'Xã Thống Nhất', 'Xã Thống Nhất', 'Phường Việt Hưng'],
    ...['Xã Quảng Tân', 'Phường Quảng Tân', 'Đặc khu Cô Tô', 'Xã Chân Mây - Lăng Cô'],
  ],
  of: new Map([
    ['1', { unit: 'Phường Hà Lầm', within: halong }],
    ['2', { unit: 'Xã Thống Nhất', within: [...halong, 'Huyện Hoành Bồ'] }],
    ['3', { unit: 'Xã Quảng Tân', within: ['Huyện Đầm Hà', QUANG_NINH] }],
    ['5', { unit: 'Xã Chân Mây - Lăng Cô', within: ['Huyện Phú Lộc', QUANG_NINH] }],
    ['4', { unit: 'Đặc khu Cô Tô', within: ['Huyện Cô Tô', QUANG_NINH] }],
  ]),
};

describe('unitNamedShortly', () => {
  it.each([
    ['Hà Lầm', 'Phường Hà Lầm'],
    ['HÀ LẦM', 'Phường Hà Lầm'],
    ['Ha Lam', 'Phường Hà Lầm'],
    ['UBND Hà Lầm', 'Phường Hà Lầm'],
    ['Cô Tô', 'Đặc khu Cô Tô'],
    ['Phường Hà Lầm, TP Hạ Long', 'Phường Hà Lầm'],
    ['P. Hà Lầm - Thành phố Hạ Long - Quảng Ninh', 'Phường Hà Lầm'],
    ['Hà Lầm (TP. Hạ Long cũ)', 'Phường Hà Lầm'],
    ['UBND phường Hà Lầm thuộc Hạ Long', 'Phường Hà Lầm'],
    // Homonyms of the round are told apart by the district, and by their kind.
    ['Thống Nhất, huyện Hoành Bồ', 'Xã Thống Nhất'],
    ['Quảng Tân, Đầm Hà', 'Xã Quảng Tân'],
    ['Chân Mây Lăng Cô', 'Xã Chân Mây - Lăng Cô'],
    ['X. Chân Mây-Lăng Cô, H. Phú Lộc', 'Xã Chân Mây - Lăng Cô'],
    ['Chân Mây – Lăng Cô – Phú Lộc', 'Xã Chân Mây - Lăng Cô'],
  ])('%s is %s', (text, name) => {
    expect(unitNamedShortly(text, places)).toBe(name);
    expect(unitNamedShortly(text.normalize('NFD'), places)).toBe(name);
  });

  it.each([
    ['a name that two new units bear', 'Thống Nhất'],
    ['a name that units of two kinds bear', 'Quảng Tân'],
    ['another kind', 'Xã Hà Lầm, TP Hạ Long'],
    ['other marks', 'Hà Lâm'],
    ['another district', 'Hà Lầm, TP Cẩm Phả'],
    ['another province', 'Hà Lầm, TP Hạ Long, Hải Phòng'],
    ['a unit of the round that may not receive', 'Việt Hưng'],
    ['a sentence', 'Hà Lầm và Hà Tu'],
    ['nothing', ''],
    ['places only', ', TP Hạ Long'],
  ])('does not guess at %s', (_, text) => expect(unitNamedShortly(text, places)).toBeUndefined());
});
