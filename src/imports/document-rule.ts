import type { RowValues } from './declaration';
import type { RowRule } from './row-rule';

const DOCUMENT_NUMBER =
  /\d+\s*\/?\s*(\d{4}\s*\/\s*)?(QĐ|NQ|KL|TB|HĐ|CV)|\b(số|QĐ|NQ|KL|TB)\s*:?\s*\d+/iu;
const DATE =
  /\b\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}\b|ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}/iu;

/** @returns the filled column for which the row names no document with number and date. */
export function withoutDocument(
  rule: Extract<RowRule, { kind: 'needs-document' }>,
  values: RowValues,
): string | undefined {
  const filled = (key: string) => (values[key] ?? null) !== null;
  const given = rule.columns.find(
    (key) => filled(key) && !rule.except?.includes(String(values[key])),
  );
  if (given === undefined) return undefined;
  const document = String(values[rule.document] ?? '');
  const dated = DATE.test(document) || filled(rule.date);
  return DOCUMENT_NUMBER.test(document) && dated ? undefined : given;
}
