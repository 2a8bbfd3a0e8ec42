import { builtInFormat, generalFormat, numberText, parseFormat } from './number-format';

describe('parseFormat', () => {
  it.each([
    ['dd/mm/yyyy', 'day'],
    ['[$-42A]dd mmmm yyyy;@', 'day'],
    ['mmm-yy', 'day'],
    ['"ngày" dd "tháng" mm', 'day'],
    ['dd/mm/yyyy hh:mm', 'day-and-time'],
    ['h:mm AM/PM', 'time'],
    ['mm:ss', 'time'],
    ['[h]:mm:ss', 'time'],
    ['0.0%', 'percent'],
    ['#,##0', 'number'],
    ['[Red]#,##0', 'number'],
    ['#,##0 "đồng"', 'number'],
    ['General', 'number'],
    ['Standard', 'number'],
    ['\\d0', 'number'],
    ['0;[Red]dd', 'number'],
    ['dd\\/mm\\/yyyy', 'day'],
    ['"Hà Nội, ngày "d" tháng "m" năm "yyyy', 'day'],
    ['[$-1010000]d/m/yyyy;@', 'day'],
    ['[$-F800]dddd, mmmm dd, yyyy', 'day'],
    ['yyyy"年"m"月"d"日"', 'day'],
    ['[=0]"";dd/mm/yyyy', 'day'],
    ['[$-42A]dd/mm/yyyy h:mm AM/PM;@', 'day-and-time'],
    ['[$-F400]h:mm:ss AM/PM', 'time'],
    ['[mm]:ss.0', 'time'],
    ['[>=1000]#,##0;0', 'number'],
    ['_-* #,##0\\ "₫"_-;\\-* #,##0\\ "₫"_-;_-* "-"\\ "₫"_-;_-@_-', 'number'],
    ['#,##0\\ [$đ-42A]', 'number'],
    ['General" người"', 'number'],
    ['0.00E+00', 'number'],
    ['"Mã số "0000', 'number'],
    [';;;', 'number'],
    ['@', 'number'],
  ])('%s shows a %s', (code, shows) => expect(parseFormat(code).shows).toBe(shows));

  it('keeps the digits that a format of zeros shows', () => {
    expect(numberText(1085012345, parseFormat('000000000000'))).toBe('001085012345');
    expect(numberText(-7, parseFormat('000'))).toBe('-007');
    expect(numberText(7, parseFormat('0'))).toBe('7');
    expect(numberText(912345678, parseFormat('0000 000 000'))).toBe('0912345678');
    expect(numberText(912345678, parseFormat('0000\\.000\\.000'))).toBe('0912345678');
    expect(numberText(912345678, parseFormat('0#########'))).toBe('0912345678');
  });

  it('keeps digits that the format sets before the number', () => {
    expect(numberText(912345678, parseFormat('"0"#########'))).toBe('0912345678');
    expect(numberText(912345678, parseFormat('\\0#########'))).toBe('0912345678');
    expect(numberText(12, parseFormat('"0"0.0'))).toBe('12');
  });
});

describe('builtInFormat', () => {
  const of = (ids: number[], shows: string) => ids.map((id) => [id, shows] as const);
  it.each([
    ...of([0, 1, 2, 3, 4, 11, 12, 13, 37, 38, 39, 40, 44, 48, 49], 'number'),
    ...of([9, 10], 'percent'),
    ...of([14, 15, 16, 17, 27, 28, 29, 30, 31, 36], 'day'),
    ...of([50, 51, 52, 53, 54, 55, 56, 57, 58], 'day'),
    ...of([18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47], 'time'),
    ...of([22], 'day-and-time'),
  ])('format %i shows a %s', (id, shows) => expect(builtInFormat(id).shows).toBe(shows));
});

describe('numberText', () => {
  it.each([
    [0.1 + 0.2, '0.3'],
    [1e21, '1000000000000000000000'],
    [0.0000001, '0.0000001'],
    [1500000, '1500000'],
    [-12.5, '-12.5'],
  ])('%d reads %s', (value, text) => expect(numberText(value, generalFormat)).toBe(text));

  it('shows percents as people read them', () => {
    expect(numberText(0.07, parseFormat('0%'))).toBe('7%');
  });
});
