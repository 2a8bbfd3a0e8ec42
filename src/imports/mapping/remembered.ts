import type { Sheet } from '../../office/excel/workbook';
import type { ColumnDeclaration, ListDeclaration } from '../declaration';
import { findHeader, HEADER_SEARCH_ROWS } from '../find-header';
import { guessHeader } from '../guess-header';
import { ColumnMatcher } from '../match-columns';
import { SheetGrid } from '../sheet-grid';
import { ColumnChoices, NO_CHOICES, shapeOf } from './column-choices';
import type { ColumnMapping } from './column-mapping.entity';

/** Rows in which a header may begin and end. */
const HEAD_ROWS = HEADER_SEARCH_ROWS + 10;

/**
 * Finds the mapping that was made for files of the same shape: the same headings, in whatever order. Pure.
 * @param mappings the giver's own before those of the province, the latest first.
 * @returns undefined where no sheet has the shape of any of them.
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
  const shapeIn = (grid: SheetGrid, choices: ColumnChoices) => {
    const header = findHeader(grid, new ColumnMatcher(declaration.columns, withheld, choices));
    return header && shapeOf(header.match.headings);
  };
  const plain = grids.map((grid) => [
    shapeIn(grid, NO_CHOICES),
    shapeOf(guessHeader(grid)?.headings ?? []),
  ]);
  return mappings.find(({ shape, choices }) =>
    grids.some(
      (grid, at) =>
        plain[at]!.includes(shape) || shapeIn(grid, new ColumnChoices(choices)) === shape,
    ),
  );
}
