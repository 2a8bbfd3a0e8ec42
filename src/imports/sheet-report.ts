import { columnLetters } from '../office/excel/cell-address';
import { REASON_HEADING } from './mending/reason-heading';
import { columnOf, type ListDeclaration, type RowValues } from './declaration';
import { headingIds, isOfFile, shapeOf } from './mapping/column-choices';
import { normaliseHeading } from './heading';
import { ORDINALS } from './match-columns';
import { nearestNames } from './nearest';
import type { Refusal } from './refused-columns';
import type { ImportCounts } from './row-counts';
import type { SheetLayout, SheetOutcome } from './sheet-layout';
import { valueText } from './value-text';
import { checkTotals, type TotalCheck } from './totals';
import type { SheetHeading } from './sheet-heading';

/** What a person is told about one sheet of the file. */
export interface SheetReport {
  sheet: string;
  outcome: SheetOutcome;
  counts: ImportCounts;
  headerTop?: number;
  headerBottom?: number;
  /** Last row that was looked at for the header. */
  lookedUpTo: number;
  columns: { key: string; column: string; heading: string }[];
  /** Headings that a person may match; absent in reports of earlier versions. */
  headings?: { column: string; heading: string; id: string }[];
  /** Digest of all of them, see `shapeOf`. */
  shape?: string;
  /** Columns that are not stored; one without a heading has none here either. */
  unknown: { column: string; heading: string; nearest: string[] }[];
  /** Columns that may not be kept: neither imported nor left in the stored copy of the file. */
  removed?: RemovedColumn[];
  /** What the sheet says of all rows elsewhere than in a column; absent in reports of earlier versions. */
  said?: { column: string; value: string }[];
  /** Names of columns that the sheet lacks, of which what is stored stays; absent where there is nothing. */
  kept?: string[];
  /** Names of required columns that were not found. */
  missing: string[];
  /** Declared columns that several columns of the sheet may mean. */
  unclear: { column: string; places: string[] }[];
  /** Rows that are hidden in the sheet and are imported all the same. */
  hiddenDataRows: number;
  /** Cells in an old font whose text may be Unicode already, and was left alone. */
  doubtfulFonts?: string[];
  groups: { rowNumber: number; path: string[] }[];
  /** Rows passed over as remark or signature, by number. */
  notes: number[];
  totals: TotalCheck[];
}

/** A column of a sheet that was left out, and why. */
export interface RemovedColumn {
  column: string;
  heading: string;
  refusal: Refusal;
}

/** Longest lists kept in the report; the counts are always whole. */
const MOST = 500;

/** Sums a sheet up for the screen. */
export function reportSheet(
  layout: SheetLayout,
  declaration: ListDeclaration,
  counts: ImportCounts,
  values: ReadonlyMap<number, RowValues>,
  removed: RemovedColumn[],
  kept: ReadonlySet<string> = new Set(),
): SheetReport {
  const { header, rows, doubtfulFonts } = layout;
  const nameOf = (key: string) => columnOf(declaration, key)?.header.vi ?? key;
  const numbersOf = (kind: string) =>
    rows.filter((row) => row.class === kind).map((row) => row.row.number);
  return {
    sheet: layout.sheet,
    outcome: layout.outcome,
    counts,
    ...(header ? { headerTop: header.top, headerBottom: header.bottom } : {}),
    lookedUpTo: layout.lookedUpTo,
    columns: (header?.match.matched ?? []).map((each) => ({
      key: each.key,
      column: columnLetters(each.column),
      heading: each.heading,
    })),
    ...headingsToMatch(layout),
    ...saidOf(layout, declaration),
    ...(kept.size > 0 && { kept: [...kept].map(nameOf) }),
    unknown: unknownColumns(layout, declaration),
    removed,
    missing: missingColumns(layout, declaration),
    unclear: (header?.match.unclear ?? []).map((each) => ({
      column: nameOf(each.key),
      places: each.columns.map(columnLetters),
    })),
    hiddenDataRows: rows.filter((row) => row.class === 'data' && row.row.hidden).length,
    ...(doubtfulFonts && { doubtfulFonts }),
    groups: rows
      .filter((row) => row.class === 'group')
      .slice(0, MOST)
      .map((row) => ({ rowNumber: row.row.number, path: row.groupPath })),
    notes: layout.outcome === 'table' ? numbersOf('note').slice(0, MOST) : [],
    totals: checkTotals(layout, values).slice(0, MOST),
  };
}

/** Running numbers are no column that anybody matches. */
const isOrdinalHeading = ({ path }: SheetHeading): boolean =>
  ORDINALS.has(normaliseHeading(path.at(-1) ?? ''));

/** Headings by the names under which choices about them are kept. */
function headingsToMatch({
  guessed,
  header,
}: SheetLayout): Pick<SheetReport, 'headings' | 'shape'> {
  const headings = guessed ?? header?.match.headings ?? [];
  const ids = headingIds(headings);
  const told = headings
    .filter((each) => isOfFile(each) && !isOrdinalHeading(each))
    .map(({ column, path }) => ({
      ...{ column: columnLetters(column), heading: path.join(' › '), id: ids.get(column)! },
    }));
  return { headings: told.slice(0, MOST), shape: shapeOf(headings) };
}

function saidOf(
  { said = {} }: SheetLayout,
  declaration: ListDeclaration,
): Pick<SheetReport, 'said'> {
  const told = Object.entries(said).map(([key, value]) => {
    const column = columnOf(declaration, key)!;
    return { column: column.header.vi, value: valueText(column, value) };
  });
  return told.length > 0 ? { said: told } : {};
}

function missingColumns(layout: SheetLayout, declaration: ListDeclaration): string[] {
  if (
    layout.outcome === 'empty' ||
    layout.outcome === 'hidden' ||
    layout.outcome === 'instructions'
  )
    return [];
  const required = declaration.columns.filter((column) => column.required);
  const missing = layout.header?.match.missing ?? required;
  return missing
    .filter(({ key }) => layout.said?.[key] === undefined)
    .map((column) => column.header.vi);
}

/** Columns that are not stored, each with the headings of the list type it may have been meant for. */
function unknownColumns(
  { header, unheaded = [] }: SheetLayout,
  declaration: ListDeclaration,
): SheetReport['unknown'] {
  const matched = new Set(header?.match.matched.map((each) => each.key));
  const open = declaration.columns
    .filter((column) => !matched.has(column.key))
    .map((column) => column.header.vi);
  const unknown = (header?.match.unknown ?? []).filter(({ heading }) => heading !== REASON_HEADING);
  const told = unknown.map(({ column, heading }) => ({
    column: columnLetters(column),
    heading,
    nearest: nearestNames(heading.split(' › ').at(-1) ?? '', open),
  }));
  for (const column of unheaded)
    told.push({ column: columnLetters(column), heading: '', nearest: [] });
  return told.slice(0, MOST);
}
