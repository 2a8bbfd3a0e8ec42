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
  ])('%s shows a %s', (code, shows) => expect(parseFormat(code).shows).toBe(shows));

  it('keeps the digits that a format of zeros shows', () => {
    expect(numberText(1085012345, parseFormat('000000000000'))).toBe('001085012345');
    expect(numberText(-7, parseFormat('000'))).toBe('-007');
    expect(numberText(7, parseFormat('0'))).toBe('7');
  });
});

describe('builtInFormat', () => {
  it.each([
    [0, 'number'],
    [3, 'number'],
    [9, 'percent'],
    [14, 'day'],
    [20, 'time'],
    [22, 'day-and-time'],
    [46, 'time'],
    [49, 'number'],
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
