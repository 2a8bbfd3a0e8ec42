import { type LegacyFont, legacyFont } from '../vietnamese/legacy-font';
import type { FontRun } from '../vietnamese/repair-text';
import type { CellFonts } from './biff-fonts';

/** A legacy font, null for any other, undefined where a style says nothing of fonts. */
export type StyleFont = LegacyFont | null | undefined;

/** The fonts that the styles of an .ods file give (OpenDocument 1.2 part 1, 16.2), by name of the style. */
export class OdsFonts {
  private readonly faces = new Map<string, string>();
  private readonly fonts = new Map<string, StyleFont>();
  /** Any style has a legacy font: otherwise nobody need follow them. */
  any = false;

  /** A face has a name of its own; two families may share its beginning. */
  addFace(name: string, family: string): void {
    this.faces.set(name, family.replace(/["']/g, ''));
  }

  addStyle(name: string, parent: string | undefined): void {
    this.fonts.set(name, parent === undefined ? undefined : this.fonts.get(parent));
  }

  setFont(style: string, face: string): void {
    const font = legacyFont(this.faces.get(face) ?? face) ?? null;
    if (font) this.any = true;
    this.fonts.set(style, font);
  }

  of(style: string): StyleFont {
    return this.fonts.get(style);
  }
}

/** The text of one cell with the places where its font changes, as the spans within its paragraphs say. */
export class OdsText {
  private text = '';
  private paragraphs = 0;
  private inParagraph = false;
  private readonly spans: StyleFont[] = [];
  private readonly runs: FontRun[] = [];

  openParagraph(): void {
    if (this.paragraphs++ > 0) this.text += '\n';
    this.inParagraph = true;
    this.turn();
  }

  closeParagraph(): void {
    this.inParagraph = false;
  }

  openSpan(font: StyleFont): void {
    this.spans.push(font === undefined ? this.spans.at(-1) : font);
    this.turn();
  }

  closeSpan(): void {
    this.spans.pop();
    this.turn();
  }

  /** White space is one space, as in other XML of texts. */
  add(characters: string): void {
    if (this.inParagraph) this.text += characters.replace(/[\t\r\n ]+/g, ' ');
  }

  /** Spaces, tabs and line breaks that have elements of their own. */
  addSpace(space: string): void {
    if (this.inParagraph) this.text += space;
  }

  /** @returns undefined where no part of the text has a legacy font. */
  fonts(cell: LegacyFont | undefined): (CellFonts & { text: string }) | undefined {
    const { text, runs } = this;
    if (!cell && !runs.some(({ font }) => font)) return undefined;
    const known = runs.some(({ font }) => font !== undefined) ? { runs } : {};
    return { text, ...(cell ? { font: cell } : {}), ...known };
  }

  private turn(): void {
    const last = this.runs.at(-1);
    const run = { start: this.text.length, font: this.spans.at(-1) };
    if (last?.start === run.start) this.runs[this.runs.length - 1] = run;
    else this.runs.push(run);
  }
}
