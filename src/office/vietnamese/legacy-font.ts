/** The encodings that Vietnamese fonts had before Unicode; texts in them look like Latin-1. */
export type LegacyEncoding = 'tcvn3' | 'vni';

/** What a font name says of the texts written in it. */
export interface LegacyFont {
  encoding: LegacyEncoding;
  /** The font shows small letters as capitals (`.VnTimeH`). */
  capitals: boolean;
  /** No font says so: the bytes of the whole file make sense in this encoding only. */
  guessed?: boolean;
}

/**
 * The encoding that a font stands for: `.VnTime`, `.VnArialH` TCVN3 (ABC), `VNI-Times` VNI.
 * The name of the font is the only sure sign of the encoding.
 *
 * @returns undefined for any other font
 */
export function legacyFont(name: string): LegacyFont | undefined {
  const plain = name.trim();
  if (/^\.vn/i.test(plain)) return { encoding: 'tcvn3', capitals: /h$/i.test(plain) };
  return /^vni[-_ ]/i.test(plain) ? { encoding: 'vni', capitals: false } : undefined;
}
