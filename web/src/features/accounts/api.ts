import {
  beginSecondFactor,
  changePassword,
  confirmIdentity,
  confirmSecondFactor,
  endOtherSessions,
  endSession,
  getOwnAccount,
  getSession,
  getSetup,
  listSessions,
  removeSecondFactor,
  renewRecoveryCodes,
  setUp,
  signIn,
  signOut,
} from '../../api/sdk.gen';
import type { ConfirmIdentity, Setup } from '../../api/types.gen';
import { dataOf } from '../../components/server';

export type { OwnAccount, Session, SessionRow } from '../../api/types.gen';

export const sessionApi = {
  read: () => dataOf(getSession()),
  signIn: (login: string, password: string, code?: string) =>
    dataOf(signIn({ body: { login, password, ...(code ? { code } : {}) } })),
  signOut: () => dataOf(signOut()),
  setupState: () => dataOf(getSetup()),
  setUp: (body: Setup) => dataOf(setUp({ body })),
};

/** The own account: password, second factor, sessions. */
export const ownAccountApi = {
  read: () => dataOf(getOwnAccount()),
  changePassword: (current: string, chosen: string) =>
    dataOf(changePassword({ body: { current, chosen } })),
  confirmIdentity: (body: ConfirmIdentity) => dataOf(confirmIdentity({ body })),
  beginFactor: () => dataOf(beginSecondFactor()),
  confirmFactor: (code: string) => dataOf(confirmSecondFactor({ body: { code } })),
  removeFactor: () => dataOf(removeSecondFactor()),
  renewRecoveryCodes: () => dataOf(renewRecoveryCodes()),
  sessions: () => dataOf(listSessions()),
  endSession: (id: string) => dataOf(endSession({ path: { id } })),
  endOtherSessions: () => dataOf(endOtherSessions()),
};

export const OWN_ACCOUNT_KEY = ['own-account'] as const;
export const SESSIONS_KEY = ['own-sessions'] as const;
