import type { XmlHandler } from './xml-handler';
import { decodeText } from './xml-text';

export type XmlAttributes = Readonly<Record<string, string>>;

const slash = 0x2f;
const equals = 0x3d;
const quote = 0x22;
/** A longer tag is not read on; a longer comment is left to the full parser, which does not rescan it. */
const longestTag = 1024 * 1024;
/** A longer text is passed on in pieces, so that it need not fit into memory. */
const longestText = 64 * 1024;
const deepest = 64;
/** Attributes without anything that a full parser would have to judge. */
const attributesOfPlain = '(?:[ \\t\\r\\n]+[A-Za-z_][\\w.:-]*="[^"<&]*")*[ \\t\\r\\n]*';
const plainAttributes = new RegExp(`^${attributesOfPlain}$`);
const noAttributes: XmlAttributes = Object.freeze({});

const nameCharacters = new Uint8Array(128);
for (const character of 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-.:') {
  nameCharacters[character.charCodeAt(0)] = 1;
}

/**
 * Reads the plain XML that spreadsheet programs really write, several times faster than a full parser.
 * Whatever is unusual or wrong (comments, CDATA, a DOCTYPE, unknown entities, tags that do not match)
 * it does not judge: it stops before it, and a full parser goes on from there.
 */
export class XmlScanner {
  private readonly open: string[] = [];
  /** What was given but not yet read. */
  rest = '';
  private started = false;
  private ended = false;
  /** Finds empty elements of the name last passed over, as many as follow one another. */
  private run: { name: string; elements: RegExp } | undefined;
  /** Where the tag now looked at ends, with the empty elements of its name behind it. */
  private passedTo = 0;

  constructor(private readonly handler: XmlHandler) {}

  /** XML that brings a full parser to the point reached: the elements that are open, or a finished root. */
  context(): string {
    return this.ended ? '<ended/>' : this.open.map((name) => `<${name}>`).join('');
  }

  /** Reads on; false where something unusual begins, which then is the start of `rest`. */
  write(text: string): boolean {
    const all = this.rest + text;
    let at = 0;
    if (!this.started) {
      const declaration = /^<\?xml[^<>]*\?>/.exec(all);
      if (declaration) at = declaration[0].length;
      else if (all.startsWith('<?')) return this.stop(all, 0, all.length < 1024);
      this.started = true;
    }
    let tag = all.indexOf('<', at);
    for (;;) {
      const end = tag < 0 ? -1 : all.indexOf('>', tag);
      if (end < 0) {
        const cut = tag < 0 && all.length - at > longestText ? endOfPiece(all) : at;
        if (cut > at && !this.takeText(all.slice(at, cut))) return this.stop(all, at, false);
        return this.stop(all, cut, all.length - cut < longestTag);
      }
      const next = all.indexOf('<', tag + 1);
      if (next >= 0 && next < end) return this.stop(all, at, false);
      if (tag > at && !this.takeText(all.slice(at, tag))) return this.stop(all, at, false);
      this.passedTo = end + 1;
      if (!this.takeTag(all, tag, end)) return this.stop(all, tag, false);
      at = this.passedTo;
      tag = at === end + 1 ? next : all.indexOf('<', at);
    }
  }

  /** Whether what was not read yet is longer than any tag that programs write. */
  isLongTag(): boolean {
    return this.rest.length >= longestTag;
  }

  private stop(all: string, at: number, usual: boolean): boolean {
    this.rest = all.slice(at);
    return usual;
  }

  private takeText(raw: string): boolean {
    if (this.open.length === 0) return raw.trim() === '';
    if (raw.includes(']]>')) return false;
    const text = decodeText(raw);
    if (text === undefined) return false;
    this.handler.text?.(text);
    return true;
  }

