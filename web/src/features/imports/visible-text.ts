const SIGNS: [RegExp, string][] = [
  [/\r\n|\r|\n/g, '↵'],
  [/\t/g, '→'],
  [/[\u00a0\u2007\u202f]/g, '⍽'],
  [/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g, '¤'],
  [/^ +| +$| {2,}/g, '·'],
];

/** A text with everything in it that one does not see: `Bàn↵làm·việc`. */
export function visibleText(text: string): string {
  return SIGNS.reduce(
    (shown, [what, sign]) =>
      shown.replace(what, (found) => sign.repeat(sign === '·' ? found.length : 1)),
    text,
  );
}
