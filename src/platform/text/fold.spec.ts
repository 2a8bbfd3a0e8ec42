import fc from 'fast-check';
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

  it('folds letter by letter what it would fold as a whole', () => {
    const code = fc.oneof(
      fc.integer({ min: 0x20, max: 0x36f }),
      fc.integer({ min: 0x1e00, max: 0x1eff }),
      fc.constantFrom(0x09, 0x20, 0xa0, 0x300, 0xad),
    );
    fc.assert(
      fc.property(fc.array(code), (codes) => {
        const text = String.fromCharCode(...codes);
        // A wide space stands outside the letters that are folded one by one.
        expect(fold(`x ${text} x`)).toBe(fold(`x ${text}\u2003x`));
        expect(fold(text)).toBe(fold(`\u2003${text}`));
      }),
    );
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
