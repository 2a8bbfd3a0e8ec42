import fc from 'fast-check';
import { codeWithin, readCode } from './procedure-code';

describe('codes of procedures', () => {
  it.each([
    ['1.004500', '1.004500', false, false],
    ['1.0045', '1.004500', true, false],
    ['1,0045', '1.004500', true, false],
    ['2', '2.000000', true, false],
    [' 3.000333 ', '3.000333', false, false],
    ['1004222', '1.004222', true, false],
    ['1.004.222', '1.004222', true, false],
    ['1,004,222', '1.004222', true, false],
    ['C08_XPHCDB', 'C08_XPHCDB', false, true],
    ['1.0045001', '1.0045001', false, true],
    ['1.001193 hoặc 1.004222', '1.001193 hoặc 1.004222', false, true],
  ])('%s → %s', (text, code, restored, unusual) => {
    expect(readCode(text)).toEqual({ code, restored, unusual });
  });

  it.each([
    ['1.001193.000.00.00.H49', '1.001193'],
    ['1.001193.H49', '1.001193'],
    ['Mã TTHC: 1.001193', '1.001193'],
    ['1.001193\n(toàn trình)', '1.001193'],
  ])('%j holds %s among other things', (text, code) => {
    expect(readCode(text)).toEqual({ code, restored: false, unusual: false, within: true });
  });

  it.each([
    ['Đăng ký khai sinh (1.001193)', 'Đăng ký khai sinh'],
    ['Đăng ký khai sinh (Mã số: 1.001193.000.00.00.H49)', 'Đăng ký khai sinh'],
    ['1.001193 - Đăng ký khai sinh', 'Đăng ký khai sinh'],
    ['Đăng ký khai sinh\nMã TTHC: 1.001193', 'Đăng ký khai sinh'],
  ])('%j is the name %s', (text, words) => {
    expect(codeWithin(text)).toMatchObject({ read: { code: '1.001193' }, words });
  });

  it('two codes in one cell are none', () => {
    expect(codeWithin('thay 1.001193 bằng 1.004222')).toBeNull();
  });

  it('an empty cell has none', () => expect(readCode(' ')).toBeNull());

  it('law: whatever a spreadsheet makes of a code as a number, the code comes back, and it is said', () => {
    const codes = fc
      .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 999_999 }))
      .map(([first, rest]) => `${first}.${String(rest).padStart(6, '0')}`);
    fc.assert(
      fc.property(codes, (code) => {
        for (const seen of [String(Number(code)), code.replace('.', ''), code.replace('.', ',')])
          expect(readCode(seen)).toEqual({
            ...{ code, unusual: false },
            restored: ![code, code.replace('.', ',')].includes(seen),
          });
      }),
    );
  });
});
