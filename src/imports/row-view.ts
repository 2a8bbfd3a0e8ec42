import type { Cell } from '../office/excel/workbook';
import { readCell } from './cell-values';
import type { ColumnMatch } from './match-columns';
import type { PlacedColumn } from './placed-column';
import { readMarker, splitMarker, type Marker } from './row-marker';
import { isFooterText, isTotalLabel, isWholeLabel, mayBeSumLabel } from './row-phrases';
import { cellsInOrder, type GridRow } from './sheet-grid';
import { cellUnder, hasCellUnder } from './spread-cells';

const NUMERIC = new Set(['integer', 'decimal', 'money', 'quantity']);

/** What the classification of a row looks at, worked out once. */
export interface RowView {
  row: GridRow;
  marker?: Marker;
  /** First text of the row that is not a marker. */
  label: string;
  /** The label is spread over several columns. */
  wideLabel: boolean;
  /** Only the label (and the marker) stands in the row. */
  labelOnly: boolean;
  /** Beside marker and label there are only numbers. */
  labelAndNumbers: boolean;
  /** Nothing but a running number. */
  ordinalOnly: boolean;
  /** Cells under declared columns. */
  placedCells: number;
  /** Some required cell holds something. */
  someRequired: boolean;
  /** Every required cell holds something that can be read. */
  complete: boolean;
  isTotal: boolean;
  /** Begins like a sum and has figures: one where they are those of the rows above, see `sumsAmong`. */
  mayBeSum: boolean;
  /** Nothing but some figures, and no number of order: a sum whose label was left out, where they are one. */
  bareFigures: boolean;
  isFooter: boolean;
  /** No cell holds anything. */
  isEmpty: boolean;
}

/** Looks at one row below the header. */
export function viewRow(row: GridRow, placed: PlacedColumn[], match: ColumnMatch): RowView {
  const ordered = cellsInOrder(row);
  const ordinal =
    match.ordinalColumn === undefined ? undefined : row.cells.get(match.ordinalColumn);
  let marker = ordinal ? readMarker(ordinal.text) : undefined;
  const words = ordered.filter(
    ([column, cell]) => isWords(cell) && !(marker && column === match.ordinalColumn),
  );
  const [labelColumn, labelCell] = words[0] ?? [];
  let label = labelCell?.text.trim() ?? '';
  const labelIsFirst =
    labelColumn === ordered.find(([column]) => !(marker && column === match.ordinalColumn))?.[0];
  if (!marker && labelIsFirst) ({ marker, label } = splitMarker(label));
  const others = ordered.filter(
    ([column]) => column !== labelColumn && !(ordinal && marker && column === match.ordinalColumn),
  );
  const asked = placed.filter(({ declared }) => declared.required);
  // Where everything required stands above the table, a row is one by what it has besides.
  const required = asked.length > 0 ? asked : placed;
  const someRequired = required.some((each) => hasCellUnder(row, each));
  const complete = required.every((each) => isReadable(cellUnder(row, each), each));
  const numberedItem = isItemNumber(marker) && someRequired;
  const numbered = isItemNumber(ordinal ? marker : undefined);
  const labelAndNumbers =
    label !== '' && others.every(([column, cell]) => isSum(column, cell, placed));
  return {
    row,
    ...(marker ? { marker } : {}),
    label,
    wideLabel: labelColumn !== undefined && row.wide.has(labelColumn),
    labelOnly: label !== '' && others.length === 0,
    labelAndNumbers,
    ordinalOnly: marker !== undefined && label === '' && others.length === 0,
    placedCells: placed.filter((each) => hasCellUnder(row, each)).length,
    someRequired,
    complete,
    isTotal:
      words.length > 0 &&
      !numbered &&
      (isTotalLabel(label) || (labelAndNumbers && others.length > 0 && isWholeLabel(label))),
    mayBeSum: others.length > 0 && labelAndNumbers && !numbered && mayBeSumLabel(label),
    isEmpty: ordered.length === 0,
    bareFigures:
      words.length === 0 &&
      !ordinal &&
      !complete &&
      ordered.every(([column, cell]) => isSum(column, cell, placed)),
    isFooter: !numberedItem && isFooterRow(ordered.map(([, cell]) => cell).filter(isWords)),
  };
}

/**
 * A row of the signature block begins with words of one, or consists mostly of them. "Trưởng phòng" or
 * "Kế toán" somewhere in a row of its own is what a person is, not who signs.
 */
function isFooterRow(words: Cell[]): boolean {
  const footer = words.filter(({ text }) => isFooterText(text));
  return footer.length > 0 && (footer[0] === words[0] || footer.length * 2 > words.length);
}

/** A number of order that items have and groups seldom: `1`, `1.2`. */
export function isItemNumber(marker: Marker | undefined): boolean {
  return marker?.kind === 'arabic' || marker?.kind === 'dotted';
}

function isWords(cell: Cell): boolean {
  return cell.kind === 'text' && /\p{L}/u.test(cell.text);
}

function isSum(column: number, cell: Cell, placed: PlacedColumn[]): boolean {
  const declared = placed.find(
    (each) => each.column === column || each.spread?.some((place) => place.column === column),
  )?.declared;
  if (declared && !NUMERIC.has(declared.type)) return false;
  return cell.kind === 'number' || /^[\d.,\s]+$/.test(cell.text);
}

function isReadable(
  cell: Cell | undefined,
  { declared, moneyScale, days, marks }: PlacedColumn,
): boolean {
  if (!cell) return false;
  return 'value' in readCell(cell, declared, moneyScale, undefined, days, marks);
}
