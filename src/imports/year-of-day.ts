import type { Cell } from '../office/excel/workbook';
import { readDayText } from './day-text';

/**
 * The year where a column asks for one and a day or month stands there: “15/03/2019”, “03/2019”, “năm 2019”.
 * @returns undefined for a plain number and for whatever is no day.
 */
export function yearOfDay({ kind, value }: Cell, text: string): number | undefined {
  if (kind === 'day') return Number(String(value).slice(0, 4));
  if (kind !== 'text' || /^\d+$/.test(text)) return undefined;
  const reading = readDayText(text);
  if (reading.kind === 'day') return Number(reading.day.slice(0, 4));
  return reading.kind === 'part' ? Number(reading.ends[0].slice(0, 4)) : undefined;
}
