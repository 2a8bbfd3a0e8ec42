import { sha256 } from '../../platform/audit/canonical';
import { daysUntil, milestoneDay } from '../../units/milestone-day';
import { expectationOf, LEAST_DAYS, type Expectation, type PaceOfUnit } from './resample';

/** What would have been expected on a day that has passed, beside what came. */
export interface CameTrue {
  /** Expectations whose outcome is known. */
  known: number;
  /** Of those the unit was ready within the range. */
  within: number;
  /** Ready before the range began. */
  earlier: number;
  /** Ready after it, or not yet although it has passed. */
  later: number;
}

/** A seed that is the same for the same unit and figures. */
export const seedOf = (roundId: string, unitId: string, day: string): number =>
  Number.parseInt(sha256(`${roundId}/${unitId}/${day}`).slice(0, 8), 16);

/** The figures up to a day. */
function upTo({ unitId, days, left }: PaceOfUnit, day: string): PaceOfUnit {
  const kept = days.filter((each) => each <= day).length;
  return { unitId, days: days.slice(0, kept), left: left.slice(0, kept) };
}

/** What is expected from figures up to a day; the same whenever it is asked, since the draws have a seed. */
export function expectedOn(
  pace: PaceOfUnit,
  { roundId, wantedOn, day }: { roundId: string; wantedOn: string; day: string },
): Expectation {
  const { unitId } = pace;
  return expectationOf(upTo(pace, day), daysUntil(wantedOn, day), seedOf(roundId, unitId, day));
}

/** The first day from which a unit was ready without a break; null while it is not. */
function readySince({ days, left }: PaceOfUnit): string | null {
  let since: string | null = null;
  for (const [at, each] of left.entries()) {
    const ready = Object.values(each).every((rest) => rest === 0);
    since = ready ? (since ?? days[at]!) : null;
  }
  return since;
}

/** Holds what would have been expected on each past day against what came. */
export function cameTrue(
  paces: readonly PaceOfUnit[],
  { roundId, wantedOn }: { roundId: string; wantedOn: string },
): CameTrue {
  const result = { known: 0, within: 0, earlier: 0, later: 0 };
  for (const pace of paces) {
    const since = readySince(pace);
    const today = pace.days.at(-1);
    for (const day of pace.days.slice(LEAST_DAYS - 1, -1)) {
      const { range } = expectedOn(pace, { roundId, wantedOn, day });
      if (!range) continue;
      const [early, late] = [milestoneDay(day, range.early), milestoneDay(day, range.late)];
      // Neither ready nor past the range: nobody can say yet.
      if (since === null && today! <= late) continue;
      result.known += 1;
      if (since === null || since > late) result.later += 1;
      else if (since < early) result.earlier += 1;
      else result.within += 1;
    }
  }
  return result;
}
