/** Languages of the screen. */
export type Language = 'vi' | 'en';

const LOCALES: Record<Language, string> = { vi: 'vi-VN', en: 'en-GB' };
const ZONE = 'Asia/Ho_Chi_Minh';

/** 1234.5 → `1.234,5` in Vietnamese, `1,234.5` in English. */
export function formatNumber(value: number, language: Language, digits = 0): string {
  return new Intl.NumberFormat(LOCALES[language], {
    minimumFractionDigits: 0,
    maximumFractionDigits: digits,
  }).format(value);
}

/** A quantity kept as thousandths: 1500 → `1,5`. */
export function formatQuantity(thousandths: number, language: Language): string {
  return formatNumber(thousandths / 1000, language, 3);
}

/** Whole đồng with the currency sign: 1500000 → `1.500.000 ₫`. */
export function formatMoney(dong: number, language: Language): string {
  return `${formatNumber(dong, language)}\u00a0₫`;
}

/**
 * Share of a whole in per cent, cut (never rounded up) to one decimal, so that 100 % means all of it
 * and 0 % none of it.
 * A whole of 0 has no share: `–`.
 */
export function formatShare(part: number, whole: number, language: Language): string {
  if (whole <= 0) return '–';
  const percent = Math.floor((part / whole) * 1000) / 10;
  if (part > 0 && percent === 0) return `<\u00a0${formatNumber(0.1, language, 1)}\u00a0%`;
  return `${formatNumber(percent, language, 1)}\u00a0%`;
}

/** A share already in per cent: 87.5 → `87,5 %`; none → `–`. */
export function formatPercent(percent: number | null, language: Language): string {
  return percent === null ? '–' : `${formatNumber(percent, language, 1)}\u00a0%`;
}

/** `2025-06-30` → `30/06/2025`; anything else is given back as it came. */
export function formatDay(day: string | null | undefined): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(day ?? '');
  return match ? `${match[3]}/${match[2]}/${match[1]}` : (day ?? '');
}

/** `05/03/2025` → `2025-03-05`, or null when it is no day of the calendar. */
export function parseDay(text: string): string | null {
  const match = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*$/.exec(text);
  if (!match) return null;
  const [day, month, year] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real ? date.toISOString().slice(0, 10) : null;
}

function partsOf(moment: string): Record<string, string> {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: ZONE,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(new Date(moment));
  return Object.fromEntries(parts.map((part) => [part.type, part.value]));
}

/** A UTC moment as `30/06/2025 16:00` in Vietnamese time; blank for none. */
export function formatMoment(moment: string | null | undefined): string {
  if (!moment || Number.isNaN(Date.parse(moment))) return '';
  const at = partsOf(moment);
  return `${at.day}/${at.month}/${at.year}\u00a0${at.hour}:${at.minute}`;
}

/** Hour, minute and day of a moment apart, for sentences such as "16 giờ 00 ngày 24/06/2025". */
export function momentParts(moment: string): {
  time: string;
  hour: string;
  minute: string;
  day: string;
} {
  const at = partsOf(moment);
  const [hour, minute] = [at.hour ?? '', at.minute ?? ''];
  return { time: `${hour}:${minute}`, hour, minute, day: `${at.day}/${at.month}/${at.year}` };
}

/** The day it is in Việt Nam, `YYYY-MM-DD`. */
export function dayInVietnam(now: Date): string {
  const at = partsOf(now.toISOString());
  return `${at.year}-${at.month}-${at.day}`;
}

/** Whole days from one day to another; negative when the second lies before the first. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** Bytes of a kB: as Windows counts them, and the settings of the server. */
const KB = 1024;

/** Size of a file: `1,4 MB`. */
export function formatSize(bytes: number, language: Language): string {
  if (bytes < KB * KB) return `${formatNumber(Math.max(1, bytes / KB), language)} kB`;
  return `${formatNumber(bytes / (KB * KB), language, 1)} MB`;
}
