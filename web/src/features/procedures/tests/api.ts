import {
  changeTestSubmission,
  getTestedProcedures,
  getTestMatrix,
  listTestSubmissions,
  planTestSubmissions,
  purgeTestSubmission,
  purgeTestSubmissions,
  recordTestSubmissions,
} from '../../../api/sdk.gen';
import type {
  ChangeTest,
  GetTestedProceduresData,
  ListTestSubmissionsData,
  PurgeTest,
  TestEntry,
  TestReceipt,
  TestSubmission,
} from '../../../api/types.gen';
import { dataOf, ifMatch } from '../../../components/server';

export type {
  ChangeTest,
  TestedProcedure,
  TestEntry,
  TestMatrix,
  TestPlan,
  TestSubmission,
} from '../../../api/types.gen';

export const TESTS_KEY = 'test-submissions';
export const CHANNELS = ['portal', 'province', 'counter', 'post'] as const;
export const STEPS = ['received', 'appraised', 'approved', 'signed', 'returned'] as const;
export const PAYMENTS = ['not-tried', 'none', 'paid', 'failed'] as const;
export const SYNCS = ['unknown', 'yes', 'no'] as const;
export const TESTED = ['untried', 'failed', 'proven'] as const;
export const TEST_STATES = ['failed', 'running', 'passed'] as const;
/** Tests in one act of purging. */
const MOST_PURGED = 200;
/** Rows in one request. */
const AT_ONCE = 500;

type Seen = Pick<TestSubmission, 'id' | 'version'>;
const on = ({ id, version }: Seen) => ({ path: { id }, headers: ifMatch(version) });

export const testsApi = {
  matrix: (roundId: string) => dataOf(getTestMatrix({ path: { roundId } })),
  procedures: (roundId: string, query: GetTestedProceduresData['query']) =>
    dataOf(getTestedProcedures({ path: { roundId }, query })),
  page: (roundId: string, query: ListTestSubmissionsData['query']) =>
    dataOf(listTestSubmissions({ path: { roundId }, query })),
  plan: (roundId: string, file: File) =>
    dataOf(planTestSubmissions({ path: { roundId }, body: { file } })),
  record: async (
    roundId: string,
    submissions: TestEntry[],
    enteredBy: 'screen' | 'excel',
  ): Promise<TestReceipt> => {
    const total: TestReceipt = { created: 0, changed: 0, unchanged: 0, refused: [] };
    for (let at = 0; at < submissions.length; at += AT_ONCE) {
      const body = { enteredBy, submissions: submissions.slice(at, at + AT_ONCE) };
      const part = await dataOf(recordTestSubmissions({ path: { roundId }, body }));
      total.created += part.created;
      total.changed += part.changed;
      total.unchanged += part.unchanged;
      total.refused.push(...part.refused.map((each) => ({ ...each, index: each.index + at })));
    }
    return total;
  },
  change: (seen: Seen, body: ChangeTest) => dataOf(changeTestSubmission({ ...on(seen), body })),
  purge: (seen: Seen, body: PurgeTest) => dataOf(purgeTestSubmission({ ...on(seen), body })),
  /** Those of a page of tests that wait for being purged, as many as one act takes. */
  waiting: (roundId: string, query: ListTestSubmissionsData['query']) =>
    dataOf(
      listTestSubmissions({
        path: { roundId },
        query: { ...query, purge: 'waiting', page: 1, pageSize: MOST_PURGED },
      }),
    ),
  purgeMany: (roundId: string, tests: readonly Seen[], body: PurgeTest) =>
    dataOf(
      purgeTestSubmissions({
        path: { roundId },
        body: { tests: tests.map(({ id, version }) => ({ id, version })), ...body },
      }),
    ),
};
