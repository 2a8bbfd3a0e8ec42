import { readCode } from './procedure-code';

describe('codes of procedures', () => {
  it.each([
    ['1.004500', '1.004500', false, false],
    ['1.0045', '1.004500', true, false],
    ['1,0045', '1.004500', true, false],
    ['2', '2.000000', true, false],
    [' 3.000333 ', '3.000333', false, false],
    ['C08_XPHCDB', 'C08_XPHCDB', false, true],
    ['1.0045001', '1.0045001', false, true],
  ])('%s → %s', (text, code, restored, unusual) => {
    expect(readCode(text)).toEqual({ code, restored, unusual });
  });

  it('an empty cell has none', () => expect(readCode(' ')).toBeNull());
});
