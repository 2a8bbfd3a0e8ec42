import { type LegacyFont, legacyFont } from '../vietnamese/legacy-font';
import type { FontRun } from '../vietnamese/repair-text';

/** Characters of the file for one of the text: an escape such as `_x000D_`. */
export const MOST_FOR_ONE = 7;

/** A text, with the parts written in fonts of their own where one of them is a legacy font. */
export interface GatheredText {
  text: string;
  runs?: FontRun[];
}

/**
 * Gathers the text of `<si>` or `<is>`: the runs of formatted text one after another, without the
 * phonetic guides (`<rPh>`) that East Asian editions of Excel add.
 */
export class RichText {
  private pieces = '';
  private inText = false;
  private inPhonetic = false;
  private tooLong = false;
  private runs: FontRun[] = [];
  private font: LegacyFont | null | undefined;

  constructor(private readonly longest: number) {}

  clear(): void {
    this.pieces = '';
    this.inText = this.inPhonetic = this.tooLong = false;
    if (this.runs.length > 0) this.runs = [];
    this.font = undefined;
  }

  open(name: string, attributes: Readonly<Record<string, string>> = {}): void {
    if (name === 'rPh') this.inPhonetic = true;
    else if (name === 't') this.openText();
    else if (name === 'rFont') this.font = legacyFont(attributes.val ?? '') ?? null;
    else if (name === 'r') this.font = undefined;
  }

  private openText(): void {
    this.inText = !this.inPhonetic;
    if (!this.inText || (this.font === undefined && this.runs.length === 0)) return;
    const start = unescapeText(this.pieces).length;
    this.runs.push({ start, font: this.font });
  }

  close(name: string): void {
    if (name === 'rPh') this.inPhonetic = false;
    else if (name === 't') this.inText = false;
  }

  /** @returns false once the text is longer than allowed, whatever else may come. */
  add(characters: string): boolean {
    if (!this.inText || this.tooLong) return !this.tooLong;
    this.pieces += characters;
    this.tooLong = this.pieces.length > this.longest * MOST_FOR_ONE;
    return !this.tooLong;
  }

  /** The text, or undefined where it is longer than allowed. */
  value(): GatheredText | undefined {
    if (this.tooLong) return undefined;
    const text = unescapeText(this.pieces);
    if (text.length > this.longest) return undefined;
    return this.runs.length === 0 ? { text } : { text, runs: this.runs };
  }
}

/** Undoes `_x000D_`, the way of writing characters that XML cannot hold (ECMA-376 part 1, 22.9.2.19). */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
