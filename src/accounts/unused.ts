import type { Account } from './account.entity';

/** Moment from which days without use are counted: the last sign-in, or when it was opened. */
export function usedAt(
  account: Pick<Account, 'lastSignedInAt' | 'enabledAt' | 'createdAt'>,
): string {
  const moments = [account.lastSignedInAt, account.enabledAt, account.createdAt];
  return moments.reduce<string>((latest, each) => (each && each > latest ? each : latest), '');
}
