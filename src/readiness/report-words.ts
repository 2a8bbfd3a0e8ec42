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

/** Fill of a verdict's cell, ARGB; pale, so that black print on it stays readable. */
export const verdictFill: Record<RuleVerdict, string> = {
  green: 'FFD9F0DD',
  yellow: 'FFFFF2CC',
  red: 'FFF8D7DA',
  unknown: 'FFE7E6E6',
};
