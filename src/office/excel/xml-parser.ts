import { TextDecoder } from 'node:util';
import { SaxesParser } from 'saxes';
import { WorkbookProblem } from './workbook-problem';

/** What a part of the workbook does with its XML. Names come without their namespace prefix. */
export interface XmlHandler {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close?(name: string): void;
  text?(text: string): void;
}

const deepest = 256;

/**
 * Streams XML into a handler. Prefixes are dropped, so that transitional and strict workbooks, and
 * those that write `<x:row>`, read alike.
 *
 * @param part name of the part, for the message
 * @throws WorkbookProblem `hostile` on a DOCTYPE (spreadsheets have none; it is how entity bombs come)
 *   or absurd nesting, `damaged` on XML that is not well formed
 */
export async function parseXml(
  chunks: AsyncIterable<Buffer>,
  part: string,
  handler: XmlHandler,
): Promise<void> {
  const parser = new SaxesParser({ position: false });
  const hostile = () => new WorkbookProblem('hostile', { part });
  let depth = 0;
  parser.on('error', () => {
    throw new WorkbookProblem('damaged', { part });
  });
  parser.on('doctype', () => {
    throw hostile();
  });
  parser.on('opentag', (tag) => {
    if (++depth > deepest) throw hostile();
    handler.open(localName(tag.name), tag.attributes as Record<string, string>);
  });
  parser.on('closetag', (tag) => {
    depth--;
    handler.close?.(localName(tag.name));
  });
  if (handler.text) {
    const text = handler.text.bind(handler);
    parser.on('text', text);
    parser.on('cdata', text);
  }
  let decoder: TextDecoder | undefined;
  for await (const chunk of chunks) {
    decoder ??= decoderFor(chunk);
    const text = decoder.decode(chunk, { stream: true });
    // Before the root element: an unfinished DOCTYPE would otherwise be collected to its end.
    if (depth === 0 && text.includes('<!DOCTYPE')) throw hostile();
    parser.write(text);
  }
  if (decoder) parser.write(decoder.decode());
  parser.close();
}

/** The attribute of that local name under any prefix: `r:id` for `id`. */
export function prefixedAttribute(
  attributes: Readonly<Record<string, string>>,
  name: string,
): string | undefined {
  const key = Object.keys(attributes).find((candidate) => candidate.endsWith(`:${name}`));
  return key === undefined ? undefined : attributes[key];
}

/** XML's flags: `1`, `true` and `on` say yes. */
export function isOn(attribute: string | undefined): boolean {
  return attribute === '1' || attribute === 'true' || attribute === 'on';
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

function decoderFor(first: Buffer): TextDecoder {
  if (first[0] === 0xff && first[1] === 0xfe) return new TextDecoder('utf-16le');
  if (first[0] === 0xfe && first[1] === 0xff) return new TextDecoder('utf-16be');
  const declared = /^<\?xml[^>]*encoding=["']([\w-]+)["']/.exec(first.toString('latin1', 0, 200));
  try {
    return new TextDecoder(declared?.[1] ?? 'utf-8');
  } catch {
    return new TextDecoder('utf-8');
  }
}
