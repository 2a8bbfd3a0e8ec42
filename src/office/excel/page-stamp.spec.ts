import fc from 'fast-check';
import { pageMargins } from './page-stamp';

describe('head and foot of printed pages', () => {
  it('keep the page number alone where there is no stamp', () => {
    expect(pageMargins()).toEqual({
      oddHeader: '&C&"Times New Roman"&13&P',
      differentFirst: true,
    });
  });

  it('say whose copy it is on the first page too', () => {
    const margins = pageMargins({ header: 'A1b – UBND', left: 'Bản che', right: 'Hoa & Lan' });
    expect(margins.firstFooter).toBe(margins.oddFooter);
    expect(margins.oddFooter).toBe(
      '&L&"Times New Roman"&9 Bản che&R&"Times New Roman"&9 Hoa && Lan',
    );
    expect(margins.firstHeader).toContain('A1b – UBND');
    expect(margins.oddHeader).toContain('&P');
  });

  it('never grow longer than Excel allows, nor end in half a code', () => {
    const text = fc.string({
      unit: fc.constantFrom('&', 'ặ', 'x', ' ', '\n', '😀'),
      maxLength: 400,
    });
    fc.assert(
      fc.property(text, text, text, (header, left, right) => {
        const margins = pageMargins({ header, left, right });
        for (const each of [margins.oddHeader!, margins.oddFooter!, margins.firstHeader!]) {
          expect(each.length).toBeLessThanOrEqual(255);
          expect(each).not.toMatch(/\n/);
        }
        const said = margins.firstHeader!.slice('&R&"Times New Roman"&9 '.length);
        expect(said.replaceAll('&&', '')).not.toContain('&');
      }),
    );
  });
});
