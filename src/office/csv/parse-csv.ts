/**
 * Reads comma-separated text (RFC 4180: quotes, doubled quotes, line breaks inside quotes).
 * @param text whole file; a byte-order mark is dropped.
 * @returns records in order, each an array of fields; an empty last line gives no record.
 */
export function parseCsv(text: string): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  let field = '';
  let quoted = false;
  const endField = () => {
    record.push(field);
    field = '';
  };
  const endRecord = () => {
    endField();
    records.push(record);
    record = [];
  };
  for (let at = text.charCodeAt(0) === 0xfeff ? 1 : 0; at < text.length; at++) {
    const sign = text[at]!;
    if (quoted) {
      if (sign !== '"') field += sign;
      else if (text[at + 1] === '"') field += text[++at];
      else quoted = false;
    } else if (sign === '"' && field === '') quoted = true;
    else if (sign === ',') endField();
    else if (sign === '\n') endRecord();
    else if (sign !== '\r' || text[at + 1] !== '\n') field += sign;
  }
  if (field !== '' || record.length > 0) endRecord();
  return records;
}

/**
 * Reads comma-separated text with a header line into one object a record.
 * @throws Error naming the first wanted column the header lacks.
 */
export function parseCsvObjects<Column extends string>(
  text: string,
  columns: readonly Column[],
): Record<Column, string>[] {
  const [header = [], ...records] = parseCsv(text);
  const places = columns.map((column) => {
    const place = header.indexOf(column);
    if (place < 0)
      throw new Error(`The file has no column "${column}"; it has: ${header.join(', ')}`);
    return [column, place] as const;
  });
  return records.map(
    (record) =>
      Object.fromEntries(places.map(([column, place]) => [column, record[place] ?? ''])) as Record<
        Column,
        string
      >,
  );
}
