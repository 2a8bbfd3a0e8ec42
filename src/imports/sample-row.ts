import { equalForm } from './content';
import { sealedKind, type ListDeclaration, type RowValues } from './declaration';
import { isOrdinal } from './match-columns';
import type { CellProblem } from './row-problems';
import type { ReadRow } from './row-values';
import { SAMPLE_MARK } from './sample-mark';

/**
 * What becomes of a sample row: as the template wrote it, it is passed over; with anything else in it, it is
 * refused, for somebody may have typed real figures over it.
 * @param sample what the template of the list shows; absent where it is not known.
 */
export function judgeSample(
  declaration: ListDeclaration,
  { values, problems }: Pick<ReadRow, 'values' | 'problems'>,
  sample: RowValues | undefined,
): { verdict: 'skipped' | 'refused'; problem: CellProblem } {
  const told = declaration.columns.filter(
    (column) =>
      !isOrdinal(column) && !sealedKind(column) && column.key !== declaration.receiverColumn,
  );
  const untouched =
    sample !== undefined &&
    problems.every(({ code }) => code === 'required') &&
    told.every(({ key }) => {
      const value = equalForm(values[key] ?? null);
      return value === null || value === (sample[key] ?? null);
    });
  const parameters = { mark: SAMPLE_MARK };
  return untouched
    ? { verdict: 'skipped', problem: { code: 'sample-row', parameters } }
    : { verdict: 'refused', problem: { code: 'sample-row-changed', parameters } };
}
