/** Parts of an address that make up a view of the rows of a list: state, receiver, conditions, columns, order, custody. */
export const VIEW_PARTS = ['tinh-trang', 'ben-nhan', 'loc', 'cot', 'xep', 'tam-giu'] as const;

/**
 * The part of an address that a view keeps, always in the same order: never a page, and never what the screen
 * keeps out of addresses, which is what was typed into the search box and words about persons.
 * @param address query of an address, with or without its question mark.
 */
export function viewAddress(address: string): string {
  const given = new URLSearchParams(address);
  const kept = new URLSearchParams();
  for (const part of VIEW_PARTS) {
    const value = given.get(part);
    if (value) kept.set(part, value);
  }
  return kept.toString();
}
