import fc from 'fast-check';
import { canonical } from './canonical';

/** Texts with everything that is escaped, composed or neither. */
const text = fc
  .array(
    fc.constantFrom(
      'a',
      'Ệ',
      'đ',
      'e\u0302\u0323',
      '"',
      '\\',
      '\n',
      '\u007f',
      '\u2028',
      '\ud800',
      '😀',
      '1',
    ),
  )
  .map((parts) => parts.join(''));

/** The same said plainly. */
function plainly(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return JSON.stringify(value.normalize('NFC'));
  if (typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(plainly).join(',')}]`;
  const told = Object.keys(value)
    .toSorted()
    .flatMap((key) => {
      const each = (value as Record<string, unknown>)[key];
      return each === undefined ? [] : [`${JSON.stringify(key.normalize('NFC'))}:${plainly(each)}`];
    });
  return `{${told.join(',')}}`;
}

describe('canonical JSON', () => {
  const record = fc.dictionary(
    fc.oneof(text, fc.constantFrom('b', 'a', '10', '9')),
    fc.jsonValue(),
  );
  it('says texts, numbers and records of any kind as JSON with sorted names does', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(text, record, fc.jsonValue()), { maxLength: 6 }), (values) => {
        const whole = JSON.parse(JSON.stringify(values) ?? 'null') as unknown;
        expect(canonical(whole)).toBe(plainly(whole));
      }),
    );
    const flat = fc.dictionary(text, fc.oneof(text, fc.double(), fc.boolean(), fc.constant(null)));
    fc.assert(fc.property(flat, (each) => expect(canonical(each)).toBe(plainly(each))));
    fc.assert(fc.property(text, (each) => expect(canonical(each)).toBe(plainly(each))));
  });

  it('sorts names anew for each kind of record, however many there are in turns', () => {
    const kinds = ['ba', 'ab', 'cba', 'acb', 'bca', 'abdc'];
    for (let at = 0; at < 3 * kinds.length; at += 1) {
      const names = [...kinds[at % kinds.length]!];
      const record = Object.fromEntries(names.map((name) => [name, at]));
      expect(canonical(record)).toBe(plainly(record));
    }
  });
});
