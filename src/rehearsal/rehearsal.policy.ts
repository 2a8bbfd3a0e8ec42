import type { ResultValue } from './score';

/** Units whose trial operation the person may see and evaluate; 'all' for the province. */
export type UnitScope = 'all' | ReadonlySet<string>;

/** Whether a unit lies in the person's scope. One outside is answered like one that does not exist. */
export function inScope(scope: UnitScope, unitId: string): boolean {
  return scope === 'all' || scope.has(unitId);
}

/** Why a result cannot be recorded, or null where it can. */
export type ResultRefusal = 'closed' | 'reason-missing' | 'in-the-future' | 'document-day' | null;

/**
 * Decides whether a result may be recorded. A mandatory item that is not met, or does not apply, needs a
 * note: otherwise a blocking condition could be set aside without anyone saying why.
 *
 * @param today the day of the server in Việt Nam, YYYY-MM-DD
 */
export function mayRecord(attempt: {
  state: 'open' | 'closed';
  mandatory: boolean;
  result: ResultValue;
  note: string | null;
  evaluatedOn: string;
  /** Day of the document that shows it, where one was named. */
  documentDay?: string | null;
  today: string;
}): ResultRefusal {
  if (attempt.state === 'closed') return 'closed';
  if (attempt.evaluatedOn > attempt.today) return 'in-the-future';
  if (attempt.documentDay && attempt.documentDay > attempt.today) return 'document-day';
  const setsAside = attempt.result === 'not_met' || attempt.result === 'not_applicable';
  if (attempt.mandatory && setsAside && !attempt.note?.trim()) return 'reason-missing';
  return null;
}

/**
 * Whether a unit may still say something of itself: outside a round always, in a round from the start signal until
 * the time is over. The team goes on confirming until the round is evaluated.
 */
export const mayAssess = (trial: { state: string } | null): boolean =>
  trial === null || trial.state === 'running';
