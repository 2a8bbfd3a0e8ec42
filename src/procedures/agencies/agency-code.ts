/** The code of an agency on the portal, as it is stored. */
export interface ReadAgencyCode {
  code: string;
  /** Not of a form seen so far; kept, because a portal may name its agencies as it likes. */
  unusual: boolean;
}

const POSSIBLE = /^[A-Z0-9][A-Z0-9._-]{0,58}[A-Z0-9]$/;
/** `H49`, `H49.12.3` (Decision 20/2020/QĐ-TTg); `000.00.01.H49` before it; the portal's own number of an agency. */
const USUAL = /^(H\d{2}(\.\d{1,5}){0,4}|\d{3}\.\d{2}\.\d{2}\.H\d{2}|\d{3,9})$/;

/**
 * Reads the code of an agency from a cell or a field: capitals, without spaces.
 * @returns null for what cannot be a code, an empty text among it.
 */
export function readAgencyCode(text: string): ReadAgencyCode | null {
  const code = text.normalize('NFKC').replace(/\s+/g, '').toUpperCase();
  return POSSIBLE.test(code) ? { code, unusual: !USUAL.test(code) } : null;
}
