/** What decides whether an exception counts. */
export interface ExceptionPeriod {
  documentDay: string;
  endsOn: string;
  withdrawnAt: string | null;
}

export type ExceptionState = 'coming' | 'in-force' | 'over' | 'withdrawn';

/**
 * Where an exception stands on a day. Past its last day it no longer counts, whatever became of the matter.
 * @param day in Việt Nam, `YYYY-MM-DD`.
 */
export function exceptionState(
  { documentDay, endsOn, withdrawnAt }: ExceptionPeriod,
  day: string,
): ExceptionState {
  if (withdrawnAt !== null) return 'withdrawn';
  if (day > endsOn) return 'over';
  return day < documentDay ? 'coming' : 'in-force';
}

/** Of those in force the latest by its document for each criterion of each unit. */
export function countingExceptions<
  E extends ExceptionPeriod & { unitId: string; criterion: string; madeAt: string },
>(exceptions: readonly E[], day: string): Map<string, Map<string, E>> {
  const found = new Map<string, Map<string, E>>();
  const later = (a: E, b: E) =>
    a.documentDay === b.documentDay ? a.madeAt > b.madeAt : a.documentDay > b.documentDay;
  for (const each of exceptions) {
    if (exceptionState(each, day) !== 'in-force') continue;
    const ofUnit = found.get(each.unitId) ?? new Map<string, E>();
    const there = ofUnit.get(each.criterion);
    if (!there || later(each, there)) ofUnit.set(each.criterion, each);
    found.set(each.unitId, ofUnit);
  }
  return found;
}
