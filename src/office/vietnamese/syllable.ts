const onset = '(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx])?';
/** Rhymes by their first vowel, without tones. */
const rhymes = [
  'a(?:[cimnoptuy]|ch|ng|nh)?',
  'ă(?:[cmnpt]|ng)',
  'â(?:[cmnptuy]|ng)',
  'e(?:[cmnopt]|ng)?',
  'ê(?:[cmnptu]|ch|nh|ng)?',
  'i(?:[amnptu]|ch|nh|ê(?:[cmnptu]|ng))?',
  'y(?:a|t|n|nh|ch|u|p|ê(?:[mntu]|ng))?',
  'o(?:[cimnpt]|ng|o[cn]g?|a(?:[cimnopty]|ch|ng|nh)?|ă(?:[cmnt]|ng)|e(?:[nomt])?)?',
  'ô(?:[cimnpt]|ng)?',
  'ơ(?:[imnpt])?',
  'u(?:[acimnpt]|ng|â(?:[nty]|ng)|ê(?:nh|ch|n|t)?|ơ|y(?:a|t|n|nh|ch|u|p|ê(?:[nt]))?|ô(?:[cimnt]|ng))?',
  'ư(?:[acimntu]|ng|ơ(?:[cimnptu]|ng))?',
];
const syllable = new RegExp(`^${onset}(${rhymes.join('|')})$`);
const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;
const vowels = /^[aăâeêioôơuưy]+/;
/** Rhymes of two vowels that carry the tone on the second, or on either. */
const second = new Set(['uê', 'uơ']);
const either = new Set(['oa', 'oe', 'uy']);

const known = new Map<string, boolean>();

/**
 * Whether letters can be one Vietnamese syllable, in any case, with its tone where it may stand
 * (`Nguyễn`, `hoà` and `hòa`, but not `Caỳ`).
 */
export function isSyllable(letters: string): boolean {
  const word = letters.toLowerCase();
  let is = known.get(word);
  if (is === undefined) {
    if (known.size > 20_000) known.clear();
    known.set(word, (is = judgeSyllable(word)));
  }
  return is;
}

function judgeSyllable(word: string): boolean {
  const parts = word.normalize('NFD');
  const marks = parts.match(tones) ?? [];
  if (marks.length > 1) return false;
  const bare = parts.replace(tones, '').normalize('NFC');
  const rhyme = syllable.exec(bare)?.[1];
  if (rhyme === undefined || marks.length === 0) return rhyme !== undefined;
  const toned = [...parts.slice(0, parts.search(tones)).normalize('NFC')].length - 1;
  return tonePlaces(rhyme).includes(toned - (bare.length - rhyme.length));
}

/** The letters of a rhyme that may carry its tone. */
function tonePlaces(rhyme: string): number[] {
  const nucleus = vowels.exec(rhyme)?.[0] ?? '';
  if (nucleus.length === 1) return [0];
  if (nucleus.length < rhyme.length) return [nucleus.length - 1];
  if (nucleus.length === 3) return [1];
  if (second.has(nucleus)) return [1];
  return either.has(nucleus) ? [0, 1] : [0];
}
