/** A number read from text: exact decimal digits, or the two ways it may be meant, or nothing. */
export type NumberReading =
  | { kind: 'exact'; decimal: string }
  | { kind: 'unclear'; first: string; second: string }
  | { kind: 'none' };

const NONE: NumberReading = { kind: 'none' };
const exact = (sign: string, whole: string, fraction = ''): NumberReading => {
  const digits = whole.replace(/^0+(?=\d)/, '');
  const rest = fraction.replace(/0+$/, '');
  return { kind: 'exact', decimal: `${sign}${digits}${rest === '' ? '' : `.${rest}`}` };
};

/**
 * Reads a number as officers type it. The office writes `1.234.567,5`; English Excel writes
 * `1,234,567.5`. Both are read where only one meaning is possible; `1.234` alone is unclear,
 * unless `wholeOnly` says that the column holds no fractions (then the dot is a thousands mark, as
 * the office writes it; a comma stays unclear).
 */
export function readNumberText(text: string, wholeOnly: boolean): NumberReading {
  const compact = text.normalize('NFKC').replace(/[−–]/g, '-').replace(/\s+/g, ' ').trim();
  const bracketed = /^\((.+)\)$/.exec(compact);
  const signed = /^([+-]?) ?(.+)$/.exec(bracketed ? `-${bracketed[1]}` : compact);
  if (!signed) return NONE;
  const sign = signed[1] === '-' ? '-' : '';
  const body = signed[2]!;
  if (/^\d+$/.test(body)) return exact(sign, body);
  if (/^\d{1,3}( \d{3})+([.,]\d+)?$/.test(body)) {
    const [whole, fraction] = body.split(/[.,]/);
    return exact(sign, whole!.replaceAll(' ', ''), fraction);
  }
  if (!/^\d[\d.,]*\d$/.test(body)) return NONE;
  const dots = body.split('.').length - 1;
  const commas = body.split(',').length - 1;
  if (dots > 0 && commas > 0) return withBothMarks(sign, body);
  const mark = dots > 0 ? '.' : ',';
  const parts = body.split(mark);
  const grouped = parts.slice(1).every((part) => part.length === 3) && parts[0]!.length <= 3;
  if (parts.length > 2) return grouped && parts[0] !== '0' ? exact(sign, parts.join('')) : NONE;
  const [whole, fraction] = parts as [string, string];
  if (!grouped || whole === '0') return exact(sign, whole, fraction);
  if (wholeOnly && mark === '.') return exact(sign, whole + fraction);
  return {
    kind: 'unclear',
    first: `${sign}${whole}${fraction}`,
    second: `${sign}${whole},${fraction}`,
  };
}

/** The mark that comes last begins the fraction; the other must part groups of three. */
function withBothMarks(sign: string, body: string): NumberReading {
  const fractionMark = body.lastIndexOf('.') > body.lastIndexOf(',') ? '.' : ',';
  const halves = body.split(fractionMark);
  if (halves.length !== 2) return NONE;
  const groups = halves[0]!.split(fractionMark === '.' ? ',' : '.');
  const sound = groups[0]!.length <= 3 && groups.slice(1).every((group) => group.length === 3);
  return sound ? exact(sign, groups.join(''), halves[1]) : NONE;
}

/**
 * Multiplies exact decimal digits.
 * @returns the whole product, `fraction` where it is not whole, `large` beyond 2^53.
 */
export function wholeProduct(decimal: string, factor: number): number | 'fraction' | 'large' {
  const [whole, fraction = ''] = decimal.split('.');
  const units = BigInt(`${whole}${fraction}`) * BigInt(factor);
  const divisor = 10n ** BigInt(fraction.length);
  if (units % divisor !== 0n) return 'fraction';
  const product = units / divisor;
  const safe = BigInt(Number.MAX_SAFE_INTEGER);
  return product > safe || product < -safe ? 'large' : Number(product);
}

/** The same for a number cell, whose last binary digits may be off after a formula. */
export function wholeProductOfNumber(value: number, factor: number): number | 'fraction' | 'large' {
  const product = value * factor;
  if (!Number.isFinite(product) || Math.abs(product) > Number.MAX_SAFE_INTEGER) return 'large';
  const whole = Math.round(product);
  const tolerance = Math.max(1e-6, Math.abs(product) * 1e-12);
  return Math.abs(product - whole) <= tolerance ? whole || 0 : 'fraction';
}
