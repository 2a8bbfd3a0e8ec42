import fc from 'fast-check';
import { VIEW_PARTS, viewAddress } from './view-address';

describe('what a view keeps of an address', () => {
  it('are state, receiver, conditions, columns and order, never a page or anything else', () => {
    expect(
      viewAddress('?sau=50&xep=-originalValue&cot=plate.note&tinh-trang=disputed&q=Nguyễn'),
    ).toBe('tinh-trang=disputed&cot=plate.note&xep=-originalValue');
    expect(viewAddress('')).toBe('');
  });

  it('kept again it is the same, and it holds nothing but its parts', () => {
    const part = fc.constantFrom(...VIEW_PARTS, 'sau', 'q', 'trang');
    fc.assert(
      fc.property(fc.dictionary(part, fc.string()), (given) => {
        const address = viewAddress(new URLSearchParams(given).toString());
        expect(viewAddress(address)).toBe(address);
        const parts: readonly string[] = VIEW_PARTS;
        for (const [key, value] of new URLSearchParams(address)) {
          expect(parts).toContain(key);
          expect(value).toBe(given[key]);
        }
      }),
    );
  });
});
