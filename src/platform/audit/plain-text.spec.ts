import fc from 'fast-check';
import { lines, plainDetail } from './plain-text';

/** Ids, codes, digests and personal numbers, whole and within other signs. */
const text = fc
  .array(fc.constantFrom('0', '1', '048012345612', '-', 'a', 'Z', '_', '\t', 'ậ', '\u202e', '.'))
  .map((parts) => parts.join(''));

describe('texts of the audit trail', () => {
  it('are cleaned alike whether they look clean at once or not', () => {
    fc.assert(
      fc.property(text, (each) => {
        // With a space at its end no text is taken for clean at a look.
        expect(lines(each, 1_000)).toBe(lines(`${each} `, 1_000));
      }),
    );
  });

  it('hide personal numbers and leave codes as they are', () => {
    expect(lines('048012345612', 50)).toBe('0480******12');
    expect(lines('019c2f7e-0480-7123-8456-128012345612', 50)).toBe(
      '019c2f7e-0480-7123-8456-128012345612',
    );
  });

  it('keep every key of a detail', () => {
    const detail = JSON.parse('{"b": " x ", "__proto__": {"a": ["y\\u0000"]}, "n": 1}') as object;
    expect(JSON.stringify(plainDetail({ detail }))).toBe(
      '{"detail":{"b":"x","__proto__":{"a":["y"]},"n":1}}',
    );
  });
});
