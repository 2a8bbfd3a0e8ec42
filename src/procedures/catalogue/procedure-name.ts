/** The five tone marks in decomposed form: grave, acute, tilde, hook above, dot below. */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;
const INVISIBLE = /[\u200b-\u200d\ufeff\u00ad]/g;

/** Moves the tone mark to the end of its syllable, so that hoà = hòa while hoa ≠ hòa and há ≠ hà. */
function toneLast(syllable: string): string {
  const tones = syllable.match(TONES);
  return tones ? syllable.replace(TONES, '') + tones.join('') : syllable;
}

/**
 * The form in which two names of a procedure are compared. Set aside: Unicode form, spaces and invisible characters,
 * capitals, placement of the tone mark, kinds of dash and quotation mark, a full stop at the end. Marks themselves count:
 * "cấp" and "cặp" are different words, so the fold used for searching will not do here.
 */
export function comparableName(name: string): string {
  let comparable = lately.get(name);
  if (comparable === undefined) {
    if (lately.size >= REMEMBERED) lately.clear();
    lately.set(name, (comparable = prepared(name)));
  }
  return comparable;
}

/** Every unit of a round is held against the same names: a province has some hundreds, a hundred times over. */
const REMEMBERED = 5_000;
const lately = new Map<string, string>();

function prepared(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .replace(INVISIBLE, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u201c\u201d\u201e\u00ab\u00bb]/g, '"')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\p{L}\p{M}]+/gu, toneLast)
    .replace(/\s*([,;:./()-])\s*/g, '$1')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.;]+$/, '')
    .normalize('NFC');
}

/** Whether two names of a procedure say the same, see `comparableName`. An empty name equals nothing. */
export function sameName(left: string, right: string): boolean {
  const comparable = comparableName(left);
  return comparable !== '' && comparable === comparableName(right);
}
