const millisecondsPerDay = 86_400_000;
const lastSerial = 2_958_465; // 9999-12-31
const daysBetweenEpochs = 1_462; // 1904-01-01 is day 1462 of the 1900 system

/**
 * The calendar day of an Excel serial number.
 *
 * Excel counts a 29 February 1900 that never was (ECMA-376 part 1, 18.17.4.1): numbers up to 59 lie
 * one day earlier than the arithmetic from 1899-12-30 says, and 60 is no day at all.
 *
 * @param serial days since the epoch; the fraction is the time of day
 * @param date1904 whether the workbook counts from 1 January 1904
 * @param withTime whether the cell shows a time of day
 * @returns `YYYY-MM-DD`, with `THH:MM:SS` where a time is shown and is not midnight; undefined where the number is no day
 */
export function dayOfSerial(
  serial: number,
  date1904: boolean,
  withTime: boolean,
): string | undefined {
  const sinceEpoch = date1904 ? serial + daysBetweenEpochs : serial;
  // A time of 23:59:59.9999 is midnight with a rounding error.
  const seconds = withTime
    ? Math.round(sinceEpoch * 86_400)
    : Math.floor(sinceEpoch + 1e-6) * 86_400;
  const whole = Math.floor(seconds / 86_400);
  if (!(whole >= 1 && whole <= lastSerial)) return undefined;
  if (whole === 60 && !date1904) return undefined;
  const shifted = whole < 60 ? whole + 1 : whole;
  const day = dayText(shifted);
  const timeOfDay = seconds - whole * 86_400;
  return withTime && timeOfDay > 0 ? `${day}T${clockText(timeOfDay)}` : day;
}

/** Lists repeat few days many times, and making a date costs more than finding its text. */
const knownDays = new Map<number, string>();

function dayText(since1899: number): string {
  let text = knownDays.get(since1899);
  if (text === undefined) {
    if (knownDays.size > 10_000) knownDays.clear();
    const moment = new Date(Date.UTC(1899, 11, 30) + since1899 * millisecondsPerDay);
    knownDays.set(since1899, (text = moment.toISOString().slice(0, 10)));
  }
  return text;
}

/** `HH:MM:SS` of a fraction of a day; hours run past 24 for durations. */
export function timeOfSerial(serial: number): string {
  return serial < 0
    ? `-${clockText(Math.round(-serial * 86_400))}`
    : clockText(Math.round(serial * 86_400));
}

function clockText(seconds: number): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}
