import { placesInText } from './places-in-text';

const unit = (code: string, name: string, district: string | null = null) => ({
  ...{ id: code, code, name, district },
});
const UNITS = [
  unit('06670', 'Phường Hà Lầm', 'Thành phố Hạ Long'),
  unit('06676', 'Phường Cao Thắng', 'Thành phố Hạ Long'),
  unit('06904', 'Xã Quảng Long', 'Huyện Hải Hà'),
  unit('06922', 'Xã Quảng Phong', 'Huyện Hải Hà'),
  unit('07000', 'Xã Hải Lạng', 'Huyện Tiên Yên'),
  unit('07001', 'Xã Hải', 'Huyện Tiên Yên'),
  unit('07100', 'Xã Đồng Tâm', 'Huyện Bình Liêu'),
  unit('07101', 'Phường Đồng Tâm', 'Thị xã Đông Triều'),
];
const found = (text: string) => placesInText(text, UNITS).map(({ unit: { code } }) => code);

describe('units that a text names', () => {
  it.each([
    ['a name without marks', 'ha lam', ['06670']],
    ['a name with its kind in short', 'P. Hà Lầm', ['06670']],
    ['an address with its district', 'Thôn 2, xã Quảng Long, huyện Hải Hà, Quảng Ninh', ['06904']],
    ['an address without marks or commas', 'so 5 to 3 phuong cao thang tp ha long', ['06676']],
    ['a code', ' 06922 ', ['06922']],
    ['one name inside a longer one', 'hai lang', ['07000']],
    ['a name that stands alone beside a longer one', 'xã Hải, giáp Hải Lạng', ['07001']],
    ['the same name twice', 'Đồng Tâm', ['07100', '07101']],
    ['the same name told apart by the district', 'dong tam, dong trieu', ['07101']],
    ['the same name told apart by the kind', 'xã Đồng Tâm', ['07100']],
    ['a part of a word', 'hala', []],
    ['nothing', '  ,. ', []],
    ['signs of a pattern', '(.*', []],
  ])('%s', (_, text, codes) => {
    expect(found(text)).toEqual(codes);
  });

  it('go by the marks where they were typed', () => {
    const alike = [unit('1', 'Xã Nga Thanh'), unit('2', 'Xã Nga Thạnh')];
    const codes = (text: string) => placesInText(text, alike).map(({ unit: { code } }) => code);
    expect(codes('xã Nga Thạnh')).toEqual(['2']);
    expect(codes('xa nga thanh')).toEqual(['1', '2']);
  });
});
