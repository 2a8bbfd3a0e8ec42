/**
 * Gathers the text of `<si>` or `<is>`: the runs of formatted text one after another, without the
 * phonetic guides (`<rPh>`) that East Asian editions of Excel add.
 */
export class RichText {
  private pieces = '';
  private inText = false;
  private inPhonetic = false;
  private tooLong = false;

  constructor(private readonly longest: number) {}

  clear(): void {
    this.pieces = '';
    this.inText = this.inPhonetic = this.tooLong = false;
  }

  open(name: string): void {
    if (name === 'rPh') this.inPhonetic = true;
    else if (name === 't') this.inText = !this.inPhonetic;
  }

  close(name: string): void {
    if (name === 'rPh') this.inPhonetic = false;
    else if (name === 't') this.inText = false;
  }

  add(characters: string): void {
    if (!this.inText || this.tooLong) return;
    this.pieces += characters;
    // An escape takes seven characters for one.
    this.tooLong = this.pieces.length > this.longest * 7;
  }

  /** The text, or undefined where it is longer than allowed. */
  value(): string | undefined {
    if (this.tooLong) return undefined;
    const text = unescapeText(this.pieces);
    return text.length > this.longest ? undefined : text;
  }
}

/** Undoes `_x000D_`, the way of writing characters that XML cannot hold (ECMA-376 part 1, 22.9.2.19). */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
