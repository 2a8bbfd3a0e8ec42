import type { Sheet } from '../../office/excel/workbook';
import type { ColumnDeclaration, ListDeclaration } from '../declaration';
import { findHeader, HEADER_SEARCH_ROWS } from '../find-header';
import { guessHeader } from '../guess-header';
import { ColumnMatcher, ORDINALS } from '../match-columns';
import type { SheetHeading } from '../sheet-heading';
import { SheetGrid } from '../sheet-grid';
import {
  ColumnChoices,
  headingIds,
  isOfFile,
  NO_CHOICES,
  shapeOf,
  type ColumnChoice,
} from './column-choices';
import type { ColumnMapping } from './column-mapping.entity';

/** Rows in which a header may begin and end. */
const HEAD_ROWS = HEADER_SEARCH_ROWS + 10;

/** How many headings may have come or gone since: more make another file. */
const MOST_OTHER = 3;

/**
 * Finds the mapping that was made for files of the same shape: the same headings, in whatever order; where there is
 * none, the first of which every heading that fills a column is there again, with a few others besides. Pure.
 * @param mappings the giver's own before those of the province, the latest first.
 * @returns undefined where no sheet fits any of them.
 */
export function rememberedFor<M extends Pick<ColumnMapping, 'choices' | 'shape'>>(
  sheets: readonly Sheet[],
  declaration: ListDeclaration,
  withheld: ColumnDeclaration[],
  mappings: readonly M[],
): M | undefined {
  if (mappings.length === 0) return undefined;
  const grids = sheets
    .filter(({ hidden, rows }) => !hidden && rows.length > 0)
    .map((sheet) => SheetGrid.of({ ...sheet, rows: sheet.rows.slice(0, HEAD_ROWS) }));
  const headingsBy = (grid: SheetGrid, choices: ColumnChoices) =>
    findHeader(grid, new ColumnMatcher(declaration.columns, withheld, choices))?.match.headings;
  const plain = grids.map((grid) => [
    headingsBy(grid, NO_CHOICES) ?? [],
    guessHeader(grid)?.headings ?? [],
  ]);
  const shapes = plain.map((each) => each.map(shapeOf));
  const chosen = (grid: SheetGrid, { choices }: M) =>
    headingsBy(grid, new ColumnChoices(choices)) ?? [];
  const same = mappings.find((each) =>
    grids.some(
      (grid, at) => shapes[at]!.includes(each.shape) || shapeOf(chosen(grid, each)) === each.shape,
    ),
  );
  if (same) return same;
  return mappings.find((each) =>
    grids.some((grid, at) =>
      [...plain[at]!, chosen(grid, each)].some((headings) => isAlike(headings, each.choices)),
    ),
  );
}

/** All headings that fill a column are there, none of them oftener than before, and hardly any others came or went. */
function isAlike(headings: readonly SheetHeading[], choices: readonly ColumnChoice[]): boolean {
  const ids = new Set(headingIds(headings.filter(isOfFile)).values());
  const known = new Set(choices.map(({ heading }) => heading));
  const filling = choices.filter(({ key }) => key !== null);
  if (filling.length < 2 || !filling.every(({ heading }) => ids.has(heading))) return false;
  const news = [...ids].filter((id) => !known.has(id) && !ORDINALS.has(id));
  const gone = [...known].filter((id) => !ids.has(id));
  const changed = [...news, ...gone];
  return (
    changed.length <= Math.min(MOST_OTHER, filling.length) &&
    !changed.some((id) => NUMBERED.test(id))
  );
}

/** The second and later of headings that read alike: with one more or less nobody knows which is which. */
const NUMBERED = / #\d+$/;
