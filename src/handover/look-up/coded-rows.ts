/** Columns with codes that papers carry. Complaints are left out: their numbers are nobody else's business. */
export const CODES: Readonly<Record<string, readonly string[]>> = {
  E2: ['dossierCode'],
  D1: ['fileCode'],
  D2: ['fileCode', 'documentCode'],
  D3: ['fileCode'],
};

const COLUMNS = [...new Set(Object.values(CODES).flat())];

/** What the index of the words of such rows on PostgreSQL is made of; written in the query exactly as in the index. */
export const plainWords = (item: string): string =>
  `array_to_tsvector(string_to_array(${item}words, ' '))`;

/** Which rows that index holds: those with a column of codes. */
export const hasCode = (item: string): string =>
  `(${COLUMNS.map((column) => `strpos(${item}folded, '"${column}"')`).join(' + ')}) > 0`;
