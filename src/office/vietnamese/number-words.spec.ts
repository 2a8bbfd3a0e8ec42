import fc from 'fast-check';
import { moneyInWords, numberInWords, quantityInWords } from './number-words';

describe('numbers in Vietnamese words', () => {
  it.each([
    [0, 'không'],
    [5, 'năm'],
    [10, 'mười'],
    [11, 'mười một'],
    [14, 'mười bốn'],
    [15, 'mười lăm'],
    [20, 'hai mươi'],
    [21, 'hai mươi mốt'],
    [24, 'hai mươi tư'],
    [25, 'hai mươi lăm'],
    [101, 'một trăm linh một'],
    [104, 'một trăm linh bốn'],
    [105, 'một trăm linh năm'],
    [110, 'một trăm mười'],
    [111, 'một trăm mười một'],
    [1_000, 'một nghìn'],
    [1_005, 'một nghìn không trăm linh năm'],
    [10_015, 'mười nghìn không trăm mười lăm'],
    [1_000_021, 'một triệu không trăm hai mươi mốt'],
    [1_000_000_000, 'một tỷ'],
    [1_000_000_001, 'một tỷ không trăm linh một'],
    [1_500_000_000_000, 'một nghìn năm trăm tỷ'],
    [-3, 'âm ba'],
  ])('%d', (value, words) => expect(numberInWords(value)).toBe(words));

  it('writes money as it closes a table', () => {
    expect(moneyInWords(1_234_567_890)).toBe(
      'Một tỷ hai trăm ba mươi tư triệu năm trăm sáu mươi bảy nghìn tám trăm chín mươi đồng',
    );
    expect(moneyInWords(Number.MAX_SAFE_INTEGER)).toBe(
      'Chín triệu không trăm linh bảy nghìn một trăm chín mươi chín tỷ hai trăm năm mươi tư triệu bảy trăm bốn mươi nghìn chín trăm chín mươi mốt đồng',
    );
  });

  it.each([
    [10_500, 'mười phẩy năm'],
    [10_250, 'mười phẩy hai mươi lăm'],
    [10_050, 'mười phẩy không năm'],
    [2_000, 'hai'],
    [4, 'không phẩy không không bốn'],
  ])('reads %d thousandths', (value, words) => expect(quantityInWords(value)).toBe(words));

  it('refuses what is no whole number', () => {
    for (const value of [0.5, NaN, Infinity, 2 ** 53]) {
      expect(() => numberInWords(value)).toThrow(RangeError);
    }
  });

  it('gives every number words of its own, which can be read back', () => {
    const number = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });
    fc.assert(fc.property(number, (value) => readBack(numberInWords(value)) === value));
  });
});

const WORTH: Record<string, number> = {
  ...{ không: 0, linh: 0, một: 1, mốt: 1, hai: 2, ba: 3, bốn: 4, tư: 4, năm: 5, lăm: 5 },
  ...{ sáu: 6, bảy: 7, tám: 8, chín: 9 },
};

/** Another way round: adds up what each word is worth. */
function readBack(words: string): number {
  let [total, group, digit, below] = [0, 0, 0, 0];
  for (const word of words.split(' ')) {
    if (word === 'tỷ') [total, group, digit, below] = [(below + group + digit) * 1e9, 0, 0, 0];
    else if (word === 'triệu') [below, group, digit] = [below + (group + digit) * 1e6, 0, 0];
    else if (word === 'nghìn') [below, group, digit] = [below + (group + digit) * 1e3, 0, 0];
    else if (word === 'trăm') [group, digit] = [group + digit * 100, 0];
    else if (word === 'mươi') [group, digit] = [group + digit * 10, 0];
    else if (word === 'mười') [group, digit] = [group + 10, 0];
    else digit = WORTH[word]!;
  }
  return total + below + group + digit;
}
