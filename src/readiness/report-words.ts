import type { CellColour } from '../office/excel/table';
import type { RuleVerdict } from './rule';
import type { UnitVerdict } from './verdict';

/** A verdict on paper: icon and word, so that a black and white print says the same as a coloured one. */
export const shortVerdict: Record<RuleVerdict, string> = {
  green: '✓ Xanh',
  yellow: '! Vàng',
  red: '✕ Đỏ',
  unknown: '– Xám',
};

export const fullVerdict: Record<UnitVerdict, string> = {
  green: '✓ Xanh – Đủ điều kiện',
  yellow: '! Vàng – Còn nội dung phải hoàn thiện',
  red: '✕ Đỏ – Chưa đủ điều kiện',
};

/** Colour of a verdict's cell; grey is what nobody knows. */
export const verdictColour: Record<RuleVerdict, CellColour> = {
  green: 'green',
  yellow: 'yellow',
  red: 'red',
  unknown: 'grey',
};
