import type { ColumnDeclaration } from './declaration';
import { moneyScaleIn, normaliseHeading } from './heading';
import { nearestNames } from './nearest';

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
  /** Headings of the list type that look alike. */
  nearest: string[];
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

const ORDINALS = new Set(['stt', 'tt', 'so tt', 'so thu tu', 's tt', 'no']);
const EXACT = 4;
const LAST = 3;
const FIRST = 2;

/** A list type's columns with their headings prepared for comparison. */
export class ColumnMatcher {
  private readonly names: { column: ColumnDeclaration; names: Set<string> }[];

  constructor(private readonly columns: ColumnDeclaration[]) {
    this.names = columns.map((column) => ({
      column,
      names: new Set([column.header.vi, column.header.en, ...column.aliases].map(normaliseHeading)),
    }));
  }

  /** Finds the declared column of each heading. Nothing is matched by likeness alone. */
  match(headings: SheetHeading[]): ColumnMatch {
    const ordinal = headings.find(({ path }) => ORDINALS.has(normaliseHeading(path.at(-1) ?? '')));
    const taken = new Map<number, MatchedColumn>();
    const settled = new Set<string>();
    const unclear: ColumnMatch['unclear'] = [];
    let score = 0;
    for (const quality of [EXACT, LAST, FIRST]) {
      for (const { column, names } of this.names) {
        if (settled.has(column.key)) continue;
        const fitting = headings.filter(
          (h) => !taken.has(h.column) && fit(h.path, names) === quality,
        );
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
    const free = headings.filter((h) => !taken.has(h.column) && h.column !== ordinal?.column);
    const open = this.columns.filter((column) => !settled.has(column.key));
    return {
      matched: [...taken.values()].sort((a, b) => a.column - b.column),
      unknown: free.map(({ column, path }) => ({
        column,
        heading: path.join(' › '),
        nearest: nearestNames(
          path.at(-1) ?? '',
          open.map((each) => each.header.vi),
        ),
      })),
      missing: open.filter((column) => column.required),
      unclear,
      ...(ordinal ? { ordinalColumn: ordinal.column } : {}),
      score: score + (ordinal ? 1 : 0),
    };
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
function fit(path: string[], names: Set<string>): number {
  if (path.length === 0) return 0;
  const has = (parts: string[]) => {
    const heading = normaliseHeading(parts.join(' '));
    return heading !== '' && names.has(heading);
  };
  if (has(path)) return EXACT;
  if (has(path.slice(-1)) || has(path.slice(-2))) return LAST;
  return has(path.slice(0, 1)) ? FIRST : 0;
}
