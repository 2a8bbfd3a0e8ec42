import { z } from 'zod';
import type { PortalFaultReason, PortalItem } from './portal-client';

/** PostgreSQL cannot store a NUL character. */
const text = (longest: number) =>
  z
    .string()
    .max(longest)
    .regex(/^[^\0]*$/);

/** Rows of the gateway's search: every value is a text, also numbers. */
export const rowsSchema = z.array(
  z.object({
    ID: text(100).min(1),
    PROCEDURE_CODE: text(40).min(1),
    PROCEDURE_NAME: text(2000),
    PUBLISHED_AGENCY: z.string().nullish(),
    IMPLEMENTATION_AGENCY: z.string().nullish(),
    QDCBID: z.string().nullish(),
    FIELD_NAME: z.string().nullish(),
    AMOUNT: z.string().regex(/^\d+$/),
    ROW_STT: z.string().regex(/^\d+$/),
  }),
);
export type Row2025 = z.infer<typeof rowsSchema>[number];

/** How many rows there are in all, as each row repeats it; null for a page without rows. */
export const readTotal = (rows: readonly Row2025[]): number | null =>
  rows.length === 0 ? null : Number(rows[0]!.AMOUNT);

/**
 * Whether the rows of a page are of one state of the list and lie where they should.
 * @param before rows on the pages before.
 */
export function rowProblem(
  rows: readonly Row2025[],
  before: number,
): { reason: PortalFaultReason; detail: string } | null {
  const total = readTotal(rows);
  const other = rows.find(({ AMOUNT }) => Number(AMOUNT) !== total);
  if (other)
    return {
      reason: 'total-changed',
      detail: `${total} and ${other.AMOUNT} procedures on one page`,
    };
  const at = rows.findIndex(({ ROW_STT }, index) => Number(ROW_STT) !== before + index + 1);
  if (at === -1) return null;
  const detail = `row ${rows[at]!.ROW_STT} stands where row ${before + at + 1} should`;
  return { reason: 'list-incomplete', detail };
}

/** A row as a procedure; agencies are one text, separated by semicolons and often repeated. */
export function itemOf(row: Row2025): PortalItem {
  const agencies = (row.IMPLEMENTATION_AGENCY ?? '')
    .split(';')
    .map((each) =>
      each
        .replace(/\s*-\s*/g, ' - ')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter(Boolean);
  return {
    id: row.ID,
    code: row.PROCEDURE_CODE,
    name: row.PROCEDURE_NAME,
    // The gateway shows only what is published and says nothing of its state.
    state: null,
    departments: [...new Set(agencies)],
    fields: row.FIELD_NAME ? [row.FIELD_NAME] : undefined,
    publishedBy: row.PUBLISHED_AGENCY,
    decision: row.QDCBID,
  };
}
