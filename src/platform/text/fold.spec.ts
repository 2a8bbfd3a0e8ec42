import { fold, sortKey } from './fold';

describe('fold', () => {
  it.each([
    ['Phường Hòa Bình', 'Phường Hoà Bình'],
    ['Đông  Triều', 'dong trieu'],
    ['Thuỵ Sơn'.normalize('NFD'), 'Thụy Sơn'],
    ['D’Ran', "D'Ran"],
  ])('%s and %s fold alike', (one, other) => {
    expect(fold(one)).toBe(fold(other));
  });

  it('keeps different names apart', () => {
    expect(fold('Hà Lầm')).not.toBe(fold('Hà Tu'));
  });
});

describe('sortKey', () => {
  it('orders by the Vietnamese alphabet whatever the byte order', () => {
    const words = ['ơn', 'Ông', 'An', 'đa', 'Ân', 'Dương', 'Ăn', 'Đỗ', 'Oanh', 'da'];
    const sorted = [...words].sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
    expect(sorted).toEqual(['An', 'Ăn', 'Ân', 'da', 'Dương', 'đa', 'Đỗ', 'Oanh', 'Ông', 'ơn']);
  });
});
