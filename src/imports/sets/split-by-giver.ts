import type { Sheet, SheetRow, Workbook } from '../../office/excel/workbook';
import { eachInSteps, type Steps } from '../../platform/turns';
import type { ListDeclaration } from '../declaration';
import { normaliseHeading } from '../heading';
import type { GridRow } from '../sheet-grid';
import { layoutSteps, type SheetLayout } from '../sheet-layout';
import type { GiverReading, Givers } from './givers';

/** How columns that name the giver of a row are usually headed. */
const GIVER_HEADINGS = [
  ...['Đơn vị bàn giao', 'Đơn vị giao', 'Bên giao', 'Bên bàn giao', 'Cơ quan bàn giao'],
  ...['Đơn vị cũ', 'Đơn vị hiện tại', 'Xã cũ', 'Phường cũ', 'Xã, phường cũ', 'Xã/phường cũ'],
  ...['Cơ quan, đơn vị', 'Tên cơ quan, đơn vị', 'Cơ quan, đơn vị giải quyết'],
  ...['Xã, phường, đặc khu', 'Đơn vị hành chính', 'Đơn vị thực hiện'],
  ...['ĐVHC cũ', 'Tên đơn vị', 'Đơn vị', 'Xã', 'Phường', 'Xã/phường', 'Xã, phường', 'Địa phương'],
].map(normaliseHeading);

/** The rows of one giver. */
export interface GiverPart {
  /** The cell that names it, as it stands; empty where it is blank. */
  text: string;
  reading: GiverReading;
  rows: number;
  /** The first rows, by sheet and number. */
  first: { sheet: string; row: number }[];
  /** The workbook with only these rows, each at its place, below the whole head. */
  workbook: Pick<Workbook, 'sheets'>;
}

export interface Divided {
  parts: GiverPart[];
  dataRows: number;
  totalRows: number;
  convertedCells: number;
}

/** No column names the giver; the headings that there are, for a sentence. */
export interface NoGiverColumn {
  headings: string[];
}

const MOST_NAMED = 20;

/**
 * Divides a workbook by the column that names the giver of each row. Every data row goes to exactly one part;
 * rows of sums are of no giver and go to none. Pure, with stops for the others of the server.
 * @param heading of that column; null for the usual ones.
 */
export function* splitSteps(
  workbook: Workbook,
  declaration: ListDeclaration,
  givers: Givers,
  heading: string | null,
): Steps<Divided | NoGiverColumn> {
  const tables: { sheet: Sheet; layout: SheetLayout }[] = [];
  for (const sheet of workbook.sheets) {
    const layout = yield* layoutSteps(sheet, declaration);
    if (layout.outcome === 'table') tables.push({ sheet, layout });
  }
  const placed = tables.flatMap((each) => {
    const column = giverColumn(each.layout, heading);
    return column === undefined ? [] : [{ ...each, column }];
  });
  // A table without the column would be lost without a word.
  if (placed.length === 0 || placed.length < tables.length)
    return { headings: headingsOf(tables.map(({ layout }) => layout)) };
  const found = new Map<string, Found>();
  for (const { sheet, layout, column } of placed) {
    const data = layout.rows.filter((each) => each.class === 'data');
    yield* eachInSteps(data, ({ row }) => {
      const text = row.cells.get(column)?.text.trim() ?? '';
      const key = keyOf(text, givers);
      const part = found.get(key) ?? { text, rows: new Map<Sheet, GridRow[]>() };
      found.set(key, part);
      const own = part.rows.get(sheet) ?? [];
      part.rows.set(sheet, own);
      own.push(row);
    });
  }
  const heads = new Map(placed.map(({ sheet, layout }) => [sheet, headOf(sheet, layout)]));
  const parts = [...found.values()].map(({ text, rows }): GiverPart => {
    const all = [...rows].flatMap(([{ name: sheet }, own]) =>
      own.map(({ number }) => ({ sheet, row: number })),
    );
    const sheets = [...rows].map(([sheet, own]) => only(sheet, heads.get(sheet)!, own));
    const reading = givers.read(text);
    return {
      text,
      reading,
      rows: all.length,
      first: all.slice(0, MOST_NAMED),
      workbook: { sheets },
    };
  });
  yield;
  return {
    parts,
    dataRows: parts.reduce((sum, { rows }) => sum + rows, 0),
    totalRows: placed.reduce((sum, { layout }) => sum + layout.counts.total, 0),
    convertedCells: placed.reduce((sum, { sheet }) => sum + converted(sheet), 0),
  };
}

interface Found {
  /** The giver as the first of its rows names it. */
  text: string;
  rows: Map<Sheet, GridRow[]>;
}

/** Rows that name one giver in two spellings are one part. */
function keyOf(text: string, givers: Givers): string {
  const reading = text === '' ? undefined : givers.read(text);
  return reading && 'giver' in reading ? `=${reading.giver.organisationId}` : `?${text}`;
}

/** The declared columns take no part unless a person names one of them: a receiver is no giver. */
function giverColumn({ header }: SheetLayout, heading: string | null): number | undefined {
  const { headings = [], matched = [] } = header?.match ?? {};
  const own = new Set(matched.map(({ column }) => column));
  const named = (wanted: readonly string[], all: boolean) =>
    headings.filter(({ column, path }) => {
      const lines = [path.join(' '), path.at(-1) ?? ''].map(normaliseHeading);
      return (all || !own.has(column)) && lines.some((line) => wanted.includes(line));
    });
  if (heading !== null) return named([normaliseHeading(heading)], true)[0]?.column;
  for (const usual of GIVER_HEADINGS) {
    const found = named([usual], false);
    if (found.length > 0) return found[0]!.column;
  }
  return undefined;
}

const headingsOf = (layouts: readonly SheetLayout[]): string[] => [
  ...new Set(
    layouts.flatMap(({ header }) =>
      (header?.match.headings ?? []).map(({ path }) => path.join(' › ')),
    ),
  ),
];

/** Head and captions of groups stand above the rows of every giver. */
function headOf(sheet: Sheet, { rows }: SheetLayout): SheetRow[] {
  const kept = rows.filter((each) => each.class === 'header' || each.class === 'group');
  const numbers = new Set(kept.map(({ row }) => row.number));
  return sheet.rows.filter(({ number }) => numbers.has(number));
}

/** What a merged range says stands in each of its rows, since ranges below the head are not written. */
function only(sheet: Sheet, head: readonly SheetRow[], rows: readonly GridRow[]): Sheet {
  const own = rows.map(({ number, hidden, cells }) => ({
    ...{ number, hidden },
    cells: [...cells]
      .map(([column, cell]) => ({ ...cell, column }))
      .sort((a, b) => a.column - b.column),
  }));
  return { ...sheet, rows: [...head, ...own].sort((a, b) => a.number - b.number) };
}

const converted = (sheet: Sheet): number =>
  sheet.rows.reduce((sum, row) => sum + convertedIn(row), 0);

const convertedIn = ({ cells }: SheetRow): number =>
  cells.filter(({ repaired }) => repaired !== undefined).length;
