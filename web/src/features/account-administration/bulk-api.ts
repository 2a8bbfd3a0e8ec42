import { createAccounts, giveSlips, planAccounts, requestAccountReview } from '../../api/sdk.gen';
import type { AccountToMake } from '../../api/types.gen';
import { dataOf } from '../../components/server';

export type {
  AccountsPlan,
  NewAccountsReceipt,
  OneTimeSlips,
  PlannedAccountRow,
} from '../../api/types.gen';

/** Passwords given at a time, as many as the server takes. */
export const SLIPS_AT_A_TIME = 25;

/** Accounts from Excel, their slips, and the paper of the review. */
export const bulkApi = {
  template: '/api/accounts/bulk/template.xlsx',
  plan: (file: File) => dataOf(planAccounts({ body: { file } })),
  create: (accounts: AccountToMake[]) => dataOf(createAccounts({ body: { accounts } })),
  slips: (ids: string[], again: boolean) => dataOf(giveSlips({ body: { ids, again } })),
  review: () => dataOf(requestAccountReview({ body: {} })),
};
