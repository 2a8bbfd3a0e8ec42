import type { SecurityProfile } from '../platform/config/security';
import type { PendingStep } from '../platform/http/permission';
import type { Account } from './account.entity';
import { isRemote } from './address';

const DAY_MS = 86_400_000;

/** What decides whether a second factor is asked for. */
export interface Reach {
  administrator: boolean;
  /** Network address the person comes from. */
  address: string;
}

/** Whether somebody must have a second factor, by the setting `MFA_FOR`. */
export function secondFactorNeeded(profile: SecurityProfile, reach: Reach): boolean {
  switch (profile.secondFactorFor) {
    case 'nobody':
      return false;
    case 'everyone':
      return true;
    case 'everyone_remote':
      return reach.administrator || isRemote(reach.address);
    case 'administrators':
      return reach.administrator;
  }
}

/**
 * What a signed-in person has to do before anything else: choose a password of their own, then add
 * a second factor. The password comes first, for what was given by hand is known to two people.
 * @param now milliseconds since 1970.
 */
export function pendingStep(
  account: Pick<Account, 'oneTimeUntil' | 'passwordChangedAt' | 'createdAt'>,
  reach: Reach,
  hasSecondFactor: boolean,
  profile: SecurityProfile,
  now: number,
): PendingStep | null {
  if (account.oneTimeUntil !== null) return 'password';
  if (reach.administrator && passwordTooOld(account, profile, now)) return 'password';
  return secondFactorNeeded(profile, reach) && !hasSecondFactor ? 'second-factor' : null;
}

function passwordTooOld(
  account: Pick<Account, 'passwordChangedAt' | 'createdAt'>,
  { administratorPasswordDays: days }: SecurityProfile,
  now: number,
): boolean {
  return (
    days > 0 && Date.parse(account.passwordChangedAt ?? account.createdAt) + days * DAY_MS <= now
  );
}

/** When a session ends that nobody uses: sooner for administrators. In milliseconds. */
export function idleLimit(profile: SecurityProfile, administrator: boolean): number {
  const { idleMinutes, administratorIdleMinutes } = profile;
  return (administrator ? Math.min(idleMinutes, administratorIdleMinutes) : idleMinutes) * 60_000;
}
