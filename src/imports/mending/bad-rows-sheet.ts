import { columnOfAddress } from '../../office/excel/cell-address';
import type { TableColumn, TableRow, TableSheet, TableValue } from '../../office/excel/table';
import type { Cell } from '../../office/excel/workbook';
import { maskOf } from '../../platform/secrets/personal-value';
import type { ClassifiedRow } from '../classify-rows';
import { columnOf, sealedKind, type ColumnDeclaration, type ListDeclaration } from '../declaration';
import { moneyScaleIn } from '../heading';
import type { RowProblem } from '../planned-row';
import type { SheetLayout } from '../sheet-layout';
import type { GridRow } from '../sheet-grid';
import { NOTHING_MENDED, type MendedCells } from './mended-cells';
import { REASON_HEADING } from './reason-heading';

const REASON = 'reason';
const NARROWEST = 12;
const WIDEST = 40;
const SCALES: Record<number, string> = {
  1_000: 'nghìn đồng',
  1_000_000: 'triệu đồng',
  1_000_000_000: 'tỷ đồng',
};

/** A column of the officer's own sheet. */
interface OwnColumn {
  column: number;
  declared?: ColumnDeclaration;
  heading: string;
  scale: number;
}

/**
 * The officer's own sheet with only the rows that could not be taken: same headings, same cells, the bad
 * ones red, the reasons in a last column. Captions of groups above those rows stay, because the rows
 * below take their text. What was written once for several rows is left to be filled in.
 * @param bad problems by row number.
 * @param whole false for readers other than who sent the file: personal values masked, columns that are
 *   not of the list left out.
 * @param mended what was corrected in the preview stands in the rows already.
 * @returns undefined where no row of the sheet is bad.
 */
export function badRowsSheet(
  layout: SheetLayout,
  declaration: ListDeclaration,
  bad: ReadonlyMap<number, readonly RowProblem[]>,
  whole: boolean,
  mended: MendedCells = NOTHING_MENDED,
): TableSheet | undefined {
  const own = columnsOf(layout, declaration, whole);
  const lines = badLines(layout.rows, bad);
  if (lines.length === 0) return undefined;
  const corrected: Corrected = ({ number }, column, declared) =>
    declared && mended.of(layout.sheet, number, declared.key, column);
  return {
    name: layout.sheet.trim(),
    title: [
      'Các dòng cần sửa',
      'Sửa các ô tô đỏ, giữ nguyên dòng tiêu đề cột, rồi tải tệp này lên lại.',
    ],
    columns: [
      ...own.map(tableColumn),
      { header: REASON_HEADING, key: REASON, width: 60, kind: 'text' },
    ],
    rows: lines.map((row) => tableRow(row, own, bad.get(row.row.number), whole, corrected)),
    fill: (row) => Object.fromEntries(badKeys(row).map((key) => [key, 'red' as const])),
  };
}

/** Where the bad cells of a written row are remembered; no column of the table goes by this key. */
const BAD = 'bad';
const badKeys = (row: TableRow): string[] =>
  typeof row[BAD] === 'string' && row[BAD] !== '' ? row[BAD].split(' ') : [];

function columnsOf(
  { header, columns }: SheetLayout,
  declaration: ListDeclaration,
  whole: boolean,
): OwnColumn[] {
  const { matched, unknown, ordinalColumn } = header!.match;
  const scales = new Map(columns.map(({ column, moneyScale }) => [column, moneyScale]));
  const known = matched.map(({ column, heading, key }): OwnColumn => ({
    ...{ column, heading, scale: scales.get(column) ?? 1 },
    ...(columnOf(declaration, key) && { declared: columnOf(declaration, key)! }),
  }));
  const others = whole ? unknown.map((each): OwnColumn => ({ ...each, scale: 1 })) : [];
  const ordinal =
    ordinalColumn !== undefined && !matched.some(({ column }) => column === ordinalColumn)
      ? [{ column: ordinalColumn, heading: 'STT', scale: 1 }]
      : [];
  const all = [...known, ...others, ...ordinal].filter(({ heading }) => heading !== REASON_HEADING);
  return all.sort((a, b) => a.column - b.column);
}

function tableColumn({ column, declared, heading, scale }: OwnColumn): TableColumn {
  const path = heading.split(' › ');
  const said = moneyScaleIn(path.join(' '));
  // The unit of money may stand above the table; here the heading must say it.
  const unit = declared?.type === 'money' && said === undefined ? SCALES[scale] : undefined;
  const words = `${path.at(-1)}${unit ? ` (${unit})` : ''}`;
  return {
    header: words,
    key: keyOf(column),
    width: Math.min(WIDEST, Math.max(NARROWEST, words.length)),
    kind: declared?.type === 'day' ? 'day' : 'plain',
    ...(path.length > 1 && { group: path.slice(0, -1).join(' ') }),
  };
}

const keyOf = (column: number): string => `c${column}`;

/** Bad rows, each after the captions it stands under. */
export const badLines = (
  rows: readonly ClassifiedRow[],
  bad: ReadonlyMap<number, unknown>,
): ClassifiedRow[] => [...linesOf(rows, bad)];

function* linesOf(
  rows: readonly ClassifiedRow[],
  bad: ReadonlyMap<number, unknown>,
): Iterable<ClassifiedRow> {
  let captions: ClassifiedRow[] = [];
  const told = new Set<ClassifiedRow>();
  for (const row of rows) {
    if (row.class === 'group') {
      captions = [...captions.filter(({ level }) => (level ?? 1) < (row.level ?? 1)), row];
    } else if (bad.has(row.row.number)) {
      yield* captions.filter((caption) => !told.has(caption));
      captions.forEach((caption) => told.add(caption));
      yield row;
    }
  }
}

type Corrected = (row: GridRow, column: number, declared?: ColumnDeclaration) => Cell | undefined;

function tableRow(
  { row }: ClassifiedRow,
  columns: readonly OwnColumn[],
  problems: readonly RowProblem[] | undefined,
  whole: boolean,
  corrected: Corrected,
): TableRow {
  const cells = columns.map(({ column, declared }) => [
    keyOf(column),
    row.inherited.has(column) && declared && !isRepeated(declared)
      ? undefined
      : valueOf(corrected(row, column, declared) ?? row.cells.get(column), declared, whole),
  ]);
  const marked = (problems ?? [])
    .map(({ cell }) => columnOfAddress(cell))
    .filter((column) => column > 0)
    .map(keyOf);
  return {
    ...(Object.fromEntries(cells) as TableRow),
    [REASON]: problems?.map(({ cell, vi }) => `${cell}: ${vi}`).join('\n'),
    [BAD]: [...new Set(marked)].join(' '),
  };
}

const COUNTED = new Set<ColumnDeclaration['type']>(['integer', 'decimal', 'money', 'quantity']);

/** Whether what was written once for several rows is said of each of them; a number would be counted again. */
export const isRepeated = ({ type }: ColumnDeclaration): boolean => !COUNTED.has(type);

/** A cell as it is read again: numbers stay numbers, days days, and a number shown with zeros its text. */
function valueOf(
  cell: Cell | undefined,
  declared: ColumnDeclaration | undefined,
  whole: boolean,
): TableValue {
  if (!cell || cell.missing) return undefined;
  const kind = declared && sealedKind(declared);
  if (kind && !whole) return maskOf(kind, cell.text);
  if (cell.kind === 'day') return String(cell.value).slice(0, 10);
  const shown = /e[+-]?\d+$/i.test(cell.text) || cell.text === String(cell.value);
  return cell.kind === 'number' && typeof cell.value === 'number' && shown ? cell.value : cell.text;
}
