import type { ColumnDeclaration, RowValue } from './declaration';

/** A stored value as the office writes it: `30/06/2025`, `1.234,5`, the word of a choice, Có/Không. */
export function valueText(column: ColumnDeclaration | undefined, value: RowValue): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'Có' : 'Không';
  if (typeof value === 'number') {
    if (column && isYear(column)) return String(value);
    const plain = column?.type === 'quantity' ? value / 1000 : value;
    return plain.toLocaleString('vi-VN', { maximumFractionDigits: 3 });
  }
  if (column?.type === 'day') return value.split('-').reverse().join('/');
  return column?.choices?.find((choice) => choice.value === value)?.vi ?? value;
}

/** A year is a whole number that nobody writes with a thousands mark. */
export const isYear = ({ type, header }: Pick<ColumnDeclaration, 'type' | 'header'>): boolean =>
  type === 'integer' && /^năm\b/iu.test(header.vi.normalize('NFC'));
