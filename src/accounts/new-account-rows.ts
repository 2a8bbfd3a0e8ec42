import { newId } from '../platform/database/ids';
import { fold } from '../platform/text/fold';
import { vietnamDay } from '../platform/vietnam-time';
import type { Account } from './account.entity';
import type { Duty } from './duty.entity';
import { normalLogin } from './sign-in-attempts';

/** A duty to be given; what is left out is not limited, and begins today. */
export type NewDuty = Pick<Duty, 'role' | 'organisationId'> &
  Partial<Omit<Duty, 'id' | 'accountId' | 'role' | 'organisationId'>>;

/** A person with the duties that are to be theirs. */
export interface NewPerson {
  login: string;
  name: string;
  duties: readonly NewDuty[];
}

/**
 * The rows of a new account.
 * @param password its hash, and until when it holds where it is a one-time one.
 * @param now the moment, as stored.
 */
export function newAccountRows(
  person: NewPerson,
  password: { hash: string; oneTimeUntil: string | null },
  now: string,
): { account: Account; duties: Duty[] } {
  const name = person.name.normalize('NFC').trim();
  const id = newId();
  const account: Account = {
    id,
    login: normalLogin(person.login),
    name,
    foldedName: fold(name),
    passwordHash: password.hash,
    passwordChangedAt: now,
    oneTimeUntil: password.oneTimeUntil,
    lastSignedInAt: null,
    disabled: false,
    disabledReason: null,
    enabledAt: null,
    createdAt: now,
    version: 1,
  };
  const duties = person.duties.map((duty) => ({
    listTypes: null,
    phase: null,
    validFrom: vietnamDay(new Date(now)),
    validTo: null,
    decisionNumber: null,
    decisionDate: null,
    ...duty,
    id: newId(),
    accountId: id,
  }));
  return { account, duties };
}
