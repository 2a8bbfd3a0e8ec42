import { columnOfAddress, rangeOf, rowOfAddress } from '../cell-address';

/** The value of a cell for sums: a number, a text (which sums pass over), null for an empty cell. */
export type Plain = number | string | null;
/** Asks for a cell; undefined where its value is not known. */
export type CellOf = (row: number, column: number) => Plain | undefined;

const TOKEN =
  /\s*(?:(\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)(?![\w(])|([A-Z][A-Z.]*)\(|([-+*/(),;]))/y;

/** The formula says something that is not worked out here. */
class Unknown extends Error {}

const FUNCTIONS: Record<string, (values: Plain[]) => number> = {
  SUM: (values) => numbers(values).reduce((sum, each) => sum + each, 0),
  COUNT: (values) => numbers(values).length,
  COUNTA: (values) => values.filter((each) => each !== null).length,
  MAX: (values) => Math.max(...(numbers(values).length > 0 ? numbers(values) : [0])),
  MIN: (values) => Math.min(...(numbers(values).length > 0 ? numbers(values) : [0])),
};
const numbers = (values: Plain[]) => values.filter((each) => typeof each === 'number');

/**
 * Works out sums and simple arithmetic, so that a merged table shows its totals also where nothing
 * computes it (a preview on a telephone).
 * @param formula without the sign of equality.
 * @returns undefined for every formula that says more than that, or rests on what is not known.
 */
export function evaluate(formula: string, cellOf: CellOf): number | undefined {
  const tokens: { number?: number; range?: string; call?: string; sign?: string }[] = [];
  TOKEN.lastIndex = 0;
  const text = formula.trim();
  for (let at = 0; at < text.length; at = TOKEN.lastIndex) {
    TOKEN.lastIndex = at;
    const found = TOKEN.exec(text);
    if (!found) return undefined;
    const [, number, range, call, sign] = found;
    tokens.push(number !== undefined ? { number: Number(number) } : { range, call, sign });
  }
  let at = 0;
  const sign = (...wanted: string[]) => {
    const next = tokens[at]?.sign;
    return next !== undefined && wanted.includes(next) ? tokens[at++]!.sign : undefined;
  };
  const single = (value: Plain | undefined): number => {
    if (value === undefined || typeof value === 'string') throw new Unknown();
    return value ?? 0;
  };
  const values = (range: string): Plain[] => {
    const { top, left, bottom, right } = rangeOf(range)!;
    if ((bottom - top + 1) * (right - left + 1) > 200_000) throw new Unknown();
    const list: Plain[] = [];
    for (let row = top; row <= bottom; row += 1)
      for (let column = left; column <= right; column += 1) {
        const value = cellOf(row, column);
        if (value === undefined) throw new Unknown();
        list.push(value);
      }
    return list;
  };
  const argument = (): Plain[] => {
    const { range } = tokens[at] ?? {};
    const after = tokens[at + 1]?.sign;
    if (range?.includes(':') || (range && (after === ',' || after === ';' || after === ')'))) {
      at += 1;
      return values(range);
    }
    return [sum()];
  };
  const factor = (): number => {
    if (sign('-')) return -factor();
    if (sign('+')) return factor();
    const token = tokens[at++];
    if (token?.number !== undefined) return token.number;
    if (token?.range && !token.range.includes(':'))
      return single(cellOf(rowOfAddress(token.range), columnOfAddress(token.range)));
    if (token?.sign === '(') {
      const inner = sum();
      if (!sign(')')) throw new Unknown();
      return inner;
    }
    const work = token?.call === undefined ? undefined : FUNCTIONS[token.call];
    if (!work) throw new Unknown();
    const list = argument();
    while (sign(',', ';')) list.push(...argument());
    if (!sign(')')) throw new Unknown();
    return work(list);
  };
  const product = (): number => {
    let value = factor();
    for (let next = sign('*', '/'); next; next = sign('*', '/'))
      value = next === '*' ? value * factor() : value / factor();
    return value;
  };
  const sum = (): number => {
    let value = product();
    for (let next = sign('+', '-'); next; next = sign('+', '-'))
      value = next === '+' ? value + product() : value - product();
    return value;
  };
  try {
    const value = sum();
    return at === tokens.length && Number.isFinite(value) ? value : undefined;
  } catch (error) {
    if (error instanceof Unknown) return undefined;
    throw error;
  }
}
