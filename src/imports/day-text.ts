/** A calendar day read from text: the day, or why it was not taken. */
export type DayReading =
  | { kind: 'day'; day: string }
  | { kind: 'unclear' }
  | { kind: 'no-such-day' };

const SEPARATED = /^(\d{1,2}) ?[/.-] ?(\d{1,2}) ?[/.-] ?(\d{4})$/;
const IN_WORDS = /^(?:ngày )?(\d{1,2}) tháng (\d{1,2}) năm (\d{4})$/;
const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;
const TIME_OF_DAY = /[ t]\d{1,2}:\d{2}(:\d{2})?(\.\d+)?z?$/;

/**
 * Reads a day as officers write it: day first (`5/3/2025`, `05.03.2025`, `ngày 5 tháng 3 năm 2025`),
 * or the unmistakable `2025-03-05`. Two-digit years, months or years alone and plain numbers are
 * unclear and never completed.
 */
export function readDayText(text: string): DayReading {
  const plain = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
    .replace(TIME_OF_DAY, '');
  const iso = ISO.exec(plain);
  if (iso) return calendarDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const spoken = SEPARATED.exec(plain) ?? IN_WORDS.exec(plain);
  if (!spoken) return { kind: 'unclear' };
  return calendarDay(Number(spoken[3]), Number(spoken[2]), Number(spoken[1]));
}

function calendarDay(year: number, month: number, day: number): DayReading {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (!real || year < 1900 || year > 2100) return { kind: 'no-such-day' };
  return { kind: 'day', day: date.toISOString().slice(0, 10) };
}
