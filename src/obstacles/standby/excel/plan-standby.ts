import type { ReadLine } from './read-standby';

/** A line that is there already, with what a change has to name. */
export interface ThereLine<Body> {
  id: string;
  version: number;
  body: Body;
}

/** What taking a line would do. */
export interface PlannedLine<Body> {
  cell: string;
  kind: 'new' | 'changed' | 'unchanged' | 'twice';
  /** What a change names; null for a new line. */
  seen: { id: string; version: number } | null;
  body: Body;
}

/**
 * Lines of a workbook beside those that are there: a line is known again by the columns that name it.
 * @param naming columns that name a line: unit and day and person, or unit and number.
 * @returns one for each line, in their order; of two that name the same the second is `twice` and not taken.
 */
export function planLines<Body extends object>(
  lines: readonly ReadLine<Body>[],
  there: readonly ThereLine<Body>[],
  naming: readonly (keyof Body)[],
): PlannedLine<Body>[] {
  const nameOf = (body: Body) => JSON.stringify(naming.map((key) => body[key]));
  const known = new Map(there.map((each) => [nameOf(each.body), each]));
  const met = new Set<string>();
  return lines.map(({ cell, body }): PlannedLine<Body> => {
    const name = nameOf(body);
    const old = known.get(name);
    const seen = old ? { id: old.id, version: old.version } : null;
    if (met.has(name)) return { cell, kind: 'twice', seen, body };
    met.add(name);
    if (!old) return { cell, kind: 'new', seen, body };
    return { cell, kind: sameBody(old.body, body) ? 'unchanged' : 'changed', seen, body };
  });
}

/** Whether two lines say the same, in whatever order kinds of help stand. */
export const sameBody = <Body extends object>(one: Body, other: Body): boolean =>
  textOf(one) === textOf(other);

const textOf = (body: object): string =>
  JSON.stringify(
    Object.entries(body)
      .map(([key, value]) => [key, Array.isArray(value) ? value.toSorted() : value])
      .toSorted(([a], [b]) => String(a).localeCompare(String(b))),
  );
