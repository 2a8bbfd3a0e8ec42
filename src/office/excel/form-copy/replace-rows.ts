import { evaluate, type Plain } from './evaluate';
import { movedFormula, movedRanges, movedRow, placedFormula, type RowChange } from './references';
import { ownFormulas } from './shared-formulas';
import {
  cutSheet,
  escapeXml,
  rowXml,
  unescapeXml,
  UnknownSheetXml,
  type XmlCell,
  type XmlRow,
} from './sheet-xml';

/** One row to stand in a form. */
export interface FormRow {
  /** Number of the row of the form whose look and formulas it takes. */
  like: number;
  /** What stands in it, by column number; other columns keep what `like` has: texts, formulas. */
  values: ReadonlyMap<number, string | number | null>;
}

/** The rows of a form that are replaced, and by what; at least one. */
export interface RowsOfForm {
  first: number;
  last: number;
  rows: readonly FormRow[];
}

/**
 * Puts rows into a sheet in place of others. Everything else keeps its letters: styles, widths, print
 * settings; what stands below moves, formulas and ranges follow, sums over the rows go on covering them.
 * @param xml of the sheet.
 * @param sheet its name, which formulas may say.
 * @throws UnknownSheetXml.
 */
export function replaceRows(xml: string, sheet: string, { first, last, rows }: RowsOfForm): string {
  const cut = cutSheet(xml);
  const change: RowChange = { first, last, count: rows.length };
  // A declared table says its own extent in another part.
  if (change.count !== last - first + 1 && /<tablePart\b/.test(cut.after))
    throw new UnknownSheetXml('a declared table');
  const old = ownFormulas(cut.rows);
  const byNumber = new Map(old.map((row) => [row.number, row]));
  const moved = (row: XmlRow): XmlRow => ({
    ...row,
    number: movedRow(row.number, change),
    cells: row.cells.map((cell) =>
      withFormula(cell, (text) => movedFormula(text, change, true, sheet)),
    ),
  });
  const placed = rows.map((row, at) => placedRow(row, first + at, byNumber, change, sheet));
  const all = [
    ...old.filter(({ number }) => number < first).map(moved),
    ...placed,
    ...old.filter(({ number }) => number > last).map(moved),
  ];
  computeFormulas(all);
  const body = all.map(rowXml).join('');
  return aroundMoved(cut.before, change) + body + aroundMoved(cut.after, change);
}

function placedRow(
  { like, values }: FormRow,
  number: number,
  byNumber: ReadonlyMap<number, XmlRow>,
  change: RowChange,
  sheet: string,
): XmlRow {
  const model = byNumber.get(like);
  const cells = new Map((model?.cells ?? []).map((cell) => [cell.column, cell]));
  for (const column of values.keys())
    if (!cells.has(column)) cells.set(column, { ...EMPTY, column });
  const row = [...cells.values()].sort((a, b) => a.column - b.column);
  return {
    ...{ number, attributes: model?.attributes ?? '' },
    cells: row.map((cell): XmlCell => {
      if (values.has(cell.column)) return withValue(cell, values.get(cell.column)!);
      return withFormula(cell, (text) => placedFormula(text, change, number - like, sheet));
    }),
  };
}

const EMPTY: Omit<XmlCell, 'column'> = {
  ...{ style: null, type: null, formula: null, value: null, inline: null },
};

/** @param value null leaves an empty cell in the look of the form. */
function withValue(cell: XmlCell, value: string | number | null): XmlCell {
  const bare = { ...EMPTY, column: cell.column, style: cell.style };
  if (value === null || value === '') return bare;
  if (typeof value === 'number') return { ...bare, value: String(value) };
  return { ...bare, type: 'inlineStr', inline: inlineText(value) };
}

/** A text as a cell holds it by itself. */
export const inlineText = (text: string): string =>
  `<t xml:space="preserve">${escapeXml(text)}</t>`;

function withFormula(cell: XmlCell, change: (text: string) => string): XmlCell {
  if (cell.formula === null) return cell;
  return { ...cell, formula: escapeXml(change(unescapeXml(cell.formula))) };
}

/** Works out what can be; the stored result of every other formula goes, it may be wrong now. */
function computeFormulas(rows: readonly XmlRow[]): void {
  const cells = new Map<number, Map<number, XmlCell>>();
  for (const { number, cells: own } of rows)
    cells.set(number, new Map(own.map((cell) => [cell.column, cell])));
  const known = new Map<XmlCell, Plain | undefined>();
  const valueOf = (row: number, column: number): Plain | undefined => {
    const cell = cells.get(row)?.get(column);
    if (!cell) return null;
    if (known.has(cell)) return known.get(cell);
    known.set(cell, undefined);
    const value = cell.formula === null ? plain(cell) : worked(cell.formula);
    known.set(cell, value);
    return value;
  };
  const worked = (formula: string) => evaluate(unescapeXml(formula), valueOf);
  for (const { number, cells: own } of rows)
    for (const cell of own) {
      if (cell.formula === null) continue;
      const value = valueOf(number, cell.column);
      cell.type = null;
      cell.inline = null;
      cell.value = typeof value === 'number' ? String(value) : null;
    }
}

const plain = ({ type, value, inline }: XmlCell): Plain => {
  if (inline !== null) return 'text';
  if (value === null) return null;
  return type === null || type === 'n' ? Number(value) : 'text';
};

/** Ranges that stand around the rows: merged cells, formats by condition, entry rules, filters, links. */
function aroundMoved(xml: string, change: RowChange): string {
  const inside = (ref: string) => {
    const rows = [...ref.matchAll(/\d+/g)].map(([digits]) => Number(digits));
    return rows.every((row) => row >= change.first && row <= change.last);
  };
  const merged = xml.replace(/<mergeCell ref="([^"]*)"\s*\/>/g, (whole, ref: string) =>
    // Cells merged across the rows that are replaced would lie over the new ones.
    inside(ref) && change.count !== change.last - change.first + 1
      ? ''
      : whole.replace(ref, movedRanges(ref, change)),
  );
  const left = (merged.match(/<mergeCell /g) ?? []).length;
  return merged
    .replace(/<mergeCells\b[^>]*>/, left === 0 ? '$&' : `<mergeCells count="${left}">`)
    .replace(/<mergeCells\b[^>]*>\s*<\/mergeCells>/, '')
    .replace(
      /(<(?:conditionalFormatting|dataValidation|autoFilter|hyperlink|dimension|protectedRange|ignoredError)\b[^>]*?\s(?:sqref|ref)=")([^"]*)"/g,
      (_, head: string, ref: string) => `${head}${movedRanges(ref, change)}"`,
    );
}