  private takeTag(all: string, tag: number, end: number): boolean {
    if (all.charCodeAt(tag + 1) === slash) return this.takeClosing(all.slice(tag + 2, end));
    const selfClosing = all.charCodeAt(end - 1) === slash;
    const last = selfClosing ? end - 1 : end;
    const nameEnd = endOfName(all, tag + 1, last);
    if (nameEnd === tag + 1 || this.ended || this.open.length > deepest) return false;
    const name = all.slice(tag + 1, nameEnd);
    const local = localName(name);
    if (selfClosing && this.open.length > 0 && this.passedOver(local, all, nameEnd, last)) {
      this.passRun(name, all, end + 1);
      return true;
    }
    const attributes = readAttributes(all, nameEnd, last);
    if (!attributes) return false;
    if (local === this.handler.wholeElements && !selfClosing && this.open.length > 0) {
      const close = all.indexOf(`</${name}>`, end);
      if (close > 0 && this.handler.takeWhole!(attributes, all.slice(end + 1, close))) {
        this.passedTo = close + name.length + 3;
        return true;
      }
    }
    this.handler.open(local, attributes);
    if (!selfClosing) this.open.push(name);
    else {
      this.handler.close?.(local);
      this.ended = this.open.length === 0;
    }
    return true;
  }

  /** An empty element that the handler needs no attributes of: a sheet may have a million of them. */
  private passedOver(local: string, all: string, from: number, to: number): boolean {
    if (!this.handler.passOver) return false;
    const raw = all.slice(from, to);
    return plainAttributes.test(raw) && this.handler.passOver(local, raw);
  }

  /** Of many empty elements behind one another only the last counts; the handler says whether it does. */
  private passRun(name: string, all: string, from: number): void {
    if (!all.startsWith(`<${name}`, from)) return;
    if (this.run?.name !== name) {
      const element = `<${name.replaceAll('.', '\\.')}${attributesOfPlain}/>`;
      this.run = { name, elements: new RegExp(`(?:${element})+`, 'y') };
    }
    const { elements } = this.run;
    elements.lastIndex = from;
    if (!elements.test(all)) return;
    const end = elements.lastIndex;
    const last = all.lastIndexOf('<', end - 1) + 1 + name.length;
    const told = this.handler.passOverTo?.(localName(name), all.slice(last, end - 2));
    if (told) this.passedTo = end;
  }

  private takeClosing(name: string): boolean {
    if (this.open.at(-1) !== name) return false;
    this.open.pop();
    this.handler.close?.(localName(name));
    this.ended = this.open.length === 0;
    return true;
  }
}

/** Where a text may be cut: not inside an entity, a line end or `]]>`. */
function endOfPiece(all: string): number {
  const entity = all.lastIndexOf('&');
  let end = entity >= all.length - 12 ? entity : all.length;
  while (all[end - 1] === '\r' || all[end - 1] === ']') end--;
  return end;
}

/** The name without its namespace prefix. */
export function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

/** Where a plain name ends; `from` itself where none begins there. */
function endOfName(all: string, from: number, to: number): number {
  let at = from;
  while (at < to && nameCharacters[all.charCodeAt(at)] === 1) at++;
  const first = all.charCodeAt(from);
  const begins = (first >= 0x41 && first <= 0x5a) || (first >= 0x61 && first <= 0x7a);
  return begins || first === 0x5f ? at : from;
}

/** Attributes between two positions; undefined where they are not of the plainest form. */
function readAttributes(all: string, from: number, to: number): XmlAttributes | undefined {
  if (from === to) return noAttributes;
  const attributes: Record<string, string> = {};
  let at = from;
  for (;;) {
    const before = at;
    while (at < to && all.charCodeAt(at) <= 0x20) at++;
    if (at >= to) return attributes;
    const nameEnd = endOfName(all, at, to);
    if (at === before || nameEnd === at) return undefined;
    if (all.charCodeAt(nameEnd) !== equals || all.charCodeAt(nameEnd + 1) !== quote)
      return undefined;
    const close = all.indexOf('"', nameEnd + 2);
    if (close < 0 || close >= to) return undefined;
    const name = all.slice(at, nameEnd);
    const value = decodeText(all.slice(nameEnd + 2, close), true);
    if (value === undefined || attributes[name] !== undefined) return undefined;
    attributes[name] = value;
    at = close + 1;
  }
}
