import type { ColumnDeclaration, RowValue } from '../imports/declaration';
import type { TableValue } from '../office/excel/table';
import { sealedValue, type SealedValue } from '../platform/secrets/personal-value';

/** Excel counts with 15 digits; a larger amount is written as text. */
const MOST_EXACT = 999_999_999_999_999;
/** Quantities are kept in thousandths. */
export const QUANTITY_PARTS = 1000;

/**
 * A value of a row as it stands in a workbook.
 * @param shown what is written for a sealed value: the value itself, or its mask.
 */
export function writtenCell(
  shown: (sealed: SealedValue) => string,
  { type, choices = [] }: ColumnDeclaration,
  value: RowValue,
): TableValue {
  const sealed = sealedValue(value);
  if (sealed) return shown(sealed);
  if (value === null) return null;
  if (type === 'choice') return choices.find((each) => each.value === value)?.vi ?? value;
  if (typeof value === 'boolean') return value ? 'Có' : 'Không';
  if (typeof value !== 'number') return value;
  return exactAmount(value, type === 'quantity' ? QUANTITY_PARTS : 1);
}

/** @param parts of how many parts a whole is kept: 1, or `QUANTITY_PARTS`. */
export const exactAmount = (amount: number, parts = 1): TableValue =>
  Math.abs(amount) > MOST_EXACT && parts === 1 ? String(amount) : amount / parts;
