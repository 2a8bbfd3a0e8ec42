import { sourceWords } from './source-words';

describe('where findings come from, in words', () => {
  it.each([
    ['portal-2026 http://127.0.0.1:4567', /mô phỏng/],
    ['portal-2025 https://thutuc.dichvucong.gov.vn', /quốc gia/],
    ['portal-2026 http://127.0.0.1.example.vn', /quốc gia/],
    ['none', /Chưa có nguồn/],
    ['portal export TTHC.xlsx, 2025-06-30', /Tệp xuất từ Cổng: TTHC\.xlsx/],
  ])('%s', (source, words) => expect(sourceWords(source).vi).toMatch(words));

  it('leaves what it does not know as it is', () => {
    expect(sourceWords('Hệ thống của tỉnh.xlsx').vi).toBe('Hệ thống của tỉnh.xlsx');
  });
});
