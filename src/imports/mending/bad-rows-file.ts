import { columnLetters, columnOfAddress } from '../../office/excel/cell-address';
import type { KeptRow, KeptSheet } from '../../office/excel/form-copy/keep-rows';
import type { ClassifiedRow } from '../classify-rows';
import type { ListDeclaration } from '../declaration';
import type { RowProblem } from '../planned-row';
import type { SheetLayout } from '../sheet-layout';
import { badLines, isRepeated } from './bad-rows-sheet';
import type { MendedCells } from './mended-cells';
import { REASON_HEADING } from './reason-heading';

/**
 * What stays of the officer's own sheet in the file to mend: everything above the rows, the bad rows under their
 * captions, the reasons in a column behind the others. Pure.
 * @param layout of a sheet with a table. @param bad problems by row number.
 * @param mended what was corrected in the preview stands in the row already.
 */
export function badRowsOfFile(
  layout: SheetLayout,
  declaration: ListDeclaration,
  bad: ReadonlyMap<number, readonly RowProblem[]>,
  mended: MendedCells,
): KeptSheet {
  const name = layout.sheet;
  const head = headOf(layout);
  const lines = badLines(layout.rows, bad);
  if (lines.length === 0) return { name, head, rows: [] };
  const { top, bottom } = layout.header!;
  return {
    ...{ name, head },
    rows: lines.map((line, at) => {
      const problems = bad.get(line.row.number);
      const row: KeptRow = {
        number: line.row.number,
        marked: problems ? columnsOf(problems) : [],
        values: correctedIn(line, layout, mended),
        inherited: layout.columns.flatMap(({ column, declared }) =>
          line.row.inherited.has(column) && isRepeated(declared) ? column : [],
        ),
      };
      return problems ? { ...row, reason: reasonOf(line, problems, head + 1 + at) } : row;
    }),
    reasons: { column: freeColumn(layout, lines), heading: REASON_HEADING, top, bottom },
  };
}

/** The last row above the data: headings, and the numbers of columns below them. */
function headOf({ rows, header }: SheetLayout): number {
  const first = rows.find(
    ({ class: kind, row }) =>
      row.number > header!.bottom && (kind === 'data' || kind === 'group' || kind === 'total'),
  );
  const above = rows.filter(
    ({ class: kind, row }) =>
      kind === 'header' && (first === undefined || row.number < first.row.number),
  );
  return Math.max(header!.bottom, ...above.map(({ row }) => row.number));
}

const columnsOf = (problems: readonly RowProblem[]): number[] => [
  ...new Set(problems.map(({ cell }) => columnOfAddress(cell)).filter((column) => column > 0)),
];

function correctedIn(
  { row }: ClassifiedRow,
  { sheet, columns }: SheetLayout,
  mended: MendedCells,
): ReadonlyMap<number, string> {
  return new Map(
    columns.flatMap(({ column, declared: { key } }) => {
      const cell = mended.of(sheet, row.number, key, column);
      return cell ? [[column, cell.text] as const] : [];
    }),
  );
}

/** The cells by their addresses in this file; other sentences speak of rows of the file that was sent. */
function reasonOf({ row }: ClassifiedRow, problems: readonly RowProblem[], now: number): string {
  const sentences = problems.map(({ cell, vi }) => {
    const column = columnOfAddress(cell);
    return column > 0 ? `${columnLetters(column)}${now}: ${vi}` : vi;
  });
  return [`Dòng ${row.number} của tệp đã gửi.`, ...sentences].join('\n');
}

/** Behind everything that stands in the head or in these rows; the same again where the file was mended before. */
function freeColumn({ header, rows }: SheetLayout, lines: readonly ClassifiedRow[]): number {
  const { headings, unknown, refused, own } = header!.match;
  const before = unknown.find(({ heading }) => heading === REASON_HEADING);
  if (before) return before.column;
  const shown = rows.filter(({ row }) => row.number >= header!.top && row.number <= header!.bottom);
  const used = [
    ...[...headings, ...refused].map(({ column }) => column),
    ...(own?.all ?? []),
    ...[...shown, ...lines].flatMap(({ row }) => [...row.cells.keys()]),
  ];
  return Math.max(0, ...used) + 1;
}
