const MARK = 'BG';
const SHAPE = /^BG\/([^/]{1,40})\/([0-9a-f]{8}-[0-9a-f-]{27})$/i;

/**
 * What the QR code of a label holds: the code of the row, which people read, and its id, for several
 * givers number their rows alike.
 */
export const labelText = (rowCode: string, itemId: string): string =>
  `${MARK}/${rowCode.replaceAll('/', '-')}/${itemId}`;

/** @returns the id of the row whose label was scanned, or undefined for any other text. */
export const labelledItem = (text: string): string | undefined =>
  SHAPE.exec(text.trim())?.[2]?.toLowerCase();
