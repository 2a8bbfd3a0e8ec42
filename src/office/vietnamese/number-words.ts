const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];
const GROUPS = ['', 'nghìn', 'triệu'];
const BILLION = 1_000_000_000;

/**
 * A whole number in Vietnamese words, as official papers write it: "một tỷ hai trăm ba mươi tư triệu".
 * After "mươi" one is "mốt", four "tư", five "lăm"; a missing ten is "linh"; inner groups are read in full.
 * @param value a safe integer; below zero begins with "âm".
 * @throws RangeError for anything else.
 */
export function numberInWords(value: number): string {
  if (!Number.isSafeInteger(value)) throw new RangeError(`${value} is no safe integer`);
  if (value < 0) return `âm ${numberInWords(-value)}`;
  if (value === 0) return 'không';
  return billions(value, false).join(' ');
}

/**
 * Money in words as it closes a table: first letter capital, unit at the end.
 * @param value whole đồng.
 */
export function moneyInWords(value: number, unit = 'đồng'): string {
  const words = `${numberInWords(value)} ${unit}`;
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/**
 * A quantity in words: "mười phẩy năm"; leading zeros of the fraction are read one by one.
 * @param thousandths of the unit of measure.
 */
export function quantityInWords(thousandths: number): string {
  if (!Number.isSafeInteger(thousandths)) throw new RangeError(`${thousandths} is no safe integer`);
  if (thousandths < 0) return `âm ${quantityInWords(-thousandths)}`;
  const whole = Math.floor(thousandths / 1000);
  const fraction = String(thousandths % 1000)
    .padStart(3, '0')
    .replace(/0+$/, '');
  if (fraction === '') return numberInWords(whole);
  const zeros = /^0*/.exec(fraction)![0].length;
  const read = [...Array<string>(zeros).fill('không'), numberInWords(Number(fraction))];
  return `${numberInWords(whole)} phẩy ${read.join(' ')}`;
}

/** @param inner something stands before it, so hundreds and "linh" are spoken even where they are zero. */
function billions(value: number, inner: boolean): string[] {
  const high = Math.floor(value / BILLION);
  const words = high > 0 ? [...millions(high, inner), 'tỷ'] : [];
  return [...words, ...millions(value % BILLION, inner || high > 0)];
}

function millions(value: number, inner: boolean): string[] {
  const words: string[] = [];
  for (let power = GROUPS.length - 1; power >= 0; power -= 1) {
    const group = Math.floor(value / 1000 ** power) % 1000;
    if (group === 0) continue;
    words.push(...hundreds(group, inner || words.length > 0));
    if (power > 0) words.push(GROUPS[power]!);
  }
  return words;
}

function hundreds(value: number, inner: boolean): string[] {
  const [hundred, ten, one] = [Math.floor(value / 100), Math.floor(value / 10) % 10, value % 10];
  const spoken = hundred > 0 || inner;
  const words = spoken ? [DIGITS[hundred]!, 'trăm'] : [];
  if (ten === 0) {
    if (one > 0) words.push(...(spoken ? ['linh'] : []), DIGITS[one]!);
    return words;
  }
  words.push(...(ten === 1 ? ['mười'] : [DIGITS[ten]!, 'mươi']));
  if (one > 0) words.push(afterTen(one, ten));
  return words;
}

function afterTen(one: number, ten: number): string {
  if (one === 5) return 'lăm';
  if (ten === 1) return DIGITS[one]!;
  return one === 1 ? 'mốt' : one === 4 ? 'tư' : DIGITS[one]!;
}
