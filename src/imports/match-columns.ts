import type { ColumnDeclaration } from './declaration';
import { moneyScaleIn, normalisedNames, normaliseHeading } from './heading';
import { headingIds, NO_CHOICES, type ColumnChoices } from './mapping/column-choices';
import { ownColumns, type OwnColumns } from './own-columns';
import { RefusedLines, type Refusal } from './refused-columns';

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
  /** Columns that may not be kept at all, with the kind of thing they hold. */
  refused: (UnknownColumn & { refusal: Refusal })[];
  /** Required columns that no heading names. */
  missing: ColumnDeclaration[];
  /** Declared columns that several headings name equally well; none of them is taken. */
  unclear: { key: string; columns: number[] }[];
  /** Column of running numbers (STT), where the sheet has one. */
  ordinalColumn?: number;
  /** All headings that may be matched. */
  headings: SheetHeading[];
  /** Columns that the product itself wrote into an exported list. */
  own?: OwnColumns;
  /** How well the headings fit; larger is better. */
  score: number;
}

export const ORDINALS = new Set(['stt', 'tt', 'so tt', 'so thu tu', 's tt', 'no']);
/** Longer texts are sentences, not headings. */
const LONGEST_HEADING = 200;
const CHOSEN = 5;
const EXACT = 4;
const LAST = 3;
const FIRST = 2;

const ordinals = new WeakMap<ColumnDeclaration, boolean>();

/** A declared column of running numbers: it identifies nothing and is never a reason to refuse a row. */
export function isOrdinal(column: ColumnDeclaration): boolean {
  let known = ordinals.get(column);
  if (known === undefined) {
    ordinals.set(column, (known = ORDINALS.has(normaliseHeading(column.header.vi))));
  }
  return known;
}

/** A heading that may name a declared column, and how well. */
interface Candidate {
  heading: SheetHeading;
  quality: number;
}

/** A list type's columns with their headings prepared for comparison. */
export class ColumnMatcher {
  /** Keys of the columns that go by a normalised heading. */
  private readonly keysByName = new Map<string, string[]>();
  private readonly normalised = new Map<string, string>();
  private readonly refusals: RefusedLines;
  private readonly withheldKeys: ReadonlySet<string>;

  /**
   * @param columns of the list type.
   * @param withheld columns of it that are switched off: what they hold is not kept.
   * @param choices what a person said of the headings.
   */
  constructor(
    private readonly columns: ColumnDeclaration[],
    withheld: ColumnDeclaration[] = [],
    private readonly choices: ColumnChoices = NO_CHOICES,
  ) {
    this.refusals = new RefusedLines(withheld);
    this.withheldKeys = new Set(withheld.map(({ key }) => key));
    for (const column of columns) {
      for (const name of normalisedNames(column))
        this.keysByName.set(name, [...(this.keysByName.get(name) ?? []), column.key]);
    }
  }

  /** Finds the declared column of each heading. Nothing is matched by likeness alone. */
  match(all: SheetHeading[]): ColumnMatch {
    const own = ownColumns(all);
    const written = own ? all.filter(({ column }) => !own.all.has(column)) : all;
    const refused = written.flatMap((heading) => {
      const lines = heading.path.filter((line) => line.length <= LONGEST_HEADING);
      const refusal = this.refusals.refusalOf(lines);
      return refusal ? [{ heading, refusal }] : [];
    });
    const allowed = written.filter((each) => !refused.some(({ heading }) => heading === each));
    const ids = this.choices.none ? undefined : headingIds(allowed);
    const said = (column: number) => ids && this.choices.of(ids.get(column)!);
    const isWithheld = ({ column }: SheetHeading) => this.withheldKeys.has(said(column) ?? '');
    const headings = ids ? allowed.filter((each) => !isWithheld(each)) : allowed;
    // What a person says is a name column is one, whatever its heading.
    if (ids)
      for (const heading of allowed.filter(isWithheld)) refused.push({ heading, refusal: 'names' });
    const open = ids ? headings.filter(({ column }) => said(column) === undefined) : headings;
    const ordinal = open.find(({ path }) => ORDINALS.has(this.normalise(path.at(-1) ?? '')));
    const candidates = this.candidates(open);
    const taken = new Map<number, MatchedColumn>();
    const settled = new Set<string>();
    const unclear: ColumnMatch['unclear'] = [];
    let score = 0;
    for (const heading of ids ? headings : []) {
      const declared = this.columns.find(({ key }) => key === said(heading.column));
      if (!declared || settled.has(declared.key)) continue;
      settled.add(declared.key);
      taken.set(heading.column, matchedColumn(declared, heading));
      score += CHOSEN;
    }
    for (const quality of [EXACT, LAST, FIRST]) {
      for (const column of this.columns) {
        if (settled.has(column.key)) continue;
        const fitting = (candidates.get(column.key) ?? [])
          .filter((each) => each.quality === quality && !taken.has(each.heading.column))
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
      refused: refused.map(({ heading: { column, path }, refusal }) => ({
        ...{ column, heading: path.join(' › '), refusal },
      })),
      missing: this.columns.filter((column) => column.required && !settled.has(column.key)),
      unclear,
      headings,
      ...(ordinal ? { ordinalColumn: ordinal.column } : {}),
      ...(own && { own }),
      score: score + (ordinal ? 1 : 0),
    };
  }

  /** By key of the declared column: the headings that may name it, each with its best quality. */
  private candidates(headings: SheetHeading[]): Map<string, Candidate[]> {
    const candidates = new Map<string, Candidate[]>();
    for (const heading of headings) {
      const found = new Set<string>();
      for (const [name, quality] of this.readings(heading.path)) {
        for (const key of this.keysByName.get(name) ?? []) {
          if (found.has(key)) continue;
          found.add(key);
          candidates.set(key, [...(candidates.get(key) ?? []), { heading, quality }]);
        }
      }
    }
    return candidates;
  }

  /** The whole path or a single line fits best, then the lowest lines, then the caption above them. */
  private readings(path: string[]): [string, number][] {
    const lines = path.map((line) => this.normalise(line)).filter((line) => line !== '');
    return [
      [lines.join(' '), EXACT],
      [lines.at(-1) ?? '', LAST],
      [lines.slice(-2).join(' '), LAST],
      [lines[0] ?? '', FIRST],
    ];
  }

  private normalise(text: string): string {
    if (text.length > LONGEST_HEADING) return '';
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
