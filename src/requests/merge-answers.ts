import type { FormRow, RowsOfForm } from '../office/excel/form-copy/replace-rows';
import type { AnswerRow, AnswerValue, FormLayout } from './form-layout';

/** Rows of one unit as they go into the form. */
export interface UnitRows {
  unit: { id: string; name: string };
  rows: readonly AnswerRow[];
}

/**
 * The rows of all units in the form's own layout. A form that lists units keeps its rows, each filled from
 * its unit, further rows of a unit right below; one that does not takes the rows of one unit after the other,
 * numbered through, each with the name of its unit.
 * @param units in the order in which they are to stand.
 */
export function mergedRows(layout: FormLayout, units: readonly UnitRows[]): RowsOfForm {
  const { first, last, listed } = layout;
  const rows = listed.length > 0 ? listedRows(layout, units) : stackedRows(layout, units);
  return { first, last, rows: rows.length > 0 ? rows : [{ like: first, values: emptied(layout) }] };
}

/** The rows of one unit in its own copy; without any, one row to fill for each that the form has. */
export function copyRows(layout: FormLayout, { unit, rows }: UnitRows): RowsOfForm {
  const { first, last, listed } = layout;
  const own = listed.filter(({ unitId }) => unitId === unit.id).map(({ row }) => row);
  const lines = own.length > 0 ? own : span(listed.length > 0 ? first : first, last, listed);
  const count = Math.max(lines.length, rows.length);
  return {
    ...{ first, last },
    rows: Array.from({ length: count }, (_, at): FormRow => ({
      like: lines[Math.min(at, lines.length - 1)]!,
      values: valuesOf(layout, unit.name, rows[at] ?? {}, at + 1),
    })),
  };
}

const span = (first: number, last: number, listed: FormLayout['listed']): number[] =>
  listed.length > 0 ? [first] : Array.from({ length: last - first + 1 }, (_, at) => first + at);

function stackedRows(layout: FormLayout, units: readonly UnitRows[]): FormRow[] {
  const named = layout.columns.some(({ role }) => role === 'unit');
  const text = layout.columns.find(({ type, role }) => type === 'text' && role !== 'ordinal');
  const given = span(layout.first, layout.last, []);
  const rows: FormRow[] = [];
  let number = 0;
  for (const { unit, rows: own } of units) {
    if (own.length === 0) continue;
    // Without a column for it the unit's name stands above its rows.
    if (!named && text)
      rows.push({
        like: layout.first,
        values: new Map(emptied(layout)).set(text.column, unit.name),
      });
    own.forEach((row, at) => {
      number += 1;
      const like = given[Math.min(at, given.length - 1)]!;
      rows.push({ like, values: valuesOf(layout, unit.name, row, number) });
    });
  }
  return rows;
}

function listedRows(layout: FormLayout, units: readonly UnitRows[]): FormRow[] {
  const byUnit = new Map(units.map((each) => [each.unit.id, each]));
  const unitAt = new Map(layout.listed.map(({ row, unitId }) => [row, unitId]));
  const used = new Map<string, number>();
  const rows: FormRow[] = [];
  for (let row = layout.first; row <= layout.last; row += 1) {
    const unitId = unitAt.get(row);
    const of = unitId === undefined ? undefined : byUnit.get(unitId);
    if (!of) {
      rows.push({ like: row, values: new Map() });
      continue;
    }
    const at = used.get(of.unit.id) ?? 0;
    const lastOfUnit = !layout.listed.some((each) => each.unitId === unitId && each.row > row);
    const own = lastOfUnit ? of.rows.slice(at) : of.rows.slice(at, at + 1);
    used.set(of.unit.id, at + own.length);
    if (own.length === 0) rows.push({ like: row, values: new Map() });
    for (const each of own) {
      const values = valuesOf(layout, of.unit.name, each, null);
      rows.push({ like: row, values });
    }
  }
  return rows;
}

/** Cells of one row: answers, the unit's name, its number; formulas and given texts stay the form's. */
function valuesOf(
  { columns, listed }: FormLayout,
  unit: string,
  row: AnswerRow,
  number: number | null,
): Map<number, AnswerValue> {
  const values = new Map<number, AnswerValue>();
  for (const { key, column, role } of columns) {
    const value = row[key] ?? null;
    if (role === 'fill') values.set(column, shown(value));
    // Texts of the form stay; a unit that added rows says itself what they are about.
    else if (role === 'given' && value !== null) values.set(column, shown(value));
    else if (role === 'unit' && listed.length === 0) values.set(column, unit);
    else if (role === 'ordinal' && number !== null && listed.length === 0)
      values.set(column, number);
  }
  return values;
}

/** A day as people write it. */
const shown = (value: AnswerValue): AnswerValue =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)
    ? value.split('-').reverse().join('/')
    : value;

const emptied = ({ columns }: FormLayout): Map<number, AnswerValue> =>
  new Map(columns.filter(({ role }) => role !== 'formula').map(({ column }) => [column, null]));
