import { UnknownSheetXml } from './sheet-xml';

/** As bad cells are marked in every workbook of the product. */
const RED = 'FFF8CBAD';

/** The styles of a workbook, to which marked ones are added: each cell keeps its look but for the fill. */
export class MarkedStyles {
  private readonly styles: string[];
  private readonly added: string[] = [];
  private readonly known = new Map<string, number>();
  private readonly fill: number;

  /** @throws UnknownSheetXml where its elements carry a prefix, or it has none. */
  constructor(private readonly xml: string) {
    const fills = /<fills\b[^>]*>([\s\S]*?)<\/fills>/.exec(xml);
    const cells = /<cellXfs\b[^>]*>([\s\S]*?)<\/cellXfs>/.exec(xml);
    if (!fills || !cells) throw new UnknownSheetXml('styles');
    this.styles = cells[1]!.match(/<xf\b[^>]*?\/>|<xf\b[^>]*>[\s\S]*?<\/xf>/g) ?? [];
    this.fill = (fills[1]!.match(/<fill>|<fill\s[^>]*>|<fill\/>/g) ?? []).length;
    if (this.styles.length === 0) throw new UnknownSheetXml('no styles of cells');
  }

  /** The style of a cell with the mark. @param style as the cell names it; null for none. */
  marked(style: string | null): string {
    return this.changed(`red ${style ?? 0}`, style, (xf) =>
      withAttribute(withAttribute(xf, 'fillId', String(this.fill)), 'applyFill', '1'),
    );
  }

  /** The style of a cell without a mark that it was given earlier; any other stays. */
  unmarked(style: string | null): string | null {
    if (style === null || !this.isRed(style)) return style;
    return this.changed(`none ${style}`, style, (xf) => withAttribute(xf, 'fillId', '0'));
  }

  /** The style of a reason: like its neighbour, of several lines, marked. */
  reason(style: string | null): string {
    return this.changed(`reason ${style ?? 0}`, style, (xf) => {
      const bare = withAttribute(
        withAttribute(withAttribute(xf, 'fillId', String(this.fill)), 'applyFill', '1'),
        'applyAlignment',
        '1',
      );
      const open = /^<xf\b[^>]*?(?=\/?>)/.exec(withAttribute(bare, 'numFmtId', '0'))![0];
      return `${open}><alignment vertical="top" wrapText="1"/></xf>`;
    });
  }

  /** The whole part, with the styles that were asked for. */
  text(): string {
    if (this.added.length === 0) return this.xml;
    const red = `<fill><patternFill patternType="solid"><fgColor rgb="${RED}"/><bgColor indexed="64"/></patternFill></fill>`;
    return grown(
      grown(this.xml, 'fills', red, 1),
      'cellXfs',
      this.added.join(''),
      this.added.length,
    );
  }

  private isRed(style: string): boolean {
    const fillId = /\sfillId="(\d+)"/.exec(this.styles[Number(style)] ?? '')?.[1];
    if (fillId === undefined) return false;
    const fills = /<fills\b[^>]*>([\s\S]*?)<\/fills>/.exec(this.xml)![1]!;
    const all = fills.match(/<fill\b[^>]*?\/>|<fill\b[^>]*>[\s\S]*?<\/fill>/g) ?? [];
    return new RegExp(`fgColor rgb="${RED}"`, 'i').test(all[Number(fillId)] ?? '');
  }

  private changed(key: string, style: string | null, change: (xf: string) => string): string {
    let at = this.known.get(key);
    if (at === undefined) {
      at = this.styles.length + this.added.length;
      this.known.set(key, at);
      this.added.push(change(this.styles[Number(style ?? 0)] ?? this.styles[0]!));
    }
    return String(at);
  }
}

function withAttribute(xf: string, name: string, value: string): string {
  const attribute = new RegExp(`(\\s${name}=")[^"]*"`);
  const open = /^<xf\b[^>]*>/.exec(xf)![0];
  const changed = attribute.test(open)
    ? open.replace(attribute, `$1${value}"`)
    : open.replace(/^<xf\b/, `<xf ${name}="${value}"`);
  return changed + xf.slice(open.length);
}

/** An element with more children; it says how many it has. */
const grown = (xml: string, name: string, more: string, count: number): string =>
  xml.replace(
    new RegExp(`(<${name}\\b[^>]*>)([\\s\\S]*?)(</${name}>)`),
    (_, open: string, inner: string, end: string) =>
      [
        open.replace(/count="(\d+)"/, (__, n: string) => `count="${Number(n) + count}"`),
        ...[inner, more, end],
      ].join(''),
  );
