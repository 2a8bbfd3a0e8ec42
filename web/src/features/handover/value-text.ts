import {
  formatDay,
  formatMoney,
  formatNumber,
  formatQuantity,
  type Language,
} from '../../components/format';
import type { HandoverColumn } from './api';

export type RowValue = string | number | boolean | null | undefined;

/** Words for the two values of a flag. */
export interface FlagWords {
  yes: string;
  no: string;
}

/** What a field of a row says, written by the type of its column; blank where it is empty. */
export function valueText(
  { type, choices }: Pick<HandoverColumn, 'type' | 'choices'>,
  value: RowValue,
  language: Language,
  { yes, no }: FlagWords,
): string {
  if (value === null || value === undefined) return '';
  switch (type) {
    case 'money':
      return formatMoney(Number(value), language);
    case 'quantity':
      return formatQuantity(Number(value), language);
    case 'decimal':
      return formatNumber(Number(value), language, 3);
    case 'day':
      return formatDay(String(value));
    case 'flag':
      return value ? yes : no;
    case 'choice':
      return choices.find((choice) => choice.value === value)?.[language] ?? String(value);
    default:
      // Years and running numbers are integers too: no separators.
      return String(value);
  }
}
