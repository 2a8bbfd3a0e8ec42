import type { Cell, Merge, Sheet, SheetRow } from '../../office/excel/workbook';

/** Cells merged downwards: what they say holds for all the rows they cover. */
export class Spans {
  private readonly byRow = new Map<number, Merge[]>();
  private readonly rows: ReadonlyMap<number, SheetRow>;

  constructor({ rows, merges }: Sheet) {
    this.rows = new Map(rows.map((row) => [row.number, row]));
    for (const merge of merges) {
      if (merge.bottom === merge.top) continue;
      for (let number = merge.top + 1; number <= merge.bottom; number += 1) {
        // Rows without a value are none.
        if (!this.rows.has(number)) continue;
        const known = this.byRow.get(number);
        if (known) known.push(merge);
        else this.byRow.set(number, [merge]);
      }
    }
  }

  /** The row in which the merged cell began that covers this one; null where none from above does. */
  from({ number }: SheetRow, column: number): SheetRow | null {
    const merge = this.byRow
      .get(number)
      ?.find(({ left, right }) => left <= column && column <= right);
    return (merge && this.rows.get(merge.top)) ?? null;
  }

  /** A cell, or the merged one from above that covers its place. */
  cell(row: SheetRow, column: number): Cell | undefined {
    const own = row.cells.find((each) => each.column === column);
    return own ?? this.from(row, column)?.cells.find((each) => each.column === column);
  }
}
