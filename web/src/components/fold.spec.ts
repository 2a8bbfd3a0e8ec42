import { fold, matches } from './fold';

describe('search without marks', () => {
  it('folds marks, đ, case, and the place of the tone', () => {
    expect(fold('  Phường  Đông Hoà ')).toBe('phuong dong hoa');
    expect(fold('Hòa')).toBe(fold('Hoà'.normalize('NFD')));
  });

  it.each([
    ['Phường Hà Khẩu – 06655', 'ha khau', true],
    ['Phường Hà Khẩu – 06655', '06655 hà', true],
    ['Phường Hà Khẩu – 06655', 'ha long', false],
    ['Xã Đồng Lâm', '', true],
  ])('%s ~ %j → %s', (text, query, found) => expect(matches(text, query)).toBe(found));
});
