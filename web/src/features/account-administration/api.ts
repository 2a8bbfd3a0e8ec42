import {
  createAccount,
  disableAccount,
  enableAccount,
  endDuty,
  endSessionsOf,
  getAccount,
  giveDuty,
  giveOneTimePassword,
  listAccounts,
  listPlacesToGive,
  listRolesToGive,
  renameAccount,
} from '../../api/sdk.gen';
import type { GivenDuty, ListAccountsData, NewAccount, RoleToGive } from '../../api/types.gen';
import { dataOf, ifMatch } from '../../components/server';

export type {
  AccountRow,
  AccountView,
  DutyOfAccount,
  GivenDuty,
  NewDuty,
  OneTimePassword,
  RoleToGive,
} from '../../api/types.gen';
export type Role = RoleToGive['role'];
export type AccountsQuery = NonNullable<ListAccountsData['query']>;

/** The account as it was seen. */
export interface SeenAccount {
  id: string;
  version: number;
}
const at = ({ id, version }: SeenAccount) => ({ path: { id }, headers: ifMatch(version) });

/** Accounts that the person may look after. */
export const accountsApi = {
  list: (query: AccountsQuery) => dataOf(listAccounts({ query })),
  one: (id: string) => dataOf(getAccount({ path: { id } })),
  roles: () => dataOf(listRolesToGive()),
  places: (q: string, role?: Role) => dataOf(listPlacesToGive({ query: { q, role } })),
  place: (id: string) => dataOf(listPlacesToGive({ query: { id } })),
  create: (body: NewAccount) => dataOf(createAccount({ body })),
  rename: (seen: SeenAccount, name: string) =>
    dataOf(renameAccount({ ...at(seen), body: { name } })),
  disable: (seen: SeenAccount) => dataOf(disableAccount({ ...at(seen), body: {} })),
  enable: (seen: SeenAccount) => dataOf(enableAccount({ ...at(seen), body: {} })),
  newPassword: (id: string, withoutSecondFactor: boolean) =>
    dataOf(giveOneTimePassword({ path: { id }, body: { withoutSecondFactor } })),
  endSessions: (id: string) => dataOf(endSessionsOf({ path: { id } })),
  giveDuty: (id: string, body: GivenDuty) => dataOf(giveDuty({ path: { id }, body })),
  /** @param dutyIds of one decision; they end together or not at all. */
  endDuties: (id: string, [dutyId = '', ...also]: string[], validTo: string) =>
    dataOf(endDuty({ path: { id, dutyId }, body: { validTo, also } })),
};

/** Beginning of the keys of everything read about accounts. */
export const ACCOUNTS_KEY = ['accounts'] as const;
export const ROLES_KEY = ['accounts', 'roles'] as const;
