import type { ColumnDeclaration } from './declaration';
import { moneyScaleIn, normaliseHeading } from './heading';

/** The heading of one column of a sheet, from the outermost group caption to the lowest line. */
export interface SheetHeading {
  /** Column number from 1. */
  column: number;
  path: string[];
}

export interface MatchedColumn {
  key: string;
  column: number;
  heading: string;
  /** đồng in one unit, where the heading says it. */
  moneyScale?: number;
}

export interface UnknownColumn {
  column: number;
  heading: string;
}

export interface ColumnMatch {
  matched: MatchedColumn[];
  unknown: UnknownColumn[];
  /** Required columns that no heading names. */
  missing: ColumnDeclaration[];
  /** Declared columns that several headings name equally well; none of them is taken. */
  unclear: { key: string; columns: number[] }[];
  /** Column of running numbers (STT), where the sheet has one. */
  ordinalColumn?: number;
  /** How well the headings fit; larger is better. */
  score: number;
}

/** A heading in the ways it may name a column, normalised. */
interface Readings {
  whole: string;
  last: string;
  lastTwo: string;
  first: string;
}

const ORDINALS = new Set(['stt', 'tt', 'so tt', 'so thu tu', 's tt', 'no']);
const EXACT = 4;
const LAST = 3;
const FIRST = 2;

/** A declared column of running numbers: it identifies nothing and is never a reason to refuse a row. */
export function isOrdinal(column: ColumnDeclaration): boolean {
  return ORDINALS.has(normaliseHeading(column.header.vi));
}

/** A list type's columns with their headings prepared for comparison. */
export class ColumnMatcher {
  private readonly names: { column: ColumnDeclaration; names: Set<string> }[];
  private readonly normalised = new Map<string, string>();

  constructor(private readonly columns: ColumnDeclaration[]) {
    this.names = columns.map((column) => ({
      column,
      names: new Set(
        [column.header.vi, column.header.en, ...column.aliases]
          .map(normaliseHeading)
          .filter((name) => name !== ''),
      ),
    }));
  }

  /** Finds the declared column of each heading. Nothing is matched by likeness alone. */
  match(headings: SheetHeading[]): ColumnMatch {
    const candidates = headings.map((heading) => ({
      heading,
      readings: this.readings(heading.path),
    }));
    const ordinal = candidates.find(({ readings }) => ORDINALS.has(readings.last))?.heading;
    const taken = new Map<number, MatchedColumn>();
    const settled = new Set<string>();
    const unclear: ColumnMatch['unclear'] = [];
    let score = 0;
    for (const quality of [EXACT, LAST, FIRST]) {
      for (const { column, names } of this.names) {
        if (settled.has(column.key)) continue;
        const fitting = candidates
          .filter(
            ({ heading, readings }) =>
              !taken.has(heading.column) && fit(readings, names) === quality,
          )
          .map(({ heading }) => heading);
        if (fitting.length === 0) continue;
        settled.add(column.key);
        if (fitting.length > 1) {
          unclear.push({ key: column.key, columns: fitting.map((each) => each.column) });
          continue;
        }
        taken.set(fitting[0]!.column, matchedColumn(column, fitting[0]!));
        score += quality;
      }
    }
    return {
      matched: [...taken.values()].sort((a, b) => a.column - b.column),
      unknown: headings
        .filter((heading) => !taken.has(heading.column) && heading.column !== ordinal?.column)
        .map(({ column, path }) => ({ column, heading: path.join(' › ') })),
      missing: this.columns.filter((column) => column.required && !settled.has(column.key)),
      unclear,
      ...(ordinal ? { ordinalColumn: ordinal.column } : {}),
      score: score + (ordinal ? 1 : 0),
    };
  }

  private readings(path: string[]): Readings {
    return {
      whole: this.normalise(path.join(' ')),
      last: this.normalise(path.at(-1) ?? ''),
      lastTwo: this.normalise(path.slice(-2).join(' ')),
      first: this.normalise(path[0] ?? ''),
    };
  }

  private normalise(text: string): string {
    let heading = this.normalised.get(text);
    if (heading === undefined) this.normalised.set(text, (heading = normaliseHeading(text)));
    return heading;
  }
}

function matchedColumn(column: ColumnDeclaration, heading: SheetHeading): MatchedColumn {
  const scale = column.type === 'money' ? moneyScaleIn(heading.path.join(' ')) : undefined;
  return {
    key: column.key,
    column: heading.column,
    heading: heading.path.join(' › '),
    ...(scale === undefined ? {} : { moneyScale: scale }),
  };
}

/** The whole path or a single line fits best, then the lowest line, then the caption above it. */
function fit(readings: Readings, names: Set<string>): number {
  if (names.has(readings.whole)) return EXACT;
  if (names.has(readings.last) || names.has(readings.lastTwo)) return LAST;
  return names.has(readings.first) ? FIRST : 0;
}
