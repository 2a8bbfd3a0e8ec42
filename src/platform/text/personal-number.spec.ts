import fc from 'fast-check';
import { hidePersonalNumbers, holdsPersonalNumber, PROVINCE_CODES } from './personal-number';

describe('personal numbers in free text', () => {
  it.each([
    ['Vợ: 022199000017, đã ký', 'Vợ: 0221******17, đã ký'],
    ['số 022 199 000 017', 'số 0221******17'],
    ['CCCD 001.085.000.123.', 'CCCD 0010******23.'],
    ['hai người: 022199000017; 034199087654', 'hai người: 0221******17; 0341******54'],
    ['CMND 100123456 cấp năm 2010', 'CMND 100***456 cấp năm 2010'],
    ['Chứng minh nhân dân số: 100123456', 'Chứng minh nhân dân số: 100***456'],
    ['căn cước công dân số 022199000017', 'căn cước công dân số 0221******17'],
  ])('%s', (text, hidden) => expect(hidePersonalNumbers(text)).toBe(hidden));

  it.each([
    'Điện thoại 0912345678, gọi 100123456 giờ hành chính',
    'Số tiền 100.123.456.789 đồng',
    'mã 100199000017',
    'mã 003199000017',
    'mã 022999000017',
    'hồ sơ H49.12-022199000017',
    'serial AB022199000017',
    '0221990000171',
    '022199000017-01',
    '000 000 022199000017',
    'ngày 02/07/2025, 12 tháng',
  ])('%s is none', (text) => expect(holdsPersonalNumber(text)).toBe(false));

  it('hides every number of every province, and what is hidden is hidden for good', () => {
    const digits = fc.stringMatching(/^[0-3]\d{8}$/);
    fc.assert(
      fc.property(fc.constantFrom(...PROVINCE_CODES), digits, (province, rest) => {
        const told = hidePersonalNumbers(`Ghi chú ${province}${rest}.`);
        expect(told).not.toContain(rest);
        expect(hidePersonalNumbers(told)).toBe(told);
      }),
    );
  });
});
