import { cellAddress } from '../office/excel/cell-address';
import { readCell } from './cell-values';
import type { CellReading } from './cell-reading';
import type { ClassifiedRow } from './classify-rows';
import { maskOf } from '../platform/secrets/personal-value';
import {
  sealedKind,
  type ColumnDeclaration,
  type ListDeclaration,
  type RowValues,
} from './declaration';
import { isOrdinal } from './match-columns';
import type { RowProblem } from './planned-row';
import { explain, type CellProblem } from './row-problems';
import type { Planning } from './planning';
import { NOTHING_REFUSED, type CellRepair, type RowRepair } from './repairs/repair-kinds';
import { repairsOfCell } from './repairs/repairs-of-cell';
import type { ReceiverResolver } from './resolve-receiver';
import type { SheetLayout } from './sheet-layout';
import { spreadCell } from './spread-cells';
import type { SpreadPart } from './spread-columns';
import { isMask } from './three-way/masked-cells';
import type { PlacedColumn } from './placed-column';

const COUNTED = new Set(['integer', 'decimal', 'money', 'quantity']);

/** What people decided about the cells of a file. */
type Decided = Pick<Planning, 'refused' | 'mended' | 'spellings' | 'receivers'>;

export interface ReadRow {
  rowNumber: number;
  values: RowValues;
  problems: RowProblem[];
  /** What was mended in the cells, refused repairs among them. */
  repairs: RowRepair[];
  groupPath: string[];
  /** Masks in cells of guarded columns, by key: they stand for a stored value and are none themselves. */
  masked: ReadonlyMap<string, string>;
  /** Address of the row's cell in a declared column; the row number where the sheet lacks the column. */
  cellOf: (key: string) => string;
}

/**
 * Reads the cells of a data row into values; every declared column has a value or null.
 * @param decided what people decided about cells: repairs they do not want, where the cell counts as it stands;
 *   corrected cells, which are read as if they stood in the file; what spellings mean.
 */
export function readRow(
  classified: ClassifiedRow,
  layout: SheetLayout,
  declaration: ListDeclaration,
  decided?: Decided,
): ReadRow {
  const { row, groupPath } = classified;
  const values = { ...blankValues(declaration), ...layout.said };
  const problems: RowProblem[] = [];
  const columnOf = placesIn(layout);
  /** Columns in which the row has what the sheet spreads over several. */
  let spreadAt: ReadonlyMap<string, number> = NO_PLACES;
  const told: SpreadPart[] = [];
  const cellOf = (key: string) => {
    const column = spreadAt.get(key) ?? columnOf.get(key);
    return column === undefined ? String(row.number) : cellAddress(row.number, column);
  };
  const report = (problem: CellProblem, key: string) =>
    problems.push(explain(problem, cellOf(key), key));
  const repairs: RowRepair[] = [];
  // Nearly all rows need neither of them.
  let unreadable = NONE;
  let masked = NO_MASKS;
  for (const placed of layout.columns) {
    const { declared, moneyScale } = placed;
    const spread = placed.spread && spreadCell(row, placed.spread, placed);
    const column = spread?.column ?? placed.column;
    if (spread) spreadAt = new Map([...spreadAt, [declared.key, column]]);
    const given = decided?.mended?.of(layout.sheet, row.number, declared.key, column);
    // Who corrects a cell writes the day in full.
    const [days, marks] = given ? [] : [placed.days, placed.marks];
    const cell = given ?? (spread ? spread.cell : row.cells.get(column));
    if (!given && spread?.told) told.push(spread.told);
    if (!given && spread?.problem) {
      report(withoutSecret(spread.problem, declared), declared.key);
      unreadable = new Set([...unreadable, declared.key]);
      continue;
    }
    if (cell && sealedKind(declared) && isMask(cell.text)) {
      masked = new Map([...masked, [declared.key, cell.text.trim()]]);
      continue;
    }
    const shared =
      !given && cell !== undefined && row.inherited.has(column) && COUNTED.has(declared.type);
    let reading: CellReading = shared
      ? { problem: { code: 'shared-number', parameters: { value: cell.text } } }
      : readCell(cell, declared, moneyScale, NOTHING_REFUSED, days, marks);
    const repaired = repairsOfCell(cell, declared, reading, moneyScale);
    const kinds = () =>
      decided?.refused.of(layout.sheet, row.number, declared.key) ?? NOTHING_REFUSED;
    if (repaired.length > 0) {
      const place = { cell: cellOf(declared.key), column: declared.key };
      for (const each of repaired)
        repairs.push(repairAt(each, place, placed, kinds().has(each.kind)));
      if (repaired.some(({ kind }) => kinds().has(kind)))
        reading = readCell(cell, declared, moneyScale, kinds(), days, marks);
    }
    if (decided && !decided.spellings.none && cell && !given) {
      const names = declared.key === declaration.receiverColumn ? decided.receivers : undefined;
      const meant = decided.spellings.of(cell, declared, reading, names);
      if (meant) {
        const isRefused = kinds().has('remembered');
        const place = { cell: cellOf(declared.key), column: declared.key };
        const repair = { kind: 'remembered', from: cell.text, to: meant.meaning } as const;
        repairs.push(repairAt(repair, place, placed, isRefused));
        if (!isRefused) {
          decided.spellings.count(meant);
          reading = meant.reading;
        }
      }
    }
    if (decided?.receivers && !given && declared.key === declaration.receiverColumn) {
      const name = shortlyNamed(decided.receivers, reading);
      if (name !== undefined) {
        const isRefused = kinds().has('unit-name');
        const place = { cell: cellOf(declared.key), column: declared.key };
        repairs.push(repairAt({ kind: 'unit-name', ...name }, place, placed, isRefused));
        if (!isRefused) reading = { value: name.to };
      }
    }
    if ('value' in reading) values[declared.key] = reading.value;
    else if (!isOrdinal(declared)) {
      report(withoutSecret(reading.problem, declared), declared.key);
      unreadable = new Set([...unreadable, declared.key]);
    }
  }
  for (const { tells, value } of told) values[tells] ??= value;
  const { groupField } = declaration;
  if (groupField && groupPath.length > 0) values[groupField] ??= groupPath.join(' › ');
  for (const { key, required, header } of declaration.columns) {
    if (!required || values[key] !== null || unreadable.has(key) || masked.has(key)) continue;
    report({ code: 'required', parameters: { column: header.vi } }, key);
  }
  return {
    rowNumber: row.number,
    values,
    problems,
    repairs,
    groupPath,
    masked,
    cellOf,
  };
}

