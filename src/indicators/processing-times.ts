import type { RowValues } from '../imports/declaration';
import { round3 } from './indicator-value';
import type { ProcessingTimes } from './indicators.schema';

/** By how many per cent the times of procedures are to be shortened. */
const RANGE = { from: 20, to: 50 };

/** Legal days against committed days: how many procedures are shortened, and by how much. */
export function processingTimes(rows: readonly RowValues[]): ProcessingTimes {
  const cuts = rows.flatMap(({ state, legalDays, committedDays }) => {
    const legal = Number(legalDays);
    // A procedure that is done at once by law cannot be shortened.
    return state === 'in_force' && legal > 0
      ? [((legal - Number(committedDays)) / legal) * 100]
      : [];
  });
  const shortened = cuts.filter((cut) => cut > 0);
  const mean = cuts.reduce((sum, cut) => sum + cut, 0) / cuts.length;
  return {
    ...{ procedures: cuts.length, shortened: shortened.length },
    withinRange: cuts.filter((cut) => cut >= RANGE.from && cut <= RANGE.to).length,
    share: cuts.length === 0 ? null : round3((shortened.length / cuts.length) * 100),
    mean: cuts.length === 0 ? null : round3(mean),
  };
}
