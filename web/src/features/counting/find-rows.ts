import { fold } from '../../components/fold';
import type { ExpectedRow } from './types';

const MOST = 30;

/**
 * Rows that a typed or scanned text means: those with exactly this code if there are any, else those whose name, code
 * or place contains it, whatever its marks.
 */
export function findRows(rows: readonly ExpectedRow[], text: string): ExpectedRow[] {
  const wanted = fold(text.trim());
  if (wanted === '') return [];
  const exact = rows.filter(({ rowCode, codes }) =>
    [rowCode, ...codes].some((code) => fold(code) === wanted),
  );
  if (exact.length > 0) return exact;
  return rows
    .filter(({ name, rowCode, codes }) =>
      [name, rowCode, ...codes].some((each) => fold(each).includes(wanted)),
    )
    .slice(0, MOST);
}
