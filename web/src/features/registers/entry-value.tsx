import { useBilingual } from '../../components/use-bilingual';
import { useFormat } from '../../components/use-format';
import type { EntryValue, RegisterColumn } from './entry-values';

/** A value of an entry as the office writes it. */
export function EntryValueText({
  column,
  value,
}: {
  column: RegisterColumn;
  value: EntryValue | undefined;
}) {
  const format = useFormat();
  const inLanguage = useBilingual();
  if (value === null || value === undefined) return null;
  if (column.type === 'day') return format.day(String(value));
  if (column.type === 'choice') {
    const choice = column.choices?.find((each) => each.value === value);
    return choice ? inLanguage(choice) : String(value);
  }
  if (typeof value === 'boolean') return value ? '✓' : '–';
  if (typeof value !== 'number') return value;
  if (column.type === 'money') return format.money(value);
  if (/^năm/i.test(column.header.vi)) return String(value);
  return format.number(column.type === 'quantity' ? value / 1000 : value, 3);
}
