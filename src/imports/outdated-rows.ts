import type { AgeTest } from './plan-age';
import type { PlannedRow } from './planned-row';

/** Rows named in the answer when a plan no longer holds. */
const MOST_NAMED = 20;

/** Rows of a plan that no longer hold. */
export class OutdatedRows {
  count = 0;
  readonly first: Pick<PlannedRow, 'sheet' | 'rowNumber'>[] = [];

  constructor(private readonly isOutdated: AgeTest) {}

  /** Looks through some rows for such as no longer hold. */
  note(rows: readonly PlannedRow[]): void {
    for (const row of rows) {
      if (!this.isOutdated(row)) continue;
      this.count += 1;
      const { sheet, rowNumber } = row;
      if (this.first.length < MOST_NAMED) this.first.push({ sheet, rowNumber });
    }
  }
}
