import type { Account } from './account.entity';

const DAY_MS = 86_400_000;

/** Moment from which days without use are counted: the last sign-in, or when it was opened. */
export function usedAt(
  account: Pick<Account, 'lastSignedInAt' | 'enabledAt' | 'createdAt'>,
): string {
  const moments = [account.lastSignedInAt, account.enabledAt, account.createdAt];
  return moments.reduce<string>((latest, each) => (each && each > latest ? each : latest), '');
}

/**
 * Whether nobody used an account for longer than the security level allows.
 * @param days of the level (`unusedDays`).
 * @param now milliseconds since 1970.
 */
export const isUnused = (
  account: Pick<Account, 'lastSignedInAt' | 'enabledAt' | 'createdAt'>,
  days: number,
  now: number,
): boolean => now - Date.parse(usedAt(account)) > days * DAY_MS;

/** An account as far as closing the unused ones asks. */
export interface MaybeUnused {
  id: string;
  /** See `usedAt`. */
  usedAt: string;
  unused: boolean;
  /** Is open and administers the province today. */
  administrator: boolean;
}

/**
 * Which accounts are closed for want of use, those unused longest first. One who administers the
 * province always stays, or nobody could open an account again: the one who did so last.
 * @param open every account that is open, used or not.
 */
export function unusedToClose(open: readonly MaybeUnused[]): {
  close: string[];
  kept: string | null;
} {
  const key = ({ usedAt, id }: MaybeUnused) => `${usedAt} ${id}`;
  const ordered = open.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
  let administrators = ordered.filter(({ administrator }) => administrator).length;
  const close: string[] = [];
  let kept: string | null = null;
  for (const { id, administrator } of ordered.filter(({ unused }) => unused)) {
    if (administrator && administrators === 1) {
      kept = id;
      continue;
    }
    if (administrator) administrators -= 1;
    close.push(id);
  }
  return { close, kept };
}
