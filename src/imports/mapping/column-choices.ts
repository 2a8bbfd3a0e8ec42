import { createHash } from 'node:crypto';
import { normaliseHeading } from '../heading';
import { REASON_HEADING } from '../mending/reason-heading';

/** What a person said of one heading: the declared column it is, or null for a column that is not imported. */
export interface ColumnChoice {
  /** See `headingIds`. */
  heading: string;
  key: string | null;
}

interface Heading {
  column: number;
  path: readonly string[];
}

/** The choices by which a file is read, and where they come from. */
export interface AppliedChoices {
  choices: ColumnChoice[];
  /** The remembered mapping; null where they were made in this import. */
  mappingId: string | null;
  /** File in which they were made. */
  fileName: string;
  madeBy: string;
  madeAt: string;
}

/**
 * Names the headings of a table so that the next file of the same shape has the same names: as headings are
 * compared, with a number where several read alike.
 */
export function headingIds(headings: readonly Heading[]): Map<number, string> {
  const met = new Map<string, number>();
  const ids = new Map<number, string>();
  for (const { column, path } of [...headings].sort((a, b) => a.column - b.column)) {
    const text = path.map(normaliseHeading).filter(Boolean).join(' ').slice(0, 200);
    const number = (met.get(text) ?? 0) + 1;
    met.set(text, number);
    ids.set(column, number === 1 ? text : `${text} #${number}`);
  }
  return ids;
}

/** The shape of a table: which headings it has, in whatever order. What the product itself wrote is no part of it. */
export function shapeOf(headings: readonly Heading[]): string {
  const ids = [...headingIds(headings.filter(isOfFile)).values()];
  return createHash('sha256').update(ids.sort().join('\u001f')).digest('hex');
}

/** False for the reasons that an error workbook shows in a column of its own. */
export const isOfFile = ({ path }: Heading): boolean => path.join('') !== REASON_HEADING;

/** What a person said of the headings of a file. */
export class ColumnChoices {
  private readonly keys: ReadonlyMap<string, string | null>;
  readonly none: boolean;

  constructor(readonly all: readonly ColumnChoice[] = []) {
    this.keys = new Map(all.map(({ heading, key }) => [heading, key]));
    this.none = all.length === 0;
  }

  /** @returns undefined where nobody said anything of the heading. */
  of(heading: string): string | null | undefined {
    return this.keys.get(heading);
  }
}

export const NO_CHOICES = new ColumnChoices();
