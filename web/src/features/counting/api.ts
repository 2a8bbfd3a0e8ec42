import {
  closeCounting,
  compareCounts,
  getCountedSurplus,
  getCounting,
  getListCountings,
  listExpectedRows,
  openCounting,
  recordCounts,
  takeCountedSurplus,
} from '../../api/sdk.gen';
import type { CountEntry, ExpectedRow, OpenCounting, TakeSurplus } from './types';
import { dataOf, ifMatch } from '../../components/server';

/** Rows asked for at once, and how many times: a telephone does not hold a list of a hundred thousand. */
const PAGE = 200;
const MOST_PAGES = 25;

export const countingApi = {
  ofList: (id: string) => dataOf(getListCountings({ path: { id } })),
  one: (id: string) => dataOf(getCounting({ path: { id } })),
  open: (id: string, body: OpenCounting) => dataOf(openCounting({ path: { id }, body })),
  close: (id: string, version: number, note: string | null) =>
    dataOf(closeCounting({ path: { id }, headers: ifMatch(version), body: { note } })),
  record: (id: string, entries: CountEntry[]) =>
    dataOf(recordCounts({ path: { id }, body: { entries } })),
  compared: (id: string, differing: boolean, page: number) =>
    dataOf(
      compareCounts({
        path: { id },
        query: { differing: differing ? 'true' : 'false', page, pageSize: 50 },
      }),
    ),
  surplus: (id: string) => dataOf(getCountedSurplus({ path: { id } })),
  takeSurplus: (id: string, rows: TakeSurplus['rows']) =>
    dataOf(takeCountedSurplus({ path: { id }, body: { rows } })),
  /** All rows of a session, so that they are at hand when the line is cut. */
  rows: async (id: string): Promise<{ rows: ExpectedRow[]; total: number }> => {
    const rows: ExpectedRow[] = [];
    for (let page = 1; page <= MOST_PAGES; page += 1) {
      const query = { page, pageSize: PAGE };
      const got = await dataOf(listExpectedRows({ path: { id }, query }));
      rows.push(...got.rows);
      if (rows.length >= got.total || got.rows.length === 0) return { rows, total: got.total };
    }
    return { rows, total: Number.POSITIVE_INFINITY };
  },
};
