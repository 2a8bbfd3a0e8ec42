import fc from 'fast-check';
import { parseCsv } from './parse-csv';
import { csvLine } from './write-csv';

describe('a line of a table as text', () => {
  it('is read back as it was, whatever signs are in it', () => {
    const plain = fc.string().filter((text) => !/^[=+\-@\t\r]/.test(text) && text.trim() !== '');
    fc.assert(
      fc.property(fc.array(plain, { minLength: 1, maxLength: 5 }), (cells) => {
        const [read] = parseCsv(csvLine(cells));
        expect(read).toEqual(cells.map((each) => each.replace(/\r\n?/g, '\n')));
      }),
    );
  });

  it('makes no formula of a text, and leaves numbers alone', () => {
    expect(csvLine(['=1+1', '@x', -5, 'a,"b"', null])).toBe(`'=1+1,'@x,-5,"a,""b""",\r\n`);
  });
});
