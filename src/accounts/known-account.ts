import { isOpen, type AskedDuty } from './duty-rules';
import type { AdministeredAccount } from './administration.repository';

/** An account that is there already. */
export interface KnownAccount {
  id: string;
  login: string;
  name: string;
  disabled: boolean;
  /** Whether the asker looks after it; of others nothing but the login is told. */
  visible: boolean;
  /** Those that hold today or will. */
  duties: readonly AskedDuty[];
}

/**
 * @param visible whether the asker looks after it.
 * @param today day in Việt Nam.
 */
export const knownAccount = (
  { account, duties }: AdministeredAccount,
  visible: boolean,
  today: string,
): KnownAccount => ({
  id: account.id,
  login: account.login,
  name: account.name,
  disabled: account.disabled,
  visible,
  duties: duties.filter((duty) => isOpen(duty, today)),
});

/** Whether an account that is there is just what somebody asks for: then there is nothing to make. */
export const isAskedFor = (
  known: KnownAccount,
  asked: { name: string; duties: readonly Parameters<typeof sameDuty>[1][] },
): boolean =>
  known.visible &&
  !known.disabled &&
  sameName(known.name, asked.name) &&
  asked.duties.every((duty) => known.duties.some((has) => sameDuty(has, duty)));

/** Whether two duties are one; the first day counts only where the row names it. */
export function sameDuty(
  has: AskedDuty,
  asked: Omit<AskedDuty, 'validFrom'> & { validFrom?: string },
) {
  const types = (listTypes: readonly string[] | null) => listTypes?.toSorted().join(';') ?? null;
  return (
    has.role === asked.role &&
    has.organisationId === asked.organisationId &&
    types(has.listTypes) === types(asked.listTypes) &&
    has.phase === asked.phase &&
    has.validTo === asked.validTo &&
    has.decisionNumber === asked.decisionNumber &&
    has.decisionDate === asked.decisionDate &&
    (asked.validFrom === undefined || has.validFrom === asked.validFrom)
  );
}

/** A name as it is compared: whether small or capital letters and how many blanks does not matter, marks do. */
export const plainName = (name: string): string =>
  name.normalize('NFC').toLocaleLowerCase('vi').replace(/\s+/g, ' ').trim();

export const sameName = (one: string, other: string): boolean =>
  plainName(one) === plainName(other);
