/**
 * Reads separated text record by record (RFC 4180: quotes, doubled quotes, line breaks inside quotes).
 *
 * @param text whole file; a byte-order mark is dropped
 * @param separator one character between fields
 * @returns by `return`: the number of the record in which a quote was opened and never closed
 */
export function* csvRecords(
  text: string,
  separator = ',',
): Generator<string[], number | undefined> {
  let record: string[] = [];
  let number = 1;
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (at < text.length) {
    const { field, end, closed } = readField(text, at, separator);
    record.push(field);
    if (!closed) {
      yield record;
      return number;
    }
    at = end + 1;
    if (text[end] === separator) {
      if (at === text.length) record.push('');
      else continue;
    } else if (text[end] === '\r' && text[at] === '\n') at++;
    yield record;
    record = [];
    number++;
  }
  return undefined;
}

/** Reads one field; `end` is the place of the separator or line break behind it. */
function readField(text: string, from: number, separator: string) {
  let at = from;
  let field = '';
  if (text[at] === '"') {
    for (let begin = at + 1; ;) {
      const quote = text.indexOf('"', begin);
      if (quote < 0) return { field: field + text.slice(begin), end: text.length, closed: false };
      field += text.slice(begin, quote);
      at = quote + 1;
      if (text[at] !== '"') break;
      field += '"';
      begin = at + 1;
    }
  }
  const begin = at;
  while (at < text.length && text[at] !== separator && text[at] !== '\n' && !isReturn(text, at))
    at++;
  return { field: field + text.slice(begin, at), end: at, closed: true };
}

/** A carriage return ends a line only before a line feed. */
function isReturn(text: string, at: number): boolean {
  return text[at] === '\r' && text[at + 1] === '\n';
}

/**
 * Reads separated text.
 * @param text whole file; a byte-order mark is dropped.
 * @returns records in order, each an array of fields; an empty last line gives no record.
 */
export function parseCsv(text: string, separator = ','): string[][] {
  return [...csvRecords(text, separator)];
}

/**
 * Reads separated text with a header line into one object a record.
 * @throws Error naming the first wanted column the header lacks.
 */
export function parseCsvObjects<Column extends string>(
  text: string,
  columns: readonly Column[],
  separator = ',',
): Record<Column, string>[] {
  const [header = [], ...records] = parseCsv(text, separator);
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
