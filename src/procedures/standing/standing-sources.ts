/** One reading of the list of a unit. */
export interface Reading {
  runId: string;
  unitId: string;
  doneAt: string;
  /** All procedures of the unit were asked about, not only those of one field. */
  whole: boolean;
  /** Pairs about which nothing could be said. */
  unverifiable: number;
  /** From a workbook that a person exported: it may show an earlier day than readings before it. */
  byHand: boolean;
}

/**
 * The readings that decide how the pairs of each unit stand: the latest ones, back to one that said something about every
 * pair. What is older than that, or than the days for which a reading counts, changes nothing; of the latter the newest is
 * kept, so that people see since when nothing was read.
 * @param staleBefore readings of before this moment do not count any more.
 */
export function readingsThatCount(
  readings: readonly Reading[],
  staleBefore: string,
): Pick<Reading, 'runId' | 'unitId'>[] {
  const byUnit = Map.groupBy(readings, ({ unitId }) => unitId);
  return [...byUnit.values()].flatMap((own) => {
    const latestFirst = own.toSorted((a, b) => (a.doneAt < b.doneAt ? 1 : -1));
    const last = latestFirst.findIndex(
      ({ whole, unverifiable, byHand, doneAt }) =>
        doneAt < staleBefore || (whole && unverifiable === 0 && !byHand),
    );
    const chosen = last === -1 ? latestFirst : latestFirst.slice(0, last + 1);
    return chosen.map(({ runId, unitId }) => ({ runId, unitId }));
  });
}

const DAY_MS = 86_400_000;

/** @param validDays for how many days a reading counts. @param now moment. */
export const staleBefore = (validDays: number, now: string): string =>
  new Date(Date.parse(now) - validDays * DAY_MS).toISOString();
