import { TextDecoder } from 'node:util';
import { SaxesParser } from 'saxes';
import { WorkbookProblem } from './workbook-problem';
import type { XmlHandler } from './xml-handler';
import { localName, XmlScanner } from './xml-scanner';

const deepest = 256;

/**
 * Streams XML into a handler. Prefixes are dropped, so that transitional and strict workbooks, and
 * those that write `<x:row>`, read alike.
 *
 * @param part name of the part, for the message
 * @param scan false reads everything with the full parser, as tests do to compare
 * @throws WorkbookProblem `hostile` on a DOCTYPE (spreadsheets have none; it is how entity bombs come)
 *   or absurd nesting, `damaged` on XML that is not well formed
 */
export async function parseXml(
  chunks: AsyncIterable<Buffer>,
  part: string,
  handler: XmlHandler,
  scan = true,
): Promise<void> {
  const scanner = new XmlScanner(handler);
  let parser: SaxesParser | undefined = scan ? undefined : fullParser('', part, handler);
  let decoder: TextDecoder | undefined;
  const write = (text: string) => {
    if (parser) parser.write(text);
    else if (!scanner.write(text)) {
      if (/^\s*<!DOCTYPE/.test(scanner.rest)) throw new WorkbookProblem('hostile', { part });
      // No program writes a tag of a megabyte; read on, it would only cost time and memory.
      if (/^<[A-Za-z_]/.test(scanner.rest) && !scanner.rest.includes('>') && scanner.isLongTag())
        throw new WorkbookProblem('hostile', { part });
      parser = fullParser(scanner.context(), part, handler);
      parser.write(scanner.rest);
    }
  };
  for await (const chunk of chunks) {
    decoder ??= decoderFor(chunk);
    write(decoder.decode(chunk, { stream: true }));
  }
  if (decoder) write(decoder.decode());
  // Leftovers, open elements or no element at all: the full parser says what is wrong.
  if (!parser && (scanner.context() !== '<ended/>' || scanner.rest.trim() !== '')) {
    parser = fullParser(scanner.context(), part, handler);
    parser.write(scanner.rest);
  }
  parser?.close();
}

/** A parser that has read the context without telling the handler. */
function fullParser(context: string, part: string, handler: XmlHandler): SaxesParser {
  const parser = new SaxesParser({ position: false });
  parser.on('error', () => {
    throw new WorkbookProblem('damaged', { part });
  });
  parser.on('doctype', () => {
    throw new WorkbookProblem('hostile', { part });
  });
  parser.write(context);
  let depth = 0;
  parser.on('opentag', (tag) => {
    if (++depth > deepest) throw new WorkbookProblem('hostile', { part });
    handler.open(localName(tag.name), tag.attributes as Record<string, string>);
  });
  parser.on('closetag', (tag) => {
    depth--;
    handler.close?.(localName(tag.name));
  });
  const text = (characters: string) => handler.text?.(characters);
  parser.on('text', text);
  parser.on('cdata', text);
  return parser;
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
