import { cellAddress } from './cell-address';
import { type PackedRow, packedCellCount } from './packed-row';
import type { WorkbookSink } from './workbook-sink';
import type { ReadLimits } from './read-limits';
import type { Merge } from './workbook';
import { WorkbookProblem } from './workbook-problem';

/** Hands the rows of one sheet on and holds them to the limits. */
export class LimitedSheet {
  private rows = 0;

  /** @param total cells of all sheets so far */
  constructor(
    private readonly name: string,
    private readonly limits: ReadLimits,
    private readonly sink: WorkbookSink,
    private readonly total: { cells: number },
  ) {}

  /** @throws WorkbookProblem `too-many-columns` or `cell-too-long` */
  checkCell(row: number, column: number, length = 0): void {
    const where = { sheet: this.name, cell: cellAddress(row, column) };
    if (column > this.limits.columns) {
      const figures = { found: column, limit: this.limits.columns };
      throw new WorkbookProblem('too-many-columns', { ...where, ...figures });
    }
    if (length > this.limits.cellLength) {
      throw new WorkbookProblem('cell-too-long', { ...where, limit: this.limits.cellLength });
    }
  }

  /** Hands a row on unless it is empty. @throws WorkbookProblem `too-many-rows` or `too-many-cells` */
  row(row: PackedRow): void {
    const cells = packedCellCount(row);
    if (cells === 0) return;
    if (++this.rows > this.limits.rows) {
      throw new WorkbookProblem('too-many-rows', { sheet: this.name, limit: this.limits.rows });
    }
    this.total.cells += cells;
    if (this.total.cells > this.limits.cells) {
      throw new WorkbookProblem('too-many-cells', { limit: this.limits.cells });
    }
    this.sink.row(row);
  }

  /** @throws WorkbookProblem `too-many-merges` */
  checkMerges(merges: Merge[]): Merge[] {
    if (merges.length <= this.limits.merges) return merges;
    throw new WorkbookProblem('too-many-merges', { sheet: this.name, limit: this.limits.merges });
  }
}
