import type { AskedRow } from './asked-row';
import { bulkProblems, type BulkProblem } from './bulk-problems';
import type { AskedDuty } from './duty-rules';
import { plainName, sameDuty, sameName, type KnownAccount } from './known-account';
import { proposedLogins } from './login-proposal';
import type { Place } from './place-lookup';
import { normalLogin } from './sign-in-attempts';

/** A login given to a row, and whether its account with this duty is there already. */
type Taken = { verdict: 'created' | 'unchanged'; login: string } | { problem: BulkProblem };

interface InFile {
  name: string;
  where: string;
  duties: { duty: AskedDuty; where: string }[];
}

/** Gives each row of a file its login: the one it names, or the first proposed one that is free or its own. */
export class BulkLogins {
  private readonly file = new Map<string, InFile>();
  /** Rows that name no login, by person and place. */
  private readonly people = new Map<string, string>();
  private readonly typed: ReadonlySet<string>;

  constructor(
    rows: readonly Pick<AskedRow, 'login'>[],
    private readonly accounts: ReadonlyMap<string, KnownAccount>,
  ) {
    this.typed = new Set(rows.flatMap(({ login }) => (login === null ? [] : normalLogin(login))));
  }

  take(row: AskedRow, duty: AskedDuty, place: Place | null): Taken {
    return row.login === null
      ? this.propose(row, duty, place)
      : this.claim(normalLogin(row.login), row, duty);
  }

  private claim(login: string, row: AskedRow, duty: AskedDuty): Taken {
    const known = this.accounts.get(login);
    if (known && !(known.visible && sameName(known.name, row.name)))
      return { problem: bulkProblems.loginTaken(login) };
    const inFile = this.file.get(login);
    if (inFile && !sameName(inFile.name, row.name))
      return { problem: bulkProblems.loginInFile(login, inFile.where) };
    const twice = inFile?.duties.find((each) => sameDuty(each.duty, duty));
    if (twice) return { problem: bulkProblems.dutyTwice(twice.where) };
    if (known) {
      const problem = missing(known, row, duty);
      if (problem) return { problem };
    }
    this.enter(login, row, duty);
    return { verdict: known ? 'unchanged' : 'created', login };
  }

  private propose(row: AskedRow, duty: AskedDuty, place: Place | null): Taken {
    const person = JSON.stringify([plainName(row.name), place?.id ?? null]);
    const earlier = this.people.get(person);
    if (earlier !== undefined) return { problem: bulkProblems.samePerson(earlier) };
    for (const login of proposedLogins(row.name, place?.name ?? null)) {
      if (this.typed.has(login) || this.file.has(login)) continue;
      const known = this.accounts.get(login);
      if (known && !(known.visible && isThem(known, row, duty))) continue;
      this.people.set(person, row.where);
      return this.claim(login, row, duty);
    }
    return { problem: bulkProblems.noLogin() };
  }

  private enter(login: string, { name, where }: AskedRow, duty: AskedDuty): void {
    const inFile = this.file.get(login) ?? { name, where, duties: [] };
    inFile.duties.push({ duty, where });
    this.file.set(login, inFile);
  }
}

/** The person of an earlier import of this row: same name, and a duty at the same place. */
const isThem = ({ name, duties }: KnownAccount, row: AskedRow, duty: AskedDuty): boolean =>
  sameName(name, row.name) &&
  duties.some(({ organisationId }) => organisationId === duty.organisationId);

function missing(known: KnownAccount, row: AskedRow, duty: AskedDuty): BulkProblem | undefined {
  if (known.disabled) return bulkProblems.accountClosed(known.login);
  const asked = row.validFrom === null ? { ...duty, validFrom: undefined } : duty;
  return known.duties.some((has) => sameDuty(has, asked))
    ? undefined
    : bulkProblems.dutyMissing(known.login);
}
