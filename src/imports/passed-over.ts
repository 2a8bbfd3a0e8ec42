import type { ClassifiedRow } from './classify-rows';
import type { ListDeclaration } from './declaration';
import { fingerprintOf } from './fingerprint';
import type { PlanContext } from './import-target';
import type { PlannedRow } from './planned-row';
import { explain, type CellProblem } from './row-problems';
import type { ReadRow } from './row-values';
import { isSampleRow } from './sample-mark';
import { judgeSample } from './sample-row';
import type { SheetLayout } from './sheet-layout';

/**
 * The verdict of a row that is not read cell by cell: what the product itself wrote beside the real ones (the
 * sample of a template, the further lines of a divided row in an exported list), and a row of another table.
 * Nothing of it is stored; the reason is told.
 * @returns undefined for a row like any other.
 */
export function passedOver(
  classified: ClassifiedRow,
  layout: SheetLayout,
  read: ReadRow,
  { declaration, context }: { declaration: ListDeclaration; context: PlanContext },
): PlannedRow | undefined {
  const { row, own, otherHeader } = classified;
  const judged = isSampleRow(row, layout.header)
    ? judgeSample(declaration, read, context.sample)
    : otherHeader !== undefined
      ? otherTable(otherHeader)
      : own && own.version === undefined
        ? CONTINUED
        : undefined;
  if (!judged) return undefined;
  const { rowNumber, groupPath } = read;
  const values = Object.fromEntries(declaration.columns.map(({ key }) => [key, null]));
  return {
    ...{ sheet: layout.sheet, rowNumber, verdict: judged.verdict, values, groupPath },
    fingerprint: fingerprintOf(declaration, values),
    problems: [explain(judged.problem, String(rowNumber))],
  };
}

const CONTINUED = {
  verdict: 'skipped' as const,
  problem: { code: 'continued-row', parameters: {} } satisfies CellProblem,
};

const otherTable = (header: number) => ({
  verdict: 'refused' as const,
  problem: { code: 'other-table', parameters: { row: header } } satisfies CellProblem,
});
