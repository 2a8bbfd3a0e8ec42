import fc from 'fast-check';
import { readServiceLevel } from './service-level';

describe('the service level of a procedure', () => {
  it.each([
    ['Toàn trình', 'full'],
    ['DVC trực tuyến toàn trình', 'full'],
    ['Mức độ 4', 'full'],
    ['mức 4', 'full'],
    ['Một phần', 'partial'],
    ['Mức độ 3', 'partial'],
    ['Không toàn trình', 'partial'],
    ['Cung cấp thông tin trực tuyến', 'information'],
    ['Mức độ 2', 'information'],
    ['Mức độ 1, 2', 'information'],
    ['', null],
    ['  ', null],
  ])('reads "%s" as %s', (text, level) => {
    expect(readServiceLevel(text)).toBe(level);
  });

  it.each(['Mức độ 3/4', 'mức độ 3, 4', 'Mức độ 3 (toàn trình)', 'Có', 'x'])(
    'does not guess what "%s" means',
    (text) => {
      expect(readServiceLevel(text)).toBe('unclear');
    },
  );

  it('law: capitals, Unicode form and spaces around change nothing', () => {
    const texts = fc.constantFrom('Toàn trình', 'Một phần', 'Mức độ 3', 'Mức độ 3/4', 'Khác');
    fc.assert(
      fc.property(texts, fc.constantFrom('NFC', 'NFD'), fc.boolean(), (text, form, loud) => {
        const written = ` ${(loud ? text.toUpperCase() : text).normalize(form)}\n`;
        expect(readServiceLevel(written)).toBe(readServiceLevel(text));
      }),
    );
  });
});
