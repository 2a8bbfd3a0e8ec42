import { readCell } from '../imports/cell-values';
import type { ListDeclaration } from '../imports/declaration';
import { layoutSheet, type SheetLayout } from '../imports/sheet-layout';
import type { Workbook } from '../office/excel/workbook';
import { fold } from '../platform/text/fold';
import type { DIFFERENCES } from './difference-kinds';
import type { AnswerRow, AnswerValue, FormColumn, FormLayout } from './form-layout';

/** What of an answer differs from the form that was sent. */
export interface Difference {
  kind: (typeof DIFFERENCES)[number];
  /** Headings, names of units or numbers of rows. */
  names: string[];
}

/** What is wrong with one value. */
export interface AnswerProblem {
  code: string;
  /** Row of the answer, from 1. */
  row: number;
  heading: string;
  value: string;
}

export interface ReadAnswer {
  rows: AnswerRow[];
  problems: AnswerProblem[];
  differences: Difference[];
}

const TYPES = { text: 'text', number: 'decimal', day: 'day' } as const;
/** Fewer headings of the form than this share are another form. */
const SAME_FORM = 0.5;

/**
 * Reads an answer by the headings of the form, wherever its columns stand by now.
 * @param unit who answers; in a form that lists units only its rows are read.
 */
export function readAnswer(
  workbook: Workbook,
  layout: FormLayout,
  unit: { id: string; name: string },
): ReadAnswer {
  const read = readColumns(layout);
  const declaration = declarationOfColumns(read);
  const found = workbook.sheets
    .map((sheet) => layoutSheet({ ...sheet, hidden: false }, declaration))
    .filter(({ outcome }) => outcome === 'table')
    .sort((a, b) => b.columns.length - a.columns.length)[0];
  if (!found || found.columns.length < Math.ceil(read.length * SAME_FORM))
    return { rows: [], problems: [], differences: [{ kind: 'other-form', names: [] }] };
  const differences = differencesOf(found, layout, read);
  const problems: AnswerProblem[] = [];
  const all = found.rows.filter((row) => row.class === 'data').map((row) => row.row);
  const { own, others } = ownRows(all, found, layout, unit);
  if (others.length > 0) differences.push({ kind: 'rows-of-others', names: others });
  const rows: AnswerRow[] = [];
  for (const row of own) {
    const values: AnswerRow = {};
    const met: AnswerProblem[] = [];
    for (const { declared, column, moneyScale } of found.columns) {
      const reading = readCell(row.cells.get(column), declared, moneyScale);
      if ('value' in reading) values[declared.key] = reading.value as AnswerValue;
      else {
        const value = row.cells.get(column)?.text ?? '';
        const { code } = reading.problem;
        met.push({ code, row: rows.length + 1, heading: declared.header.vi, value });
        values[declared.key] = value;
      }
    }
    const said = layout.columns.some(
      ({ key, role }) => role === 'fill' && (values[key] ?? null) !== null,
    );
    if (!said) continue;
    rows.push(values);
    problems.push(...met);
  }
  if (layout.listed.length > 0) {
    const due = layout.listed.filter(({ unitId }) => unitId === unit.id).length;
    if (rows.length > Math.max(1, due))
      differences.push({ kind: 'rows-added', names: [String(rows.length - Math.max(1, due))] });
  }
  const passed = found.rows.filter(
    ({ class: kind, row }) =>
      (kind === 'group' || kind === 'note') &&
      found.columns.some(
        ({ declared, column }) =>
          declared.type === 'decimal' && row.cells.get(column)?.kind === 'number',
      ),
  );
  if (passed.length > 0)
    differences.push({
      ...{ kind: 'rows-passed-over', names: passed.map(({ row }) => String(row.number)) },
    });
  problems.push(...totalsWrong(found, rows, layout));
  return { rows, problems, differences };
}

/** The form as a list type: every column that a unit may write in. */
export const declarationOfForm = (layout: FormLayout): ListDeclaration =>
  declarationOfColumns(readColumns(layout));

const readColumns = ({ columns }: FormLayout): FormColumn[] =>
  columns.filter(({ role }) => role !== 'ordinal' && role !== 'formula');

function declarationOfColumns(columns: readonly FormColumn[]): ListDeclaration {
  return {
    ...{ code: 'request', name: { vi: 'Yêu cầu báo cáo', en: 'Data request' }, version: 1 },
    key: [],
    columns: columns.map(({ key, heading, type }) => ({
      ...{ key, header: { vi: heading, en: heading }, aliases: [heading.split(' › ').at(-1)!] },
      ...{ type: TYPES[type], required: false, maxLength: 5000 },
    })),
  };
}

function differencesOf(
  { columns, header }: SheetLayout,
  layout: FormLayout,
  read: readonly FormColumn[],
): Difference[] {
  const placed = new Map(columns.map(({ declared, column }) => [declared.key, column]));
  const missing = read.filter(({ key }) => !placed.has(key)).map(({ heading }) => heading);
  const moved = read.filter(({ key, column }) => placed.has(key) && placed.get(key) !== column);
  const known = new Set(layout.columns.map(({ heading }) => fold(heading)));
  const added = header!.match.unknown
    .map(({ heading }) => heading)
    .filter((heading) => !known.has(fold(heading)));
  const differences: Difference[] = [];
  if (missing.length > 0) differences.push({ kind: 'columns-missing', names: missing });
  if (added.length > 0) differences.push({ kind: 'columns-added', names: added });
  if (moved.length > 0)
    differences.push({ kind: 'columns-moved', names: moved.map(({ heading }) => heading) });
  return differences;
}

/** In a form that lists units, the rows of this one; names of others that were filled in too. */
function ownRows(
  rows: SheetLayout['rows'][number]['row'][],
  { columns }: SheetLayout,
  layout: FormLayout,
  unit: { name: string },
) {
  const named = layout.columns.find(({ role }) => role === 'unit');
  const at = columns.find(({ declared }) => declared.key === named?.key)?.column;
  if (at === undefined) return { own: rows, others: [] };
  const nameOf = (row: (typeof rows)[number]) => (row.cells.get(at)?.text ?? '').trim();
  const mine = fold(unit.name);
  const own = rows.filter((row) => nameOf(row) === '' || fold(nameOf(row)) === mine);
  const others = rows.filter((row) => !own.includes(row)).map(nameOf);
  return { own, others: [...new Set(others)] };
}

/** Sums written below the rows that are not their sum. */
function totalsWrong(
  found: SheetLayout,
  rows: readonly AnswerRow[],
  layout: FormLayout,
): AnswerProblem[] {
  const total = found.rows.findLast((row) => row.class === 'total')?.row;
  if (!total || layout.listed.length > 0) return [];
  return found.columns.flatMap(({ declared, column }) => {
    const cell = total.cells.get(column);
    if (declared.type !== 'decimal' || typeof cell?.value !== 'number') return [];
    const sum = rows.reduce((all, row) => all + (Number(row[declared.key]) || 0), 0);
    if (Math.abs(sum - cell.value) < 1e-6) return [];
    return [{ code: 'total-differs', row: 0, heading: declared.header.vi, value: cell.text }];
  });
}
