import fc from 'fast-check';
import { parseStrictJson, UnclearJson } from './strict-json';

describe('S11: JSON that can be read in one way only', () => {
  it('reads what JSON.parse reads', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), (text) => {
        const clear = !/"(__proto__|constructor|prototype)"/.test(text);
        if (clear) expect(parseStrictJson(text)).toEqual(JSON.parse(text));
      }),
    );
  });

  it.each([
    '{"a":1,"a":2}',
    '{"a":1,"\\u0061":2}',
    '[{"b":{"a":"\\"","a":[]}}]',
    '{"__proto__":{}}',
    '{"\\u005f_proto__":1}',
    '{"x":[{"constructor":{"prototype":1}}]}',
    '['.repeat(33) + ']'.repeat(33),
  ])('refuses %s', (text) => expect(() => parseStrictJson(text)).toThrow(UnclearJson));

  it.each(['', '{', '{"a":}', '"\\', '{"a":1,}', 'nan', '{"a" "b"}', ']'])(
    'says that %j is no JSON',
    (text) => expect(() => parseStrictJson(text)).toThrow(),
  );

  it('takes the same key in different objects, and keys that look like values', () => {
    const text = '[{"a":{"a":"a","b":"{\\"a\\":1,\\"a\\":2}"}},{"a":["a","a"]}]';
    expect(parseStrictJson(text)).toEqual(JSON.parse(text));
  });
});
