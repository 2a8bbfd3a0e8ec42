import fc from 'fast-check';
import { comparableName, sameName } from './procedure-name';

describe('names of procedures', () => {
  it.each([
    ['Thủ tục hoà giải', 'Thủ tục hòa giải'],
    ['Đăng ký  khai sinh', 'Đăng ký khai sinh '],
    ['Đăng ký khai sinh'.normalize('NFD'), 'Đăng ký khai sinh'],
    ['Hỗ trợ kinh phí.', 'Hỗ trợ kinh phí'],
    ['Danh hiệu “Bà mẹ Việt Nam anh hùng"', 'Danh hiệu "Bà mẹ Việt Nam anh hùng”'],
    ['Cấp đổi – cấp lại', 'Cấp đổi - cấp lại'],
    ['Thuỷ lợi\u00a0nhỏ', 'Thủy lợi nhỏ'],
  ])('%s = %s', (left, right) => expect(sameName(left, right)).toBe(true));

  it.each([
    ['Cấp giấy', 'Cặp giấy'],
    ['Hoa', 'Hòa'],
    ['Thu hồi đất', 'Thu hồi đặt'],
    ['Đăng ký', 'Dăng ký'],
    ['', ''],
    [' ', '\u200b'],
  ])('%s ≠ %s', (left, right) => expect(sameName(left, right)).toBe(false));

  it('comparing is stable: a comparable name is comparable to itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        expect(comparableName(comparableName(name))).toBe(comparableName(name));
      }),
    );
  });
});
