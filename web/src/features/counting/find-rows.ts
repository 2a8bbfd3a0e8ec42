import { fold } from '../../components/fold';
import type { ExpectedRow } from './types';

const MOST = 30;
/** The text of a label that the register printed: code and id of the row. */
const LABEL = /^BG\/[^/]+\/([0-9a-f-]{36})$/i;

/**
 * Rows that a typed or scanned text means: those with exactly this code if there are any, else those whose name, code
 * or place contains it, whatever its marks.
 */
export function findRows(rows: readonly ExpectedRow[], text: string): ExpectedRow[] {
  const labelled = LABEL.exec(text.trim())?.[1]?.toLowerCase();
  // Several givers number their rows alike: a label means one row and no other.
  if (labelled) return rows.filter(({ itemId }) => itemId === labelled);
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
