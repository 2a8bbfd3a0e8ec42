/** A piece of SQL with question marks, and what stands for them. */
export interface Piece {
  sql: string;
  values: unknown[];
}

/** Several pieces, all of which hold. */
export function allOf(pieces: readonly Piece[]): Piece {
  return {
    sql: pieces.map(({ sql }) => `(${sql})`).join(' AND '),
    values: pieces.flatMap(({ values }) => values),
  };
}

/** Question marks for values. */
export const marks = (values: readonly unknown[]): string => values.map(() => '?').join(', ');
