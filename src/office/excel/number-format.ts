/** What a number format makes of a number, as far as reading needs it. */
export interface NumberFormat {
  shows: 'number' | 'day' | 'day-and-time' | 'time' | 'percent';
  /** Digits shown at least, for codes kept as numbers with a format such as `000000000000`. */
  minimumDigits: number;
  /** Digits shown before the number, which it does not have. */
  prefix?: string;
}

export const generalFormat: NumberFormat = { shows: 'number', minimumDigits: 0 };

/** Formats that Excel knows by number alone (ECMA-376 part 1, 18.8.30; 27–36 and 50–58 are East Asian dates). */
export function builtInFormat(id: number): NumberFormat {
  if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58)) {
    return { shows: 'day', minimumDigits: 0 };
  }
  if (id === 22) return { shows: 'day-and-time', minimumDigits: 0 };
  if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47)) {
    return { shows: 'time', minimumDigits: 0 };
  }
  if (id === 9 || id === 10) return { shows: 'percent', minimumDigits: 0 };
  return generalFormat;
}

/** What stands for itself in a format code: `"…"`, `\-`, the width of a sign, a sign that fills the cell. */
const literals = /"[^"]*"|\\.|_.|\*./g;

/** Reads a format code such as `[$-42A]dd/mm/yyyy;@`. The first section that shows anything counts. */
export function parseFormat(code: string): NumberFormat {
  if (/^(general|standard)$/i.test(code.trim())) return generalFormat;
  const bare = code.replace(literals, '');
  if (/\[(h+|m+|s+)\]/i.test(bare)) return { shows: 'time', minimumDigits: 0 };
  const sections = bare.replace(/\[[^\]]*\]/g, '').split(';');
  // `[=0]"";dd/mm/yyyy` hides zeros and shows days.
  const first = (sections.find((each) => each.trim() !== '') ?? '').replace(/general/gi, '');
  const section = first.replace(/am\/pm|a\/p/gi, 'h');
  const hasClock = /[hs]/i.test(section);
  const hasDay = /[yd]/i.test(section) || (/m/i.test(section) && !hasClock);
  if (hasDay) return { shows: hasClock ? 'day-and-time' : 'day', minimumDigits: 0 };
  if (hasClock) return { shows: 'time', minimumDigits: 0 };
  if (section.includes('%')) return { shows: 'percent', minimumDigits: 0 };
  return padded(code, section) ?? generalFormat;
}

/** Formats of codes and telephone numbers: `000000000000`, `0000 000 000`, `"0"#########`. */
function padded(code: string, section: string): NumberFormat | undefined {
  // Digits that stand before the number whatever it is.
  const prefix = /^(?:"(\d+)"|\\(\d))[#0]+$/.exec(code.split(';')[0]!.trim());
  const digits = /^#*(0[0#]+)$/.exec(section.replace(/[-() ]/g, ''))?.[1];
  const minimumDigits = digits?.length ?? 0;
  const before = prefix?.[1] ?? prefix?.[2];
  if (before !== undefined) return { shows: 'number', minimumDigits, prefix: before };
  return digits === undefined ? undefined : { shows: 'number', minimumDigits };
}

/**
 * A number as a person reads it: at most 15 significant digits (all that Excel keeps), no exponent,
 * no thousands marks, leading zeros where the format shows them.
 */
export function numberText(value: number, format: NumberFormat): string {
  if (format.shows === 'percent') return `${plain(value * 100)}%`;
  const text = plain(value);
  const { minimumDigits, prefix = '' } = format;
  if ((minimumDigits === 0 && prefix === '') || !Number.isInteger(value)) return text;
  const digits = prefix + text.replace('-', '').padStart(minimumDigits, '0');
  return value < 0 ? `-${digits}` : digits;
}

function plain(value: number): string {
  const exact = String(value);
  if (exact.length <= 16 && !exact.includes('e')) return exact;
  const rounded = Number(value.toPrecision(15));
  const text = String(rounded);
  if (!text.includes('e')) return text;
  return Math.abs(rounded) >= 1
    ? BigInt(rounded).toString()
    : rounded.toFixed(20).replace(/0+$/, '');
}
