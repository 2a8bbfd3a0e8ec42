import { declareTestAccounts, listTestAccounts, withdrawTestAccount } from '../../../api/sdk.gen';
import type { DeclareTestAccounts, TestAccount } from '../../../api/types.gen';
import { dataOf, ifMatch } from '../../../components/server';
import { TESTS_KEY } from './api';

export type { TestAccount } from '../../../api/types.gen';

/** Below that of tests: an act on accounts reads them again. */
export const accountsKey = (roundId: string) => [TESTS_KEY, roundId, 'accounts'];

export const testAccountsApi = {
  list: (roundId: string) => dataOf(listTestAccounts({ path: { roundId } })),
  declare: (roundId: string, body: DeclareTestAccounts) =>
    dataOf(declareTestAccounts({ path: { roundId }, body })),
  withdraw: ({ id, version }: TestAccount) =>
    dataOf(withdrawTestAccount({ path: { id }, headers: ifMatch(version), body: {} })),
};
