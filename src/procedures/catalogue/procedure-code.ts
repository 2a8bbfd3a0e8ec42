export interface ReadCode {
  /** The code as it is stored. */
  code: string;
  /** What a spreadsheet had made of it was undone: `1.0045` → `1.004500`, `1004222` → `1.004222`. */
  restored: boolean;
  /** Not of the national form `d.dddddd`; kept as it is, because internal codes exist. */
  unusual: boolean;
  /** It stood among other words, or with the agency's code behind it. */
  within?: true;
}

const NATIONAL = /^[1-9]\.\d{6}$/;
const SHORTENED = /^[1-9](\.\d{1,5})?$/;
/** Taken for a number in thousands: the point is gone, or there are two. */
const IN_THOUSANDS = /^([1-9])[.,]?(\d{3})[.,]?(\d{3})$/;
/** `1.001193.000.00.00.H49`, as a province's own list writes it: the agency's code behind the procedure's. */
const WITH_AGENCY = /^([1-9]\.\d{6})\.[\d.]*H\d{2}[\d.]*$/i;
const AMONG_WORDS = /(?<![\d.])[1-9]\.\d{6}(?!\d)(?:\.[\d.]*H\d{2}[\d.]*)?/gi;

/**
 * Reads the code of a procedure from a cell. National codes are `d.dddddd`; a spreadsheet that took one for a number
 * drops the zeros at its end or the point, and a Vietnamese one writes a comma.
 * @returns null for an empty cell.
 */
export function readCode(text: string): ReadCode | null {
  const code = text
    .normalize('NFC')
    .trim()
    .replace(/^(\d),(\d+)$/, '$1.$2');
  if (code === '') return null;
  if (NATIONAL.test(code)) return { code, restored: false, unusual: false };
  const own = WITH_AGENCY.exec(code)?.[1];
  if (own) return { code: own, restored: false, unusual: false, within: true };
  const [, first, middle, last] = IN_THOUSANDS.exec(code) ?? [];
  if (first) return { code: `${first}.${middle}${last}`, restored: true, unusual: false };
  if (SHORTENED.test(code)) {
    const [whole, fraction = ''] = code.split('.');
    return { code: `${whole}.${fraction.padEnd(6, '0')}`, restored: true, unusual: false };
  }
  return codeWithin(code)?.read ?? { code, restored: false, unusual: true };
}

/**
 * The one national code that stands among other words, and the words without it.
 * @returns null where there is none, or more than one.
 */
export function codeWithin(text: string): { read: ReadCode; words: string } | null {
  const [found, other] = new Set(text.match(AMONG_WORDS));
  if (found === undefined || other !== undefined) return null;
  const read = { code: found.slice(0, 8), restored: false, unusual: false };
  const words = text
    .replaceAll(found, ' ')
    .replace(/mã\s*(số|tthc|thủ tục(\s+hành chính)?)?\s*:?\s*(?=[)\]]|\s*$)/giu, ' ')
    .replace(/[([]\s*[)\]]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.:;–-]+|[\s:;–-]+$/g, '');
  return { read: { ...read, within: true }, words };
}