/** What a receiver cell means that names a unit in short, beside what stands there. */
function shortlyNamed(receivers: ReceiverResolver, reading: CellReading) {
  if (!('value' in reading) || typeof reading.value !== 'string') return undefined;
  const to = receivers.fullName(reading.value);
  return to === undefined ? undefined : { from: reading.value, to };
}

const NONE: ReadonlySet<string> = new Set();
const NO_PLACES: ReadonlyMap<string, number> = new Map();
const NO_MASKS: ReadonlyMap<string, string> = new Map();

const places = new WeakMap<SheetLayout, ReadonlyMap<string, number>>();

/** Column of the sheet for each declared column that it has; worked out once a sheet. */
function placesIn(layout: SheetLayout): ReadonlyMap<string, number> {
  let known = places.get(layout);
  if (!known) {
    known = new Map(layout.columns.map((each) => [each.declared.key, each.column]));
    places.set(layout, known);
  }
  return known;
}

const blanks = new WeakMap<ListDeclaration, RowValues>();

/** A row of the list in which nothing stands yet. */
function blankValues(declaration: ListDeclaration): RowValues {
  let blank = blanks.get(declaration);
  if (!blank) {
    blank = Object.fromEntries(declaration.columns.map(({ key }) => [key, null]));
    blanks.set(declaration, blank);
  }
  return { ...blank };
}

/** Repairs are stored and shown: guarded values are told by their masks. */
function repairAt(
  { kind, from, to }: CellRepair,
  place: Pick<RowRepair, 'cell' | 'column'>,
  { declared }: PlacedColumn,
  refused: boolean,
): RowRepair {
  const sealed = sealedKind(declared);
  const told = (text: string) => (sealed ? maskOf(sealed, text) : text);
  return {
    kind,
    from: told(from),
    to: told(to),
    ...place,
    ...(refused && { refused }),
  };
}

/** Problems are stored and shown: what stands in a guarded cell is told by its mask only. */
function withoutSecret(problem: CellProblem, column: ColumnDeclaration): CellProblem {
  const kind = sealedKind(column);
  const { value } = problem.parameters;
  if (!kind || value === undefined) return problem;
  const { nearest: _, ...rest } = problem;
  return {
    ...rest,
    parameters: { ...problem.parameters, value: maskOf(kind, String(value)) },
  };
}
