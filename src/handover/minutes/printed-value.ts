import type { RowValue } from '../../imports/declaration';
import type { MinutesColumn } from './minutes-data';

/** 1234567 → `1.234.567`. */
export const printedNumber = (value: number): string =>
  String(value).replace(/\B(?=(\d{3})+$)/g, '.');

/** Thousandths: 1234500 → `1.234,5`. */
export function printedQuantity(thousandths: number): string {
  const fraction = String(thousandths % 1000)
    .padStart(3, '0')
    .replace(/0+$/, '');
  return printedNumber(Math.floor(thousandths / 1000)) + (fraction && `,${fraction}`);
}

/** `2025-07-05` → `05/07/2025`. */
export const printedDay = (day: string): string => day.split('-').reverse().join('/');

/** `2025-07-05` → `ngày 05 tháng 7 năm 2025`: Decree 30/2020 puts a zero before days to 9, months 1 and 2. */
export function longDay(day: string): string {
  const [year, month, date] = day.split('-');
  const number = Number(month);
  return `ngày ${date} tháng ${number < 3 ? month : number} năm ${year}`;
}

/** A value as its cell shows it. */
export function printedValue(value: RowValue, { type }: Pick<MinutesColumn, 'type'>): string {
  if (value === null || value === '') return '';
  if (typeof value === 'boolean') return value ? 'x' : '';
  if (typeof value === 'string') return type === 'day' ? printedDay(value) : value;
  if (type === 'quantity') return printedQuantity(value);
  if (type === 'decimal') return String(value).replace('.', ',');
  return type === 'money' ? printedNumber(value) : String(value);
}
