import type { ClosingReason, EvidencePart } from '../list-types/list-type';

/** What was said with a closing: number and day of a document, what it is, a note. */
export type GivenEvidence = Record<EvidencePart, string | null>;

/** What is wrong with the evidence of a closing. */
export type ClosingFault =
  | { fault: 'missing'; parts: EvidencePart[] }
  | { fault: 'in-future' }
  | { fault: 'after-cut-off' };

/**
 * Whether a reason may be given on this evidence.
 * @param days today, and the last day that the figures of the list cover; `YYYY-MM-DD`, Việt Nam.
 * @returns what is wrong, or null.
 */
export function closingFault(
  { demands = [], byCutOff = false }: Pick<ClosingReason, 'demands' | 'byCutOff'>,
  given: GivenEvidence,
  days: { today: string; cutOff: string },
): ClosingFault | null {
  const parts = demands.filter((part) => !given[part]?.trim());
  if (parts.length > 0) return { fault: 'missing', parts };
  const { day } = given;
  if (day === null) return null;
  if (day > days.today) return { fault: 'in-future' };
  return byCutOff && day > days.cutOff ? { fault: 'after-cut-off' } : null;
}
