import type { ColumnDeclaration } from './declaration';
import { moneyScaleIn, normalisedNames, normaliseHeading } from './heading';
import { headingIds, NO_CHOICES, type ColumnChoices } from './mapping/column-choices';
import { meantHeading } from './meant-heading';
import { ownColumns, type OwnColumns } from './own-columns';
import { RefusedLines, type Refusal } from './refused-columns';
import type { SheetHeading } from './sheet-heading';
import { shortHeading } from './short-heading';
import { findSpreads, type SpreadPart } from './spread-columns';

export interface MatchedColumn {
  key: string;
  column: number;
  heading: string;
  /** đồng in one unit, where the heading says it. */
  moneyScale?: number;
  /** One of several columns that hold the values of one declared column, see `findSpreads`. */
  spread?: SpreadPart;
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
/** A heading that fits once words are shortened fits a little less well. */
const SHORTENED = 0.5;
/** The name of a column of texts before a comma: “Tên tài sản, chủng loại”. */
const BEGINS = 1;
const QUALITIES = [
  ...[EXACT, LAST, FIRST].flatMap((quality) => [quality, quality - SHORTENED]),
  BEGINS,
];

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
  private readonly shortened = new Map<string, string>();
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
    /** Columns whose values follow from the place where others stand. */
    const told = new Set<string>();
    const unclear: ColumnMatch['unclear'] = [];
    let score = 0;
    for (const heading of ids ? headings : []) {
      const declared = this.columns.find(({ key }) => key === said(heading.column));
      if (!declared || settled.has(declared.key)) continue;
      settled.add(declared.key);
      taken.set(heading.column, matchedColumn(declared, heading));
      score += CHOSEN;
    }
    for (const spread of findSpreads(open, this.columns, (caption) => this.keysOf(caption))) {
      if (settled.has(spread.column.key)) continue;
      settled.add(spread.column.key);
      for (const { heading, part } of spread.parts)
        taken.set(heading.column, { ...matchedColumn(spread.column, heading), spread: part });
      if (spread.tells) told.add(spread.tells);
      score += FIRST * spread.parts.length;
    }
    for (const quality of QUALITIES) {
      for (const column of this.columns) {
        if (settled.has(column.key)) continue;
        const fitting = (candidates.get(column.key) ?? [])
          .filter((each) => each.quality === quality && !taken.has(each.heading.column))
          .map(({ heading }) => heading);
        if (fitting.length === 0) continue;
        settled.add(column.key);
        const meant = fitting.length === 1 ? fitting[0] : this.meantOf(fitting, column);
        if (!meant) {
          unclear.push({ key: column.key, columns: fitting.map((each) => each.column) });
          continue;
        }
        taken.set(meant.column, matchedColumn(column, meant));
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
      missing: this.columns.filter(
        ({ key, required }) => required && !settled.has(key) && !told.has(key),
      ),
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
    const captions = Map.groupBy(headings, ({ path }) => (path.length > 1 ? path[0]! : ''));
    for (const heading of headings) {
      const found = new Set<string>();
      const add = (key: string, quality: number) => {
        if (found.has(key)) return;
        found.add(key);
        candidates.set(key, [...(candidates.get(key) ?? []), { heading, quality }]);
      };
      for (const [name, quality] of this.readings(heading.path)) {
        // What stands under one of several headings of a caption is not the choice that the caption names.
        const shared = quality <= FIRST && (captions.get(heading.path[0]!)?.length ?? 0) > 1;
        for (const key of this.keysByName.get(name) ?? [])
          if (!(shared && this.isChoice(key))) add(key, quality);
      }
      const begins = /^([^,/;(]{4,})[,/;]/.exec(heading.path.at(-1) ?? '')?.[1];
      for (const key of begins ? this.keysOf([begins]) : [])
        if (this.columns.some((column) => column.key === key && isPlainText(column)))
          add(key, BEGINS);
    }
    return candidates;
  }

  private isChoice(key: string): boolean {
    return this.columns.some((column) => column.key === key && column.type === 'choice');
  }

  /**
   * The whole path or a single line fits best, read downwards or upwards (“Quyết định › Số”), then the lowest lines,
   * then the caption above them; each as it stands, then with its words shortened.
   */
  private readings(path: string[]): [string, number][] {
    const lines = path.map((line) => this.normalise(line)).filter((line) => line !== '');
    const plain: [string, number][] = [
      [lines.join(' '), EXACT],
      [lines.toReversed().join(' '), EXACT],
      [lines.at(-1) ?? '', LAST],
      [lines.slice(-2).join(' '), LAST],
      [lines.slice(-2).toReversed().join(' '), LAST],
      [lines[0] ?? '', FIRST],
    ];
    const short = plain.map(([text, quality]): [string, number] => [
      this.shorten(text),
      quality - SHORTENED,
    ]);
    return [...plain, ...short].sort(([, a], [, b]) => b - a);
  }

  /** Of several headings that fit a column equally well the one that is plainly meant. */
  private meantOf(fitting: SheetHeading[], column: ColumnDeclaration): SheetHeading | undefined {
    const named = (heading: SheetHeading) =>
      this.readings(heading.path)
        .map(([name]) => normalisedNames(column).indexOf(name))
        .filter((at) => at >= 0);
    return meantHeading(fitting, column, (heading) => Math.min(...named(heading)));
  }

  private keysOf(caption: readonly string[]): readonly string[] {
    const keys = this.readings([...caption]).flatMap(([name]) => this.keysByName.get(name) ?? []);
    return [...new Set(keys)];
  }

  private shorten(normalised: string): string {
    let short = this.shortened.get(normalised);
    if (short === undefined) this.shortened.set(normalised, (short = shortHeading(normalised)));
    return short;
  }

  private normalise(text: string): string {
    if (text.length > LONGEST_HEADING) return '';
    let heading = this.normalised.get(text);
    if (heading === undefined) this.normalised.set(text, (heading = normaliseHeading(text)));
    return heading;
  }
}

/** A column of texts that are not said of a person: more beside its name does no harm. */
const isPlainText = ({ type, sensitivity = 'none' }: ColumnDeclaration): boolean =>
  type === 'text' && sensitivity === 'none';

function matchedColumn(column: ColumnDeclaration, heading: SheetHeading): MatchedColumn {
  const scale = column.type === 'money' ? moneyScaleIn(heading.path.join(' ')) : undefined;
  return {
    key: column.key,
    column: heading.column,
    heading: heading.path.join(' › '),
    ...(scale === undefined ? {} : { moneyScale: scale }),
  };
}
