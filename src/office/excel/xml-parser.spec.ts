import fc from 'fast-check';
import type { XmlHandler } from './xml-handler';
import { parseXml } from './xml-parser';

/** Everything a handler hears, with neighbouring texts joined. */
async function hear(xml: string, scan: boolean, chunkSize = 7): Promise<string[] | string> {
  const heard: string[] = [];
  let text = '';
  const flush = () => {
    if (text.trim() !== '') heard.push(`"${text}"`);
    text = '';
  };
  const handler: XmlHandler = {
    open: (name, attributes) => (flush(), heard.push(`<${name} ${JSON.stringify(attributes)}`)),
    close: (name) => (flush(), heard.push(`/${name}`)),
    text: (piece) => (text += piece),
  };
  async function* chunks() {
    const bytes = Buffer.from(xml);
    for (let at = 0; at < bytes.length; at += chunkSize) yield bytes.subarray(at, at + chunkSize);
  }
  try {
    await parseXml(chunks(), 'part', handler, scan);
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
  return heard;
}

describe('parseXml', () => {
  it.each([
    ['plain', '<?xml version="1.0"?>\r\n<a b="1" c=""><d/>text</a>\n'],
    ['prefixes', '<x:a xmlns:x="u"><x:b r:id="7"/></x:a>'],
    ['a byte order mark', '\ufeff<?xml version="1.0"?><a>Xã</a>'],
    ['entities', '<a b="&lt;&amp;&#10;&quot;">&#x41;&#7897;&gt;\r\n&#13;</a>'],
    ['a comment half-way', '<a><b>1</b><!-- <c> --><b>2</b></a>'],
    ['CDATA', '<a><b><![CDATA[<1>&]]></b></a>'],
    ['single quotes', "<a b='1'><c/></a>"],
    ['spaces in tags', '<a b = "1" ><c\n/></a >'],
    ['a larger-than sign in an attribute', '<a b="1>2"><c>3</c></a>'],
    ['a long text', `<a>${'ộ&amp;\r\n]'.repeat(40_000)}</a>`],
    ['attribute whitespace', '<a b="1\n2\t3"/>'],
  ])('hears the same from the scanner and the full parser: %s', async (_, xml) => {
    const full = await hear(xml, false, 5_000);
    expect(Array.isArray(full)).toBe(true);
    expect(await hear(xml, true, xml.length > 5_000 ? 1_001 : 7)).toEqual(full);
  });

  it.each([
    ['tags that do not match', '<a><b></a></b>', 'damaged'],
    ['no end', '<a><b>', 'damaged'],
    ['an unknown entity', '<a>&nothing;</a>', 'damaged'],
    ['two roots', '<a/><b/>', 'damaged'],
    ['text after the root', '<a/>x', 'damaged'],
    ['an attribute twice', '<a b="1" b="2"/>', 'damaged'],
    ['a control character', '<a>\u0001</a>', 'damaged'],
    ['nothing', '', 'damaged'],
    ['a DOCTYPE', '<!DOCTYPE a><a/>', 'hostile'],
    ['nesting without end', '<a>'.repeat(1_000), 'hostile'],
  ])('refuses %s', async (_, xml, code) => {
    expect(await hear(xml, true)).toBe(code);
    expect(await hear(xml, false)).toBe(code);
  });

  it('agrees with the full parser on any mixture of pieces', async () => {
    const piece = fc.constantFrom(
      '<a>',
      '</a>',
      '<b x="1">',
      '</b>',
      '<c/>',
      'text',
      'ộ',
      '&amp;',
      '&',
      '<',
      '>',
      '"',
      ' ',
      '\r\n',
      '<!-- c -->',
      '<![CDATA[x]]>',
      '<?p i?>',
      '<b x="&gt;" y="2"/>',
      "<b x='1'/>",
      '<p:q/>',
      ']]>',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(piece, { maxLength: 12 }),
        fc.integer({ min: 1, max: 30 }),
        async (pieces, chunkSize) => {
          const xml = `<r>${pieces.join('')}</r>`;
          expect(await hear(xml, true, chunkSize)).toEqual(await hear(xml, false, chunkSize));
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
