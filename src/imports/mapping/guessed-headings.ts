import type { ColumnDeclaration } from '../declaration';
import { guessHeader } from '../guess-header';
import { RefusedLines } from '../refused-columns';
import type { SheetGrid } from '../sheet-grid';
import type { SheetHeading } from '../sheet-heading';

/**
 * The headings of a table that is of no known list, for a person to match; what may not be kept is not among
 * them.
 */
export function guessedHeadings(grid: SheetGrid, withheld: ColumnDeclaration[]): SheetHeading[] {
  const refusals = new RefusedLines(withheld);
  return (guessHeader(grid)?.headings ?? []).filter(({ path }) => !refusals.refusalOf(path));
}
