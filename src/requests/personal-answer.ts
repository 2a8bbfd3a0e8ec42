import { columnLetters } from '../office/excel/cell-address';
import type { Sheet, Workbook } from '../office/excel/workbook';
import { hidePersonalNumbers } from '../platform/text/personal-number';
import { cleanedWorkbook } from '../imports/removal';
import { withoutPersonalNumber } from '../imports/repairs/numbers-in-text';
import { layoutSheet } from '../imports/sheet-layout';
import type { FormLayout } from './form-layout';
import { personalColumns } from './personal-columns';
import { declarationOfForm, type ReadAnswer } from './read-answer';

/** Rows of a sheet that is not the form in which a heading may stand, and how long one is. */
const HEADING_ROWS = 100;
const LONGEST_HEADING = 60;

interface Heading {
  column: number;
  heading: string;
}

/**
 * The answer without the columns that a form may not ask for either: what a unit adds of its own accord is neither
 * read nor kept. Pure.
 * @returns their headings, none where the file may be kept as it came.
 */
export function withoutPersonalColumns(
  workbook: Workbook,
  layout: FormLayout,
): { workbook: Workbook; headings: string[] } {
  const found = workbook.sheets.map((sheet) => personalIn(sheet, layout));
  const removals = found.map((columns) => ({
    columns: columns.map(({ column }) => ({ column: columnLetters(column) })),
    only: new Map<number, ReadonlySet<number>>(),
  }));
  const headings = [...new Set(found.flat().map(({ heading }) => heading))];
  if (headings.length === 0) return { workbook, headings };
  return { workbook: { ...workbook, ...cleanedWorkbook(workbook, removals) }, headings };
}

function personalIn(sheet: Sheet, layout: FormLayout): Heading[] {
  const { outcome, header } = layoutSheet({ ...sheet, hidden: false }, declarationOfForm(layout));
  const own = new Set(layout.columns.map(({ heading }) => heading));
  const added =
    outcome === 'table' && header
      ? [...header.match.unknown, ...header.match.refused].filter(
          ({ heading }) => !own.has(heading),
        )
      : headingsAnywhere(sheet);
  // Whether it goes by persons is said by all headings together, those of the form as well.
  const all = [...(outcome === 'table' ? own : []), ...added.map(({ heading }) => heading)];
  const personal = new Set(personalColumns(all));
  return added.filter(({ heading }) => personal.has(heading));
}

/** A sheet that is not the form is kept all the same: there a heading may stand in any cell. */
function headingsAnywhere({ rows }: Sheet): Heading[] {
  return rows
    .slice(0, HEADING_ROWS)
    .flatMap(({ cells }) => cells)
    .filter(({ kind, text }) => kind === 'text' && text.length <= LONGEST_HEADING)
    .map(({ column, text }) => ({ column, heading: text.trim() }));
}

/** What was read or typed, without personal numbers that stand among words or in remarks (0057). */
export function withoutPersonalNumbers(layout: FormLayout, read: ReadAnswer): ReadAnswer {
  const columns = new Map(declarationOfForm(layout).columns.map((column) => [column.key, column]));
  const rows = read.rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([key, value]) => {
        const column = columns.get(key);
        return [
          key,
          typeof value === 'string' && column ? withoutPersonalNumber(value, column) : value,
        ];
      }),
    ),
  );
  const problems = read.problems.map((problem) => ({
    ...problem,
    value: hidePersonalNumbers(problem.value),
  }));
  return { ...read, rows, problems };
}
