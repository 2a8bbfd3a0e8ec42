import type { Grant } from '../platform/http/actor';
import { loginSchema } from './accounts.schema';
import type { AskedRow } from './asked-row';
import { bulkProblems, type BulkProblem } from './bulk-problems';
import { dayAfter } from './duty-days';
import { dutyProblem, formOf, limitProblem, type AskedDuty } from './duty-rules';
import { mayGrant } from './granting.policy';
import { BulkLogins } from './bulk-logins';
import type { KnownAccount } from './known-account';
import { listTypesNamed, type NamedListType } from './list-types-named';
import { PlaceLookup, type LabelledPlace } from './place-lookup';

/** Everything outside the file that decides about its rows. */
export interface BulkContext {
  /** Day in Việt Nam. */
  today: string;
  grants: readonly Grant[];
  places: PlaceLookup;
  /** Kinds of lists and registers. */
  listTypes: readonly NamedListType[];
  /** Codes of the registers among them. */
  registers: ReadonlySet<string>;
  /** Every account there is, by its login. */
  accounts: ReadonlyMap<string, KnownAccount>;
  /** The names most like a text, to be told and never chosen. */
  nearest: (text: string, names: Iterable<string>) => string[];
}

export interface PlannedAccount {
  verdict: 'created' | 'unchanged' | 'refused';
  login: string | null;
  /** The login was not written in the row. */
  proposed: boolean;
  place: LabelledPlace | null;
  duty: AskedDuty | null;
  problems: BulkProblem[];
}

/**
 * Says of every row what would become of it; pure, and asked again with the accounts made it gives
 * `unchanged` for what it gave `created`. The same rules as for making one account by hand.
 */
export function planAccounts(rows: readonly AskedRow[], context: BulkContext): PlannedAccount[] {
  const logins = new BulkLogins(rows, context.accounts);
  return rows.map((row) => {
    const { duty, place, problems } = readDuty(row, context);
    if (row.name.length < 2) problems.unshift(bulkProblems.shortName());
    const refused = { verdict: 'refused' as const, login: row.login, proposed: false, place, duty };
    if (!duty || problems.length > 0) return { ...refused, problems };
    // Only now: whether a login exists is told to nobody who may not make this account.
    const typed = row.login === null ? null : loginSchema.safeParse(row.login);
    if (typed && !typed.success)
      return { ...refused, problems: [bulkProblems.loginMalformed(row.login!)] };
    const found = logins.take({ ...row, login: typed?.data ?? null }, duty, place);
    if ('problem' in found) return { ...refused, problems: [found.problem] };
    return { ...found, proposed: row.login === null, place, duty, problems };
  });
}

/** The duty of a row, held against the rules of duties and the asker's own right. */
function readDuty(row: AskedRow, context: BulkContext) {
  const problems: BulkProblem[] = [];
  const place = placeOf(row, context, problems);
  const listTypes = listTypesOf(row, context, problems);
  if (problems.length > 0) return { duty: null, place, problems };
  const duty: AskedDuty = {
    role: row.role,
    organisationId: place?.id ?? null,
    listTypes,
    phase: null,
    validFrom: row.validFrom ?? context.today,
    validTo: row.lastDay && dayAfter(row.lastDay),
    decisionNumber: row.decisionNumber,
    decisionDate: row.decisionDate,
  };
  const wrong = dutyProblem(duty);
  const limit = limitProblem(duty, context.registers);
  if (wrong) problems.push(bulkProblems.dutyWrong(columnAtFault(duty), wrong));
  else if (limit) problems.push(bulkProblems.dutyWrong('listTypes', limit));
  else if (!mayGrant(context.grants, { ...duty, organisationPath: place?.path ?? null }))
    problems.push(bulkProblems.tooHigh(row.role));
  return { duty, place, problems };
}

function placeOf(
  { organisation: text }: AskedRow,
  { places, nearest }: BulkContext,
  problems: BulkProblem[],
): LabelledPlace | null {
  if (text === null) return null;
  const found = places.find(text);
  if (found === 'unknown') {
    problems.push(bulkProblems.placeUnknown(text, places.nearest(text, nearest)));
    return null;
  }
  if ('place' in found) return found.place;
  const labels = 'several' in found ? found.several.map(({ label }) => label) : [];
  problems.push(
    labels.length > 0 ? bulkProblems.severalPlaces(text, labels) : bulkProblems.placeOutside(text),
  );
  return null;
}

function listTypesOf(
  { listTypes: text }: AskedRow,
  { listTypes: known, nearest }: BulkContext,
  problems: BulkProblem[],
): string[] | null {
  if (text === null) return null;
  const { codes, unknown } = listTypesNamed(text, known);
  for (const each of unknown) {
    const names = known.flatMap(({ code, name }) => [code, name]);
    problems.push(bulkProblems.listTypeUnknown(each, nearest(each, names)));
  }
  return codes;
}

/** Where somebody mends what `dutyProblem` found. */
function columnAtFault({ role, listTypes, organisationId, validTo }: AskedDuty) {
  if (formOf(role).listTypes === 'needed' && !listTypes) return 'listTypes';
  if (role === 'inspector') return 'decisionNumber';
  if (role === 'province_administrator' || role === 'auditor')
    return organisationId ? 'organisation' : 'listTypes';
  return organisationId && validTo ? 'lastDay' : 'organisation';
}
